package dev.meetupkit.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file holds. */
enum InputFormat {
    /** An announcement. */
    MARKDOWN,
    /** A calendar. */
    ICS,
    /** One event. */
    JSON,
    /** Events, one on each line. */
    NDJSON,
    /** A schedule of frab, pretalx and others, JSON or XML. */
    SCHEDULE,
    /** A view of Sessionize. */
    SESSIONIZE;

    /** Octets by which a file is known. */
    private static final int GLANCE = 4096;

    /** What a file holds by its name, or else by how it begins. */
    static InputFormat of(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return MARKDOWN;
        }
        if (name.endsWith(".ics")) {
            return ICS;
        }
        if (name.matches(".*\\.(?:ndjson|jsonl)(?:\\.gz)?")) {
            return NDJSON;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return of(name, in);
        }
    }

    /** What a stream holds by how it begins; it can be read from its beginning afterwards. */
    static InputFormat of(String name, InputStream in) throws IOException {
        in.mark(GLANCE);
        String beginning = new String(in.readNBytes(GLANCE), StandardCharsets.UTF_8);
        in.reset();
        return of(name, beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning);
    }

    private static InputFormat of(String name, String beginning) {
        String text = beginning.stripLeading();
        boolean data = name.endsWith(".json") || name.endsWith(".xml");
        if (text.startsWith("BEGIN:VCALENDAR")) {
            return ICS;
        }
        boolean html = text.matches("(?is)<(?:!doctype\\s+html|html|head|body)\\b.*");
        if (text.startsWith("<?xml")
                || text.startsWith("<schedule")
                || name.endsWith(".xml") && text.startsWith("<") && !html) {
            return SCHEDULE;
        }
        if (data && html) {
            throw new UnusableException(
                    name + ": this looks like HTML, the page of an error perhaps; give the file itself");
        }
        if (name.endsWith(".json") || text.matches("(?s)\\{\\s*\".*")) {
            return json(text);
        }
        return MARKDOWN;
    }

    private static InputFormat json(String text) {
        if (text.startsWith("[") && text.contains("\"schemaVersion\"")) {
            throw new UnusableException("expected an event, or a line for each (NDJSON), found an array of them");
        }
        if (text.contains("\"schemaVersion\"")) {
            return text.matches("(?s)\\{[^\\n]*\\}\\r?\\n\\s*\\{.*") ? NDJSON : JSON;
        }
        if (text.startsWith("[") || text.contains("\"categoryItems\"") || text.contains("\"isServiceSession\"")) {
            return SESSIONIZE;
        }
        boolean schedule = text.contains("\"conference\"") || text.contains("\"schedule\"");
        return schedule ? SCHEDULE : JSON;
    }
}
