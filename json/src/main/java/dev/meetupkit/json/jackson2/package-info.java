/** Events in a mapper of Jackson 2. Start at {@link dev.meetupkit.json.jackson2.MeetupModule}. */
package dev.meetupkit.json.jackson2;
