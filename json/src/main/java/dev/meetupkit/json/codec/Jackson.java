package dev.meetupkit.json.codec;

import java.io.OutputStream;
import java.util.Objects;
import tools.jackson.core.JsonParser;

/** The Jackson that is there: 3 if it is on the path, else 2. */
public final class Jackson {

    private static final boolean HAS_3 = has3();

    private Jackson() {}

    /** A class that is absent fails where it is first mentioned, so that nothing need be looked up by name. */
    private static boolean has3() {
        try {
            Objects.requireNonNull(JsonParser.class);
            return true;
        } catch (NoClassDefFoundError e) {
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
