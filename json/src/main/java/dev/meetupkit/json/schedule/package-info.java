/**
 * Schedules as conference apps read them (frab, pentabarf, c3voc), JSON and XML. Start at {@link dev.meetupkit.json.schedule.ScheduleWriter}
 * and {@link dev.meetupkit.json.schedule.ScheduleReader}.
 */
package dev.meetupkit.json.schedule;
