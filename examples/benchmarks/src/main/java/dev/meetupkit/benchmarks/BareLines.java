package dev.meetupkit.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The least that a program does which writes or reads content lines: the practical limit. It trusts its input. */
final class BareLines {

    private static final int WIDTH = 75;

    private BareLines() {}

    /** Lines as octets, folded where an octet begins a character. */
    static byte[] write(List<String> lines) {
        byte[][] encoded = new byte[lines.size()][];
        int length = 0;
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = lines.get(i).getBytes(StandardCharsets.UTF_8);
            length += encoded[i].length + 2 + 3 * (encoded[i].length / (WIDTH - 4));
        }
        byte[] out = new byte[length];
        int size = 0;
        for (byte[] line : encoded) {
            int from = 0;
            int room = WIDTH;
            while (line.length - from > room) {
                int end = from + room;
                while ((line[end] & 0xC0) == 0x80) {
                    end--;
                }
                System.arraycopy(line, from, out, size, end - from);
                size += end - from;
                out[size++] = '\r';
                out[size++] = '\n';
                out[size++] = ' ';
                from = end;
                room = WIDTH - 1;
            }
            System.arraycopy(line, from, out, size, line.length - from);
            size += line.length - from;
            out[size++] = '\r';
            out[size++] = '\n';
        }
        return Arrays.copyOf(out, size);
    }

    /** The properties of each VEVENT by name, their values unescaped. */
    static List<Map<String, String>> read(byte[] octets) {
        List<Map<String, String>> entries = new ArrayList<>();
        Map<String, String> entry = new LinkedHashMap<>();
        byte[] line = new byte[octets.length];
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] != '\r') {
                line[length++] = octets[i];
            } else if (i + 2 < octets.length && octets[i + 2] == ' ') {
                i += 2;
            } else {
                entry = read(new String(line, 0, length, StandardCharsets.UTF_8), entry, entries);
                length = 0;
                i++;
            }
        }
        return entries;
    }

    private static Map<String, String> read(String line, Map<String, String> entry, List<Map<String, String>> entries) {
        if (line.equals("BEGIN:VEVENT")) {
            return new LinkedHashMap<>();
        }
        if (line.equals("END:VEVENT")) {
            entries.add(entry);
        }
        int colon = line.indexOf(':');
        int semicolon = line.indexOf(';');
        int end = semicolon >= 0 && semicolon < colon ? semicolon : colon;
        entry.put(line.substring(0, end), unescaped(line, colon + 1));
        return entry;
    }

    private static String unescaped(String line, int from) {
        if (line.indexOf('\\', from) < 0) {
            return line.substring(from);
        }
        StringBuilder text = new StringBuilder(line.length());
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escape = c == '\\' && i + 1 < line.length();
            text.append(escape ? line.charAt(++i) == 'n' ? '\n' : line.charAt(i) : c);
        }
        return text.toString();
    }
}
