/** Events become Markdown that the loader reads back equal. Start at {@link MeetupWriter}. */
package dev.meetupkit.write;
