/** The command line: {@code meetup check|json|ics}. Start at {@link dev.meetupkit.cli.Main}. */
package dev.meetupkit.cli;
