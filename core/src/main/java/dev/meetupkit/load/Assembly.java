package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.Origins.Origin;
import dev.meetupkit.load.Stated.NamedZone;
import dev.meetupkit.markdown.Line;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the event of what was collected, and notes where each of its attributes was read. Single use. */
final class Assembly {

    /** Findings that say already why there is no date. */
    private static final Set<Code> TOLD =
            Set.of(Code.BAD_DATE, Code.YEAR_UNKNOWN, Code.BAD_TIME, Code.END_BEFORE_START);

    private final Page page;
    private final FrontMatterFacts frontMatter;
    private final EventHeader header;
    private final List<TalkDraft> talks;
    private final Origins origins = new Origins();

    Assembly(Page page, FrontMatterFacts frontMatter, EventHeader header, List<TalkDraft> talks) {
        this.page = page;
        this.frontMatter = frontMatter;
        this.header = header;
        this.talks = talks;
    }

    /** The event; empty if the model refuses its title. */
    Optional<Event> event(EventTitle title, Optional<String> pathId, ZoneId callersZone) {
        Schedule schedule = new Schedule(page, years(title, pathId), header.times(), talks);
        ZoneId zone = zone(schedule, callersZone);
        reportNoDate(schedule);
        Clashes.report(page, schedule, talks);
        origins.addAll("", header.origins());
        origins.add("title", title.title());
        title.heading().ifPresent(block -> origins.add("title", block.first()));
        Event.Builder event = Event.titled(title.title().text()).timeZone(zone);
        id(pathId, event);
        named(title, event);
        schedule.event().ifPresent(slot -> {
            reportClocks(slot, zone, title.title());
            event.start(slot.start());
            slot.end().ifPresent(event::end);
            note(slot, origins);
        });
        event.venue(header.venue());
        links(event);
        header.organizers().forEach(event::addOrganizers);
        event.addAllTags(header.tags());
        description(title, event);
        int place = 0;
        for (TalkDraft talk : talks) {
            Optional<Session> session = session(talk, schedule, zone, "sessions/" + place + "/");
            session.ifPresent(event::addSessions);
            place += session.isPresent() ? 1 : 0;
        }
        return page.built(title.title(), event::build).map(new Exactly(page, origins)::applied);
    }

