package dev.meetupkit.benchmarks;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The least that must be done: jackson-core by hand, from and to {@link PlainEvent}, with members that stand twice refused. */
final class StreamedJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** As long as every time. */
    private static final String SOME_TIME = "2026-05-07T19:00:00+08:00";

    private final boolean typed;

    /**
     * By hand in one of two ways.
     *
     * @param typed whether times are parsed and formatted; otherwise they are texts, which is less than any of the peers does
     */
    StreamedJson(boolean typed) {
        this.typed = typed;
    }

    byte[] write(PlainEvent event) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), octets)) {
            out.writeStartObject();
            text(out, "schemaVersion", event.schemaVersion());
            text(out, "id", event.id());
            text(out, "title", event.title());
            text(out, "description", event.description());
            if (event.series() != null) {
                out.writeName("series");
                out.writeStartObject();
                text(out, "name", event.series().name());
                if (event.series().edition() != null) {
                    out.writeNumberProperty("edition", event.series().edition());
                }
                out.writeEndObject();
            }
            text(out, "language", event.language());
            time(out, "start", event.start());
            time(out, "end", event.end());
            text(out, "timeZone", event.timeZone());
            text(out, "status", event.status());
            if (event.venue() != null) {
                out.writeName("venue");
                venue(out, event.venue());
            }
            array(out, "links", event.links(), link -> link(out, link));
            array(out, "organizers", event.organizers(), organizer -> {
                out.writeStartObject();
                text(out, "name", organizer.name());
                text(out, "url", organizer.url());
                out.writeEndObject();
            });
            array(out, "tags", event.tags(), out::writeString);
            array(out, "sessions", event.sessions(), session -> session(out, session));
            out.writeEndObject();
        }
        return octets.toByteArray();
    }

    private void venue(JsonGenerator out, PlainEvent.Venue venue) {
        out.writeStartObject();
        text(out, "name", venue.name());
        text(out, "address", venue.address());
        text(out, "city", venue.city());
        text(out, "country", venue.country());
        if (venue.latitude() != null) {
            out.writeNumberProperty("latitude", venue.latitude());
            out.writeNumberProperty("longitude", venue.longitude());
        }
        text(out, "url", venue.url());
        out.writeEndObject();
    }

    private void link(JsonGenerator out, PlainEvent.Link link) {
        out.writeStartObject();
        text(out, "rel", link.rel());
        text(out, "url", link.url());
        text(out, "label", link.label());
        out.writeEndObject();
    }

    private void session(JsonGenerator out, PlainEvent.Session session) {
        out.writeStartObject();
        text(out, "id", session.id());
        text(out, "kind", session.kind());
        text(out, "title", session.title());
        text(out, "abstract", session.abstractText());
        text(out, "language", session.language());
        time(out, "start", session.start());
        time(out, "end", session.end());
        text(out, "status", session.status());
        text(out, "room", session.room());
        text(out, "track", session.track());
        array(out, "speakers", session.speakers(), speaker -> {
            out.writeStartObject();
            text(out, "name", speaker.name());
            text(out, "nickname", speaker.nickname());
            text(out, "headline", speaker.headline());
            text(out, "affiliation", speaker.affiliation());
            text(out, "jobTitle", speaker.jobTitle());
            text(out, "bio", speaker.bio());
            array(out, "links", speaker.links(), link -> link(out, link));
            out.writeEndObject();
        });
        array(out, "links", session.links(), link -> link(out, link));
        array(out, "tags", session.tags(), out::writeString);
        out.writeEndObject();
    }

    private void text(JsonGenerator out, String name, String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    private void time(JsonGenerator out, String name, OffsetDateTime value) {
        if (value != null) {
            out.writeStringProperty(name, typed ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value) : SOME_TIME);
        }
    }

    private <T> void array(JsonGenerator out, String name, List<T> values, Consumer<T> write) {
        if (values != null) {
            out.writeName(name);
            out.writeStartArray();
            values.forEach(write);
            out.writeEndArray();
        }
    }

    PlainEvent read(byte[] octets) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), octets)) {
            in.nextToken();
            PlainEvent event = event(in);
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("more behind the object");
            }
            return event;
        }
    }

    private PlainEvent event(JsonParser in) {
        String version = null;
        String id = null;
        String title = null;
        String description = null;
        PlainEvent.Series series = null;
        String language = null;
        OffsetDateTime start = null;
        OffsetDateTime end = null;
        String zone = null;
        String status = null;
        PlainEvent.Venue venue = null;
        List<PlainEvent.Link> links = null;
        List<PlainEvent.Organizer> organizers = null;
        List<String> tags = null;
        List<PlainEvent.Session> sessions = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "schemaVersion" -> version = in.getString();
                case "id" -> id = in.getString();
                case "title" -> title = in.getString();
                case "description" -> description = in.getString();
                case "series" -> series = series(in);
                case "language" -> language = in.getString();
                case "start" -> start = time(in);
                case "end" -> end = time(in);
                case "timeZone" -> zone = in.getString();
                case "status" -> status = in.getString();
                case "venue" -> venue = venue(in);
                case "links" -> links = array(in, () -> link(in));
                case "organizers" -> organizers = array(in, () -> organizer(in));
                case "tags" -> tags = array(in, in::getString);
                case "sessions" -> sessions = array(in, () -> session(in));
                default -> in.skipChildren();
            }
        }
        return new PlainEvent(
                version,
                id,
                title,
                description,
                series,
                language,
                start,
                end,
                zone,
                status,
                venue,
                links,
                organizers,
                tags,
                sessions);
    }

    private OffsetDateTime time(JsonParser in) {
        String text = in.getString();
        return typed ? OffsetDateTime.parse(text) : null;
    }

    private PlainEvent.Series series(JsonParser in) {
        String text = null;
        Integer edition = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "name" -> text = in.getString();
                case "edition" -> edition = in.getIntValue();
                default -> in.skipChildren();
            }
        }
        return new PlainEvent.Series(text, edition);
    }

    private PlainEvent.Venue venue(JsonParser in) {
        String title = null;
        String address = null;
        String city = null;
        String country = null;
        Double latitude = null;
        Double longitude = null;
        String url = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "name" -> title = in.getString();
                case "address" -> address = in.getString();
                case "city" -> city = in.getString();
                case "country" -> country = in.getString();
                case "latitude" -> latitude = in.getDoubleValue();
                case "longitude" -> longitude = in.getDoubleValue();
                case "url" -> url = in.getString();
                default -> in.skipChildren();
            }
        }
        return new PlainEvent.Venue(title, address, city, country, latitude, longitude, url);
    }

    private PlainEvent.Link link(JsonParser in) {
        String rel = null;
        String url = null;
        String label = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "rel" -> rel = in.getString();
                case "url" -> url = in.getString();
                case "label" -> label = in.getString();
                default -> in.skipChildren();
            }
        }
        return new PlainEvent.Link(rel, url, label);
    }

    private PlainEvent.Organizer organizer(JsonParser in) {
        String title = null;
        String url = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "name" -> title = in.getString();
                case "url" -> url = in.getString();
                default -> in.skipChildren();
            }
        }
        return new PlainEvent.Organizer(title, url);
    }

    private PlainEvent.Session session(JsonParser in) {
        String id = null;
        String kind = null;
        String title = null;
        String text = null;
        String language = null;
        OffsetDateTime start = null;
        OffsetDateTime end = null;
        String status = null;
        String room = null;
        String track = null;
        List<PlainEvent.Speaker> speakers = null;
        List<PlainEvent.Link> links = null;
        List<String> tags = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "id" -> id = in.getString();
                case "kind" -> kind = in.getString();
                case "title" -> title = in.getString();
                case "abstract" -> text = in.getString();
                case "language" -> language = in.getString();
                case "start" -> start = time(in);
                case "end" -> end = time(in);
                case "status" -> status = in.getString();
                case "room" -> room = in.getString();
                case "track" -> track = in.getString();
                case "speakers" -> speakers = array(in, () -> speaker(in));
                case "links" -> links = array(in, () -> link(in));
                case "tags" -> tags = array(in, in::getString);
                default -> in.skipChildren();
            }
        }
        return new PlainEvent.Session(
                id, kind, title, text, language, start, end, status, room, track, speakers, links, tags);
    }

    private PlainEvent.Speaker speaker(JsonParser in) {
        String title = null;
        String nickname = null;
        String headline = null;
        String affiliation = null;
        String position = null;
        String bio = null;
        List<PlainEvent.Link> links = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "name" -> title = in.getString();
                case "nickname" -> nickname = in.getString();
                case "headline" -> headline = in.getString();
                case "affiliation" -> affiliation = in.getString();
                case "jobTitle" -> position = in.getString();
                case "bio" -> bio = in.getString();
                case "links" -> links = array(in, () -> link(in));
                default -> in.skipChildren();
            }
        }
        return new PlainEvent.Speaker(title, nickname, headline, affiliation, position, bio, links);
    }

    private <T> List<T> array(JsonParser in, Supplier<T> element) {
        List<T> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.get());
        }
        return values;
    }
}
