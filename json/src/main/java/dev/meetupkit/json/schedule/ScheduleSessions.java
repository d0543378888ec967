package dev.meetupkit.json.schedule;

import dev.meetupkit.Extras;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.Echo;
import dev.meetupkit.json.codec.KindWords;
import dev.meetupkit.json.codec.Words;
import dev.meetupkit.json.schedule.RawSchedule.Address;
import dev.meetupkit.json.schedule.RawSchedule.Day;
import dev.meetupkit.json.schedule.RawSchedule.Item;
import dev.meetupkit.json.schedule.RawSchedule.Person;
import dev.meetupkit.json.schedule.RawSchedule.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes sessions of the items of a schedule. */
final class ScheduleSessions {

    /** What becomes an attribute; the rest is kept as members of another tool. */
    private static final Set<String> KNOWN = Set.of(
            "guid",
            "id",
            "date",
            "start",
            "duration",
            "room",
            "slug",
            "url",
            "title",
            "track",
            "type",
            "language",
            "abstract",
            "description");

    /** Members of our own, which another tool's may not be named like. */
    private static final Set<String> OURS = Set.of("kind", "end", "status", "speakers", "tags");

    private static final Set<String> OURS_OF_PERSON =
            Set.of("nickname", "headline", "affiliation", "jobTitle", "links");

    /** The same of a person. */
    private static final Set<String> PERSON = Set.of("name", "biography", "bio", "avatar", "avatar_url", "url");

    private final ScheduleTimes times;
    private final ScheduleValues values;
    private final List<Diagnostic> findings;

    ScheduleSessions(ScheduleTimes times, ScheduleValues values, List<Diagnostic> findings) {
        this.times = times;
        this.values = values;
        this.findings = findings;
    }

    /** The session of an item, or empty if it has no title or holds what the model does not take. */
    Optional<Session> read(Day day, Item item, Set<String> ids) {
        try {
            return session(day, item, ids);
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.at(item.at(), Code.BAD_VALUE, e.getMessage() + "; the item is left out"));
            return Optional.empty();
        }
    }

    private Optional<Session> session(Day day, Item item, Set<String> ids) {
        Optional<String> title =
                item.text("title").map(text -> values.line(text.value())).filter(text -> !text.isEmpty());
        if (title.isEmpty()) {
            findings.add(Diagnostic.at(
                    item.at(), Code.NO_TITLE, "expected an item with a title, found none; it is left out"));
            return Optional.empty();
        }
        Session.Builder session = Session.titled(title.get());
        id(item, ids).ifPresent(session::id);
        session.abstractText(text(item));
        session.room(line(item, "room"));
        session.track(line(item, "track"));
        language(item).ifPresent(session::language);
        Map<String, Object> extras = new LinkedHashMap<>();
        kind(item, session, extras);
        times.set(day, item, session);
        item.persons().forEach(person -> speaker(person).ifPresent(session::addSpeakers));
        item.text("url")
                .filter(url -> !url.value().startsWith("urn:uuid:"))
                .flatMap(url -> values.link(url, Link.Rel.PAGE, ""))
                .ifPresent(session::addLinks);
        addresses(item.links(), Link.Rel.OTHER, session);
        addresses(item.attachments(), Link.Rel.SLIDES, session);
        item.others().forEach((name, value) -> {
            if (!KNOWN.contains(name)) {
                extras.put(OURS.contains(name) ? "schedule-" + name : name, value);
            }
        });
        return Optional.of(session.extras(Extras.of(extras)).build());
    }

    private Optional<String> line(Item item, String name) {
        return item.text(name).map(text -> values.line(text.value())).filter(text -> !text.isEmpty());
    }

    private Optional<String> id(Item item, Set<String> ids) {
        Optional<String> id = line(item, "guid").or(() -> line(item, "id"));
        if (id.isPresent() && !ids.add(id.get())) {
            findings.add(Diagnostic.at(
                    item.at(),
                    Code.BAD_VALUE,
                    "the id " + Echo.of(id.get()) + " stands here again; the item has none then"));
            return Optional.empty();
        }
        return id;
    }

    /** What it is about: the short text, then the long one if it says something else. */
    private Optional<String> text(Item item) {
        Optional<String> brief = item.text("abstract").flatMap(values::lines);
        Optional<String> full = item.text("description").flatMap(values::lines);
        boolean both = brief.isPresent() && full.isPresent() && !full.get().contains(brief.get());
        return both ? Optional.of(brief.get() + "\n\n" + full.get()) : full.or(() -> brief);
    }

    private Optional<String> language(Item item) {
        Optional<Text> text = item.text("language");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String tag = text.get().value().replace('_', '-');
        boolean formed = Locale.forLanguageTag(tag).getLanguage().matches("[a-z]{2,3}");
        if (!formed) {
            findings.add(Diagnostic.at(
                    text.get().at(),
                    Code.BAD_VALUE,
                    "expected a language tag such as en, found \"" + Echo.of(tag) + "\""));
        }
        return formed ? Optional.of(Locale.forLanguageTag(tag).toLanguageTag()) : Optional.empty();
    }

    /** What says more than the kind is kept beside it. */
    private static void kind(Item item, Session.Builder session, Map<String, @Nullable Object> extras) {
        item.text("type").map(Text::value).ifPresent(type -> {
            KindWords.in(type).ifPresent(session::kind);
            if (!KindWords.isWord(type)) {
                extras.put("type", type);
            }
        });
    }

    private Optional<Speaker> speaker(Person person) {
        Optional<String> name = Optional.ofNullable(person.texts().get("name"))
                .map(text -> values.line(text.value()))
                .filter(text -> !text.isEmpty());
        if (name.isEmpty()) {
            findings.add(Diagnostic.at(person.at(), Code.BAD_VALUE, "expected a person with a name, found none"));
            return Optional.empty();
        }
        Speaker.Builder speaker = Speaker.named(name.get());
        speaker.bio(Optional.ofNullable(
                        person.texts().getOrDefault("biography", person.texts().get("bio")))
                .flatMap(values::lines));
        Optional.ofNullable(person.texts().getOrDefault("avatar", person.texts().get("avatar_url")))
                .flatMap(url -> values.link(url, Link.Rel.IMAGE, ""))
                .ifPresent(speaker::addLinks);
        Optional.ofNullable(person.texts().get("url"))
                .flatMap(url -> values.link(url, Link.Rel.PAGE, ""))
                .ifPresent(speaker::addLinks);
        Map<String, Object> extras = new LinkedHashMap<>(person.others());
        extras.keySet().removeAll(PERSON);
        for (String ours : OURS_OF_PERSON) {
            if (extras.containsKey(ours)) {
                extras.put("schedule-" + ours, extras.remove(ours));
            }
        }
        return Optional.of(speaker.extras(Extras.of(extras)).build());
    }

    private void addresses(List<Address> addresses, Link.Rel rel, Session.Builder session) {
        addresses.forEach(address -> {
            String title = address.title();
            Optional<Link.Rel> ours = Words.REL.read(title); // what we write as the title of a link without a label
            Link.Rel known = ours.or(() -> told(title)).orElse(rel);
            values.link(address.url(), known, ours.isPresent() ? "" : title).ifPresent(session::addLinks);
        });
    }

    /** What a title says about its link. */
    private static Optional<Link.Rel> told(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        if (words.contains("recording")) {
            return Optional.of(Link.Rel.RECORDING);
        }
        return words.contains("slides") ? Optional.of(Link.Rel.SLIDES) : Optional.empty();
    }
}
