/** Events in a mapper of Jackson 3. Start at {@link dev.meetupkit.json.jackson3.MeetupModule}. */
package dev.meetupkit.json.jackson3;
