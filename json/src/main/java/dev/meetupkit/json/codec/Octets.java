package dev.meetupkit.json.codec;

import java.io.ByteArrayOutputStream;

/** Octets in memory, handed over without a copy where they were written at once. */
public final class Octets extends ByteArrayOutputStream {

    /** Nothing yet. */
    public Octets() {
        super(0);
    }

    /** What was written; nothing may be written behind it. */
    public byte[] take() {
        return count == buf.length ? buf : toByteArray();
    }
}
