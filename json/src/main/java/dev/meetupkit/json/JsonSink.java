package dev.meetupkit.json;

import java.math.BigDecimal;

/** Where JSON is written to, token by token. The one seam between the format and the library that writes it. */
interface JsonSink {

    void startObject();

    void endObject();

    void startArray();

    void endArray();

    void name(String name);

    void string(String value);

    void number(BigDecimal value);

    void bool(boolean value);

    void nothing();
}
