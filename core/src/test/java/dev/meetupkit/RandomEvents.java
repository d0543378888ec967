package dev.meetupkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Events drawn at random from all that the model accepts. The same seed gives the same event. */
public final class RandomEvents {

    private static final String[] PIECES = {
        "a",
        "Service Mesh",
        "网格",
        "分享",
        "é",
        "\\",
        "\\n",
        "\\\\",
        ";",
        ",",
        ":",
        "\"",
        "'",
        "^",
        "^n",
        "\t",
        " ",
        "  ",
        "=",
        "😀",
        "👩‍💻",
        "𠮷",
        "\u00a0",
        "\u200b",
        "\u3000",
        "BEGIN:VEVENT",
        "END:VCALENDAR",
        "<b>",
        "&amp;",
        "|",
        "#",
        "—",
        "“”",
        "\u202e",
        "0"
    };

    private static final String[] LINE_ENDS = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"};

    /** Every zone of the JDK in order; ical4j adds pseudo zones to a JVM in which it is loaded. */
    public static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> !id.startsWith("ical4j"))
            .sorted()
            .toList();

    private final Random random;

    /** A source of events. */
    public RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    /** The next event. */
    public Event next() {
        Event.Builder event = Event.titled(line());
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        maybe(() -> event.id(line()));
        maybe(() -> event.description(lines()));
        maybe(() -> event.series(series()));
        maybe(() -> event.language(one("zh-CN", "en", "zh-Hant-TW", "x-private")));
        event.timeZone(zone);
        stretch(event::start, event::start, event::end, event::end);
        event.status(one(Status.values()));
        maybe(() -> event.venue(venue()));
        event.links(list(() -> link(false)));
        event.organizers(list(this::organizer));
        event.tags(list(this::line));
        event.sessions(sessions());
        return event.extras(extras()).build();
    }

    private List<Session> sessions() {
        List<Session> sessions = new ArrayList<>(list(this::session));
        for (int i = 0; i < sessions.size(); i++) {
            if (random.nextInt(4) == 0) {
                sessions.set(
                        i,
                        Session.builder()
                                .from(sessions.get(i))
                                .id("s" + i + line())
                                .build());
            }
        }
        return sessions;
    }

    private Session session() {
        Session.Builder session =
                Session.titled(line()).kind(one(Session.Kind.values())).status(one(Status.values()));
        maybe(() -> session.abstractText(lines()));
        maybe(() -> session.language("ja"));
        stretch(session::start, session::start, session::end, session::end);
        maybe(() -> session.room(line()));
        maybe(() -> session.track(line()));
        session.speakers(list(this::speaker));
        session.links(list(() -> link(false)));
        session.tags(list(this::line));
        return session.extras(extras()).build();
    }

    private Speaker speaker() {
        Speaker.Builder speaker = Speaker.named(line());
        maybe(() -> speaker.nickname(line()));
        maybe(() -> speaker.headline(line()));
        maybe(() -> speaker.affiliation(line()));
        maybe(() -> speaker.jobTitle(line()));
        maybe(() -> speaker.bio(lines()));
        return speaker.links(list(() -> link(true))).extras(extras()).build();
    }

    private Link link(boolean person) {
        String url = person && random.nextBoolean()
                ? one("mailto:a@example.org", "tel:+861234")
                : one(
                        "https://example.org/",
                        "http://example.org/路径/网格?q=1&r=%20#片段",
                        "https://例子.org/a,b;c'd",
                        "https://example.org/%zz#a#b[c]");
        Link.Builder link = Link.builder().rel(one(Link.Rel.values())).url(url);
        maybe(() -> link.label(line()));
        return link.extras(extras()).build();
    }

    private Organizer organizer() {
        Organizer.Builder organizer = Organizer.named(line());
        maybe(() -> organizer.url(one("https://example.org/", "mailto:a@example.org")));
        return organizer.extras(extras()).build();
    }

    private Series series() {
        Series.Builder series = Series.builder().edition(random.nextInt(1000));
        maybe(() -> series.name(line()));
        return series.extras(extras()).build();
    }

    private Venue venue() {
        Venue.Builder venue = Venue.named(line());
        maybe(() -> venue.address(line()));
        maybe(() -> venue.city(line()));
        maybe(() -> venue.country(line()));
        maybe(() -> venue.location(new GeoPoint(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180)));
        maybe(() -> venue.url("https://example.org/map"));
        return venue.extras(extras()).build();
    }

    private interface Setter<T> {
        Object set(T value);
    }

    private void stretch(
            Setter<LocalDate> startDay,
            Setter<LocalDateTime> start,
            Setter<LocalDate> endDay,
            Setter<LocalDateTime> end) {
        LocalDateTime first = LocalDateTime.of(2010 + random.nextInt(28), 1, 1, 0, 0)
                .plusMinutes(random.nextInt(366 * 24 * 60))
                .plusSeconds(random.nextInt(3) == 0 ? random.nextInt(60) : 0);
        LocalDateTime last = first.plusMinutes(1L + random.nextInt(5000));
        switch (random.nextInt(5)) {
            case 0 -> startDay.set(first.toLocalDate());
            case 1 -> {
                startDay.set(first.toLocalDate());
                endDay.set(last.toLocalDate());
            }
            case 2 -> start.set(first);
            case 3 -> {
                start.set(first);
                end.set(last);
            }
            default -> {
                // no time at all
            }
        }
    }

    /** Text of one line, never blank; line ends in it become blanks. */
    public String line() {
        return text() + (random.nextInt(8) == 0 ? one(LINE_ENDS) + text() : "");
    }

    /** Text of several lines. */
    public String lines() {
        StringBuilder lines = new StringBuilder(text());
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.append(one(LINE_ENDS)).append(text());
        }
        return lines.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(one(PIECES));
        }
        if (random.nextInt(20) == 0) {
            text.append("字".repeat(400));
        }
        return text.toString().isBlank() ? "x" + text : text.toString();
    }

    private Extras extras() {
        if (random.nextInt(4) != 0) {
            return Extras.none();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "x-" + random.nextInt(9),
                one(new BigDecimal("1.50"), true, "text\u0000\r\n", List.of("a", new BigDecimal(1)), Map.of("k", "v")));
        members.put("x-nothing", null);
        return Extras.of(members);
    }

    private void maybe(Runnable action) {
        if (random.nextBoolean()) {
            action.run();
        }
    }

    private <T> List<T> list(Supplier<T> element) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> element.get())
                .toList();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
