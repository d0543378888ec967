package dev.meetupkit.ical;

import dev.meetupkit.GeoPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A value as it stands in a content line: each type escapes what it must and refuses what it cannot hold (RFC 5545, section 3.3).
 *
 * @param text characters of one line
 */
record Value(String text) {

    private static final int DECIMALS = 7;

    /** Digits of a date, and of a time. */
    private static final int DATE = 8;

    private static final int TIME = 6;

    private static final int DELETE = 0x7F;

    private static final int LAST_CONTROL = 0x9F;

    private static final int HEX = 16;
    private static final HexFormat HEX_DIGITS = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder().appendOffset("+HHMMss", "+0000").toFormatter(Locale.ROOT);

    Value {
        requireWritable("A value", text);
    }

    /** A line end would forge a line, and half of a character is not UTF-8. */
    static void requireWritable(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < DELETE || c > LAST_CONTROL && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isISOControl(c) && c != '\t') {
                throw new IllegalArgumentException(what + " must not contain control characters");
            }
            if (Character.isSurrogate(c)) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    throw new IllegalArgumentException(what + " must not contain half of a character");
                }
                i++;
            }
        }
    }

    /** TEXT, section 3.3.11: backslash, semicolon, comma and LF are escaped, nothing else. */
    static Value text(String text) {
        return new Value(escaped(text));
    }

    /** Several TEXT values in one property. */
    static Value texts(Collection<String> texts) {
        return new Value(texts.stream().map(Value::escaped).collect(Collectors.joining(",")));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** URI, section 3.3.13: percent-encoded to ASCII (RFC 3987, section 3.1), since readers stumble over other letters. */
    static Value uri(String url) {
        return new Value(isPlain(url) ? url : encoded(url));
    }

    /** Whether nothing has to be encoded, as in most addresses. */
    private static boolean isPlain(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= '-' && c <= ':' || c >= '?' && c <= 'Z' || c == '=' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String url) {
        StringBuilder uri = new StringBuilder();
        boolean fragment = false;
        int path = url.indexOf('/', url.indexOf("://") + 3);
        byte[] octets = url.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            char c = (char) (octets[i] & 0xFF);
            boolean inHost = path < 0 || i < path;
            boolean second = c == '#' && fragment;
            boolean bracket = (c == '[' || c == ']') && !inHost;
            boolean loosePercent = c == '%' && !(isHex(octets, i + 1) && isHex(octets, i + 2));
            fragment |= c == '#';
            if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0 || second || bracket || loosePercent) {
                uri.append('%').append(HEX_DIGITS.toHexDigits((byte) c));
            } else {
                uri.append(c);
            }
        }
        return uri.toString();
    }

    private static boolean isHex(byte[] octets, int at) {
        return at < octets.length && Character.digit(octets[at], HEX) >= 0;
    }

    /** DATE, section 3.3.4. */
    static Value date(LocalDate date) {
        return new Value(digits(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth(), DATE));
    }

    /** A number that is not negative, with zeros before it. */
    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** DATE-TIME, section 3.3.5, form 1 and 3: local. */
    static Value local(LocalDateTime time) {
        return new Value(date(time.toLocalDate()).text + "T"
                + digits(time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond(), TIME));
    }

    /** DATE-TIME, form 2: UTC. */
    static Value utc(Instant instant) {
        return new Value(local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)).text() + "Z");
    }

    /** UTC-OFFSET, section 3.3.14. */
    static Value offset(ZoneOffset offset) {
        return new Value(OFFSET.format(offset));
    }

    /** DURATION, section 3.3.6: whole seconds. */
    static Value duration(Duration duration) {
        return new Value(duration.toString());
    }

    /** GEO, section 3.8.1.6. */
    static Value geo(GeoPoint point) {
        return new Value(decimal(point.latitude()) + ";" + decimal(point.longitude()));
    }

    private static String decimal(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** INTEGER, section 3.3.8. */
    static Value integer(int number) {
        return new Value(Integer.toString(number));
    }

    /** A word that the format itself defines, such as CONFIRMED. */
    static Value word(String word) {
        return new Value(word);
    }
}
