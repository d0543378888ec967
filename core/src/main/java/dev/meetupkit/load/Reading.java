package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call of the loader, step by step: title, talks of every shape, what is left for the event, the event, what is left over. */
final class Reading {

    private final Page page;
    private final Options options;
    private final Optional<String> pathId;

    Reading(Document document, Options options, Optional<String> id, List<Diagnostic> findings) {
        this.page = new Page(document, options);
        this.options = options;
        this.pathId = id;
        findings.forEach(page::report);
    }

    /** Each event of the page, as if it stood alone; the page as a whole if it is one event. */
    static List<Loaded> all(Document document, Options options, Optional<String> id, List<Diagnostic> findings) {
        Page page = new Page(document, options);
        List<Section> events = IndexPage.of(page).isEmpty() ? SeveralEvents.of(page) : List.of();
        if (events.isEmpty()) {
            return List.of(new Reading(document, options, id, findings).read());
        }
        List<Diagnostic> ofTheWhole = new ArrayList<>(findings);
        ofTheWhole.addAll(FrontMatterFacts.ofNoPart(document));
        List<Loaded> loaded = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            List<Block> own = SeveralEvents.blocks(events.get(i));
            int from = i == 0 ? document.frontMatter().end() : own.get(0).from();
            int to = i + 1 < events.size()
                    ? events.get(i + 1).heading().orElseThrow().from()
                    : document.text().length();
            Optional<String> key = id.map(path -> path + "/" + (loaded.size() + 1));
            loaded.add(new Reading(
                            document.part(own, FrontMatterFacts.OF_EVERY_PART, from, to),
                            options,
                            key,
                            i == 0 ? ofTheWhole : List.of())
                    .read());
        }
        return loaded;
    }

    /** The event and everything that was noticed. */
    Loaded read() {
        List<IndexPage.Entry> index = IndexPage.of(page);
        if (!index.isEmpty()) {
            page.report(Diagnostic.of(Code.INDEX_PAGE, "this page lists events and is none itself"));
            Decisions decisions = Decisions.on(page.document(), page.findings(), options.settled());
            return new Loaded(Optional.empty(), decisions, Coverage.none(page), Map.of(), index);
        }
        List<Section> several = SeveralEvents.of(page);
        if (!several.isEmpty()) {
            Block second = several.get(1).heading().orElseThrow();
            page.report(
                    Code.SEVERAL_EVENTS,
                    second.first(),
                    "this page announces several events; they are read as one, loadAll reads each");
        }
        FrontMatterFacts frontMatter = new FrontMatterFacts(page);
        Optional<EventTitle> title = page.title().or(() -> inferredTitle());
        List<TalkDraft> talks = talks(title);
        EventHeader header = new EventHeader(page);
        frontMatter.addTo(header);
        Set<Block> left = page.left();
        HeaderText.read(page, title, talks, header);
        frontMatter.addCity(header);
        ProseTimes.read(page, title, left, frontMatter.published(), header);
        if (talks.isEmpty()) {
            title.flatMap(found -> FrontMatterTalks.one(page, found)).ifPresent(talks::add);
        }
        if (talks.isEmpty()) {
            OneTalkPage.read(page, title).ifPresent(talks::add);
        }
        if (title.isEmpty()) {
            page.report(Diagnostic.of(Code.NO_TITLE, "nothing names the event")
                    .suggesting("begin with a heading such as # Mesh Night"));
        }
        page.links().report();
        Assembly assembly = new Assembly(page, frontMatter, header, talks);
        Optional<Event> event = title.flatMap(found -> assembly.event(found, pathId, options.zone()));
        Map<String, Source> sources = event.isPresent() ? assembly.sources() : Map.of();
        List<TextBlock> blocks = event.isPresent() ? Coverage.report(page, sources.values()) : Coverage.none(page);
        List<Diagnostic> findings = new ArrayList<>(page.findings());
        findings.sort(Comparator.comparing(finding -> finding.position().orElse(new Position(1, 1))));
        Decisions decisions = Decisions.on(page.document(), findings, options.settled());
        return new Loaded(event, decisions, blocks, sources, List.of());
    }

    /** A title from elsewhere, for a page that says something of an event. */
    private Optional<EventTitle> inferredTitle() {
        boolean says = page.document().blocks().stream()
                .anyMatch(block -> block.lines().stream()
                        .anyMatch(line -> page.when(line).day().isPresent()));
        return says ? EventTitle.inferred(page, pathId) : Optional.empty();
    }

    /**
     * The talks of lists with hours, read ahead, since a section below them may tell more of one of them; read on a page of their own,
     * so that this leaves no trace.
     */
    private List<TalkDraft> timetable(Optional<Block> heading) {
        boolean told = page.sections().stream()
                .anyMatch(section -> section.heading().isPresent()
                        && !section.heading().equals(heading)
                        && section.role().isEmpty()
                        && !section.blocks().isEmpty());
        return told
                ? ListTalks.read(new Page(page.document(), options)).stream()
                        .filter(talk -> !talk.times().isEmpty()
                                && SectionRole.of(talk.title().text(), page.vocabulary())
                                        .isEmpty())
                        .toList()
                : List.of();
    }

    private List<TalkDraft> talks(Optional<EventTitle> title) {
        Optional<Block> heading = title.flatMap(EventTitle::heading);
        List<TalkDraft> listed = FrontMatterTalks.read(page);
        List<TalkDraft> tables = TableTalks.read(page);
        List<TalkDraft> labels = LabelTalks.read(page);
        List<TalkDraft> announced = new ArrayList<>(tables);
        announced.addAll(timetable(heading));
        List<TalkDraft> sections = SectionTalks.read(page, heading, announced);
        List<TalkDraft> clocks = ClockTalks.read(page);
        List<TalkDraft> bold = BoldTalks.read(page);
        List<TalkDraft> lists = ListTalks.read(page);
        List<TalkDraft> quotes = QuoteTalks.read(page);
        List<TalkDraft> titleLines = TitleLineTalks.read(page);
        List<TalkDraft> timedLines = TimedLineTalks.read(page);
        List<TalkDraft> joined = Joining.join(
                page, List.of(listed, tables, sections, clocks, labels, bold, lists, quotes, titleLines, timedLines));
        return joined.isEmpty() ? PlainAgenda.read(page) : joined;
    }
}