    /** Where each attribute of the event was read, by its JSON pointer. */
    Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        origins.all().forEach((attribute, origin) -> sources.put("/" + attribute, source(origin)));
        return sources;
    }

    private Source source(Origin origin) {
        Set<Span> spans = new LinkedHashSet<>();
        Set<Witness> witnesses = new LinkedHashSet<>(origin.witnesses());
        for (Line line : origin.lines()) {
            spans.add(page.span(line));
            witnesses.addAll(page.inferences(line));
        }
        Source.Certainty certainty = witnesses.isEmpty() ? Source.Certainty.STATED : Source.Certainty.INFERRED;
        return new Source(certainty, List.copyOf(spans), List.copyOf(witnesses));
    }

    private Years years(EventTitle title, Optional<String> pathId) {
        Years years = new Years(page);
        years.from("the title", title.title().text());
        frontMatter.published().ifPresent(line -> years.stated("the front matter's date", line));
        header.published().ifPresent(line -> years.stated("the day of publication", line));
        pathId.ifPresent(id -> years.from("the path", id));
        fullDate().ifPresent(date -> years.near("the date " + date, date));
        return years;
    }

    /** The first full date of the text, if all of them agree on the year. */
    private Optional<LocalDate> fullDate() {
        List<LocalDate> dates = Stream.concat(header.times().stream(), inTalks())
                .flatMap(stated -> stated.day().flatMap(Years::full).stream())
                .toList();
        boolean agree = dates.stream().map(LocalDate::getYear).distinct().count() == 1;
        return dates.stream().findFirst().filter(date -> agree);
    }

    private Stream<Stated> inTalks() {
        return talks.stream().flatMap(talk -> talk.times().stream()).map(TalkDraft.When::stated);
    }

    private void reportNoDate(Schedule schedule) {
        boolean told = page.findings().stream().anyMatch(finding -> TOLD.contains(finding.code()));
        if (schedule.event().isEmpty() && !told && !Exactly.states(page, "start")) {
            page.report(Diagnostic.of(Code.NO_DATE, "nothing says when the event is")
                    .suggesting(frontMatter
                            .published()
                            .map(line -> "if "
                                    + page.when(line)
                                            .day()
                                            .map(day -> day.written().text())
                                            .orElse(line.text())
                                    + " of the front matter is the day of the event, write it as start: there")
                            .orElse("add a line such as " + (page.isChinese() ? "时间：" : "When: ")
                                    + "2026-05-07 19:00-21:00")));
        }
    }

    private void id(Optional<String> pathId, Event.Builder event) {
        Optional<Line> stated = frontMatter.id();
        stated.ifPresent(line -> origins.add("id", line));
        pathId.filter(path -> stated.isEmpty())
                .ifPresent(path -> origins.infer("id", new Witness("the path", Optional.empty())));
        event.id(stated.map(Line::text).or(() -> pathId));
    }

    /** What the title says beside its name, and the language. */
    private void named(EventTitle title, Event.Builder event) {
        Status inTitle = StatusWords.of(title.title().text(), page.vocabulary());
        event.status(inTitle == Status.SCHEDULED ? header.status().orElse(inTitle) : inTitle);
        if (inTitle != Status.SCHEDULED) {
            origins.add("status", title.title());
        }
        page.built(title.title(), () -> SeriesTitle.read(undated(title.title())))
                .flatMap(series -> series)
                .ifPresent(series -> {
                    event.series(series);
                    series.name().ifPresent(name -> origins.add("series/name", title.title()));
                    series.edition().ifPresent(edition -> origins.add("series/edition", title.title()));
                });
        frontMatter.language().ifPresent(line -> {
            event.language(line.text());
            origins.add("language", line);
        });
    }

    /** A title without a date at its beginning. */
    private String undated(Line title) {
        return page.when(title)
                .day()
                .filter(day -> day.written().offset() == title.offset())
                .map(day -> title.part(day.written().text().length()).text().replaceFirst("^[\\s,，:：|–—-]+", ""))
                .filter(rest -> !rest.isBlank())
                .orElseGet(title::text);
    }

    private void links(Event.Builder event) {
        LinkList all = new LinkList(link -> link.rel() + " " + link.url() + " " + link.label());
        all.addAll(header.links().withoutLesser());
        page.links().images().forEach(all::add);
        event.addAllLinks(all.all());
        all.tell(origins);
    }

    private void description(EventTitle title, Event.Builder event) {
        Optional<String> described =
                Optional.of(Paragraphs.join(header.paragraphs())).filter(text -> !text.isEmpty());
        Optional<Line> summary = described.isPresent() ? Optional.empty() : frontMatter.summary();
        summary.ifPresent(line -> origins.add("description", line));
        described
                .or(() -> summary.map(Line::text))
                .flatMap(text -> page.built(
                        title.title(), () -> Event.titled("-").description(text).build()))
                .ifPresent(fits -> event.description(fits.description()));
    }

    private Optional<Session> session(TalkDraft talk, Schedule schedule, ZoneId zone, String prefix) {
        if (talk.title().isBlank()) {
            return Optional.empty();
        }
        Session.Builder session = Session.titled(talk.title().text())
                .kind(talk.kind())
                .status(talk.status())
                .room(talk.room())
                .track(talk.track());
        Origins here = talk.origins();
        schedule.of(talk).ifPresent(slot -> {
            reportClocks(slot, zone, talk.title());
            session.start(slot.start());
            slot.end().ifPresent(session::end);
            note(slot, here);
        });
        Optional.of(Paragraphs.join(talk.paragraphs()))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> page.built(
                        talk.title(),
                        () -> Session.titled("-").abstractText(text).build()))
                .ifPresent(fits -> session.abstractText(fits.abstractText()));
        Optional<Session> built = page.built(talk.title(), () -> {
            talk.people().forEach(person -> session.addSpeakers(person.speaker()));
            talk.links().forEach(session::addLinks);
            return session.build();
        });
        built.ifPresent(found -> origins.addAll(prefix, here));
        return built;
    }

    private static void note(Slot slot, Origins origins) {
        origins.add("start", slot.startOrigin());
        slot.end().ifPresent(end -> origins.add("end", slot.endOrigin()));
    }

    /** The zone that is stated, else the caller's; the latter is told once. */
    private ZoneId zone(Schedule schedule, ZoneId callersZone) {
        Optional<NamedZone> inText = Stream.concat(header.times().stream(), inTalks())
                .flatMap(stated -> stated.zone().stream())
                .findFirst();
        inText.ifPresent(found -> origins.add("timeZone", found.written()));
        Optional<ZoneId> key = header.zone().isPresent() ? Optional.empty() : frontMatter.zone(origins);
        boolean region = key.isPresent()
                && inText.isPresent()
                && schedule.event()
                        .flatMap(slot -> slot.start().dateTime())
                        .filter(time -> offset(key.get(), time)
                                .equals(offset(inText.get().id(), time)))
                        .isPresent(); // it says more than the offset beside the date
        Optional<ZoneId> stated =
                header.zone().or(() -> region ? key : inText.map(NamedZone::id)).or(() -> key);
        return stated.orElseGet(() -> {
            if (Exactly.states(page, "timeZone")) {
                return callersZone;
            }
            page.report(Diagnostic.of(
                    Code.ZONE_DEFAULTED,
                    "the document names no time zone; times are taken as those of " + callersZone));
            origins.infer("timeZone", new Witness("the caller's zone", Optional.empty()));
            return callersZone;
        });
    }

    private static ZoneOffset offset(ZoneId zone, LocalDateTime time) {
        return zone.getRules().getOffset(time);
    }

    /** Tells of a local time that the zone's clocks skip or show twice. */
    private void reportClocks(Slot slot, ZoneId zone, Line at) {
        List<LocalDateTime> times = new ArrayList<>();
        slot.start().dateTime().ifPresent(times::add);
        slot.end().flatMap(end -> end.dateTime()).ifPresent(times::add);
        for (LocalDateTime time : times) {
            int offsets = zone.getRules().getValidOffsets(time).size();
            if (offsets == 0) {
                page.report(Code.TIME_IN_GAP, at, "clocks in " + zone + " never show " + time);
            } else if (offsets == 2) {
                page.report(
                        Code.TIME_IN_OVERLAP,
                        at,
                        "clocks in " + zone + " show " + time + " twice; the first time is meant");
            }
        }
    }
}
