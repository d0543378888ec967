/** Assertions for tests that use the library. Start at {@link dev.meetupkit.assertj.MeetupAssertions}. */
package dev.meetupkit.assertj;
