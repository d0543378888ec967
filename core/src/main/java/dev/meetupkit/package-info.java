/**
 * The model: what a meetup is, however it was written down. Start at {@link dev.meetupkit.Event}.
 *
 * <p>Every value is immutable, and an instance that exists is valid: builders normalise text once and refuse what cannot be
 * kept, with an {@link java.lang.IllegalArgumentException} that names the attribute. No value asks the clock, the locale, the
 * default time zone, the network or a file. Null is never accepted and never returned: handing it in is a
 * {@link java.lang.NullPointerException}. An empty {@link java.util.Optional} means that the announcement did not tell; an empty
 * list that it names none.
 *
 * <p>Text: CR, CRLF, U+0085, U+2028 and U+2029 become LF in multi-line attributes and a space in single-line ones. Refused are
 * other control characters but the tab, DEL, lone surrogates, a byte order mark, blank text, and more than 262,144 UTF-16 units.
 */
package dev.meetupkit;
