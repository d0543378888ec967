/** The format, token by token, whichever Jackson is there. Start at {@link dev.meetupkit.json.codec.EventWriter}. Not exported. */
package dev.meetupkit.json.codec;
