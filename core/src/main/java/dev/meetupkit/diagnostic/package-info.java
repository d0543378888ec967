/** What we say about a text, and where. Start at {@link dev.meetupkit.diagnostic.Diagnostic}. */
package dev.meetupkit.diagnostic;
