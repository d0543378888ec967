/** Events as iCalendar (RFC 5545, 7986). Start at {@link dev.meetupkit.ical.CalendarWriter} and {@link dev.meetupkit.ical.CalendarReader}; the format is described in FORMAT.md. */
package dev.meetupkit.ical;
