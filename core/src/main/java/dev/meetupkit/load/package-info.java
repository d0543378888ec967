/**
 * The loader: how a meetup document becomes an event. Start at {@link dev.meetupkit.load.MeetupLoader}.
 *
 * <p>What differs between communities is words, which are rows in {@link dev.meetupkit.load.Fact} and the other tables of words,
 * and shapes, which are one small file each. Evidence is collected first and weighed at the end; what is not recognised becomes a
 * finding.
 */
package dev.meetupkit.load;
