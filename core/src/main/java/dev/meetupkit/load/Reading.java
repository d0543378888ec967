package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.markdown.Document;
import dev.meetupkit.markdown.Line;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One call of the loader, step by step: title, talks of every shape, what is left for the event, when it all is, the event. */
final class Reading {

    /** Findings that say already why there is no date. */
    private static final Set<Code> TOLD =
            Set.of(Code.BAD_DATE, Code.YEAR_UNKNOWN, Code.BAD_TIME, Code.END_BEFORE_START);

    private final Page page;
    private final ZoneId callersZone;
    private final Optional<String> pathId;

    Reading(Document document, Vocabulary vocabulary, ZoneId zone, Optional<String> id, List<Diagnostic> findings) {
        this.page = new Page(document, vocabulary);
        this.callersZone = zone;
        this.pathId = id;
        findings.forEach(page::report);
    }

    /** The event and everything that was noticed. */
    Loaded read() {
        if (IndexPage.is(page)) {
            page.report(Diagnostic.of(Code.INDEX_PAGE, "this page lists events and is none itself"));
            return new Loaded(Optional.empty(), page.findings(), List.of());
        }
        FrontMatterFacts frontMatter = new FrontMatterFacts(page);
        Optional<EventTitle> title = page.title();
        List<TalkDraft> talks = talks(title);
        EventHeader header = new EventHeader(page);
        frontMatter.addTo(header);
        HeaderText.read(page, title, talks, header);
        if (talks.isEmpty()) {
            OneTalkPage.read(page, title).ifPresent(talks::add);
        }
        List<UnreadBlock> unread = Leftovers.report(page);
        Optional<Event> event = title.flatMap(found -> event(found, frontMatter, header, talks));
        if (title.isEmpty()) {
            page.report(Diagnostic.of(Code.NO_TITLE, "nothing names the event")
                    .suggesting("begin with a heading such as # Mesh Night"));
        }
        List<Diagnostic> findings = new ArrayList<>(page.findings());
        findings.sort(Comparator.comparing(finding -> finding.position().orElse(new Position(1, 1))));
        return new Loaded(event, findings, unread);
    }

    private List<TalkDraft> talks(Optional<EventTitle> title) {
        List<TalkDraft> tables = TableTalks.read(page);
        List<TalkDraft> sections = SectionTalks.read(page, title.flatMap(EventTitle::heading), tables);
        List<TalkDraft> bold = BoldTalks.read(page);
        List<TalkDraft> lists = ListTalks.read(page);
        List<TalkDraft> quotes = QuoteTalks.read(page);
        List<TalkDraft> titleLines = TitleLineTalks.read(page);
        List<TalkDraft> timedLines = TimedLineTalks.read(page);
        return Joining.join(page, List.of(tables, sections, bold, lists, quotes, titleLines, timedLines));
    }

    private Optional<Event> event(
            EventTitle title, FrontMatterFacts frontMatter, EventHeader header, List<TalkDraft> talks) {
        Years years = new Years(page);
        years.from("the title", title.title().text());
        frontMatter.published().ifPresent(line -> years.stated("the front matter's date", line));
        pathId.ifPresent(id -> years.from("the path", id));
        fullDates(header, talks).ifPresent(date -> years.near("the date " + date, date));
        Schedule schedule = new Schedule(page, years, header.times(), talks);
        ZoneId zone = zone(frontMatter, header, talks);
        boolean told = page.findings().stream().anyMatch(finding -> TOLD.contains(finding.code()));
        if (schedule.event().isEmpty() && !told) {
            page.report(Diagnostic.of(Code.NO_DATE, "nothing says when the event is")
                    .suggesting("add a line such as 时间：2026-05-07 19:00-21:00"));
        }
        Event.Builder event = Event.titled(title.title().text())
                .timeZone(zone)
                .status(StatusWords.of(title.title().text()));
        event.id(frontMatter.id().or(() -> pathId));
        page.built(title.title(), () -> SeriesTitle.read(title.title().text()))
                .flatMap(series -> series)
                .ifPresent(event::series);
        frontMatter.language().ifPresent(event::language);
        schedule.event().ifPresent(slot -> {
            reportClocks(slot, zone, title.title());
            event.start(slot.start());
            slot.end().ifPresent(event::end);
        });
        event.venue(header.venue());
        header.links().forEach(event::addLinks);
        page.images().stream().distinct().forEach(event::addLinks);
        header.organizers().forEach(event::addOrganizers);
        event.addAllTags(header.tags());
        Optional<String> description = header.paragraphs().isEmpty()
                ? frontMatter.summary()
                : Optional.of(Paragraphs.join(header.paragraphs()));
        description
                .flatMap(text -> page.built(
                        title.title(), () -> Event.titled("-").description(text).build()))
                .ifPresent(fits -> event.description(fits.description()));
        talks.forEach(talk -> session(talk, schedule, zone).ifPresent(event::addSessions));
        return page.built(title.title(), event::build);
    }

    /** The first full date of the text, if all of them agree on the year. */
    private static Optional<LocalDate> fullDates(EventHeader header, List<TalkDraft> talks) {
        Stream<Stated> inTalks =
                talks.stream().flatMap(talk -> talk.times().stream()).map(TalkDraft.When::stated);
        List<LocalDate> dates = Stream.concat(header.times().stream(), inTalks)
                .flatMap(stated -> stated.day().flatMap(Years::full).stream())
                .toList();
        boolean agree = dates.stream().map(LocalDate::getYear).distinct().count() == 1;
        return dates.stream().findFirst().filter(date -> agree);
    }

    private Optional<Session> session(TalkDraft talk, Schedule schedule, ZoneId zone) {
        if (talk.title().isBlank()) {
            return Optional.empty();
        }
        Session.Builder session = Session.titled(talk.title().text())
                .kind(talk.kind())
                .status(talk.status())
                .room(talk.room())
                .track(talk.track());
        schedule.of(talk).ifPresent(slot -> {
            reportClocks(slot, zone, talk.title());
            session.start(slot.start());
            slot.end().ifPresent(session::end);
        });
        Optional.of(Paragraphs.join(talk.paragraphs()))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> page.built(
                        talk.title(),
                        () -> Session.titled("-").abstractText(text).build()))
                .ifPresent(fits -> session.abstractText(fits.abstractText()));
        return page.built(talk.title(), () -> {
            talk.people().forEach(person -> session.addSpeakers(person.speaker()));
            talk.links().forEach(session::addLinks);
            return session.build();
        });
    }

    /** The zone that is stated, else the caller's; the latter is told once. */
    private ZoneId zone(FrontMatterFacts frontMatter, EventHeader header, List<TalkDraft> talks) {
        Optional<ZoneId> inText = header.times().stream()
                .flatMap(stated -> stated.zone().stream())
                .findFirst();
        Optional<ZoneId> inTalks = talks.stream()
                .flatMap(talk -> talk.times().stream())
                .flatMap(when -> when.stated().zone().stream())
                .findFirst();
        return header.zone()
                .or(() -> inText)
                .or(() -> inTalks)
                .or(frontMatter::zone)
                .orElseGet(() -> {
                    page.report(Diagnostic.of(
                            Code.ZONE_DEFAULTED,
                            "the document names no time zone; times are taken as those of " + callersZone));
                    return callersZone;
                });
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
