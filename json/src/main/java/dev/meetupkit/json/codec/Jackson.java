package dev.meetupkit.json.codec;

import java.io.OutputStream;

/** The Jackson that is there: 3 if it is on the path, else 2. */
public final class Jackson {

    private static final boolean HAS_3 = isPresent("tools.jackson.core.JsonParser");

    private Jackson() {}

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Jackson.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A writer of UTF-8, on one line or with a line for each member. */
    public static JsonSink sink(OutputStream octets, boolean pretty) {
        return HAS_3 ? Jackson3Sink.to(octets, pretty) : Jackson2Sink.to(octets, pretty);
    }

    /**
     * A reader of a text.
     *
     * @throws MismatchException if it is too long
     */
    public static JsonSource source(String json) {
        Bounds.requireDocument(json.length());
        return HAS_3 ? Jackson3Source.of(json) : Jackson2Source.of(json);
    }

    /**
     * A reader of a text in UTF-8.
     *
     * @throws MismatchException if it is too long, or no UTF-8
     */
    public static JsonSource source(byte[] json) {
        Bounds.requireDocument(json.length);
        if (!Utf8.isPlain(json)) {
            return source(Utf8.decode(json));
        }
        return HAS_3 ? Jackson3Source.of(json) : Jackson2Source.of(json);
    }
}
