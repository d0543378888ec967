package dev.meetupkit.json.codec;

import java.math.BigDecimal;

/** Where JSON is written to, token by token. The one seam between the format and the library that writes it. */
public interface JsonSink extends AutoCloseable {

    /** Begins an object. */
    void startObject();

    /** Ends an object. */
    void endObject();

    /** Begins an array. */
    void startArray();

    /** Ends an array. */
    void endArray();

    /** One of the few names that a format defines, which may be prepared once. */
    void knownName(String name);

    /** The name of a member. */
    void name(String name);

    /** A string. */
    void string(String value);

    /** A number with the digits it has. */
    void number(BigDecimal value);

    /** A whole number. */
    void number(int value);

    /** True or false. */
    void bool(boolean value);

    /** Null. */
    void nothing();

    /** Hands over what was written. */
    @Override
    void close();
}
