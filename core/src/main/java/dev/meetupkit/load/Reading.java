package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Document;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of the loader, step by step: title, talks of every shape, what is left for the event, the event, what is left over. */
final class Reading {

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
            return new Loaded(Optional.empty(), page.findings(), Coverage.none(page), Map.of());
        }
        FrontMatterFacts frontMatter = new FrontMatterFacts(page);
        Optional<EventTitle> title = page.title().or(() -> inferredTitle());
        List<TalkDraft> talks = talks(title);
        EventHeader header = new EventHeader(page);
        frontMatter.addTo(header);
        HeaderText.read(page, title, talks, header);
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
        Assembly assembly = new Assembly(page, frontMatter, header, talks);
        Optional<Event> event = title.flatMap(found -> assembly.event(found, pathId, callersZone));
        Map<String, Source> sources = event.isPresent() ? assembly.sources() : Map.of();
        List<TextBlock> blocks = event.isPresent() ? Coverage.report(page, sources.values()) : Coverage.none(page);
        List<Diagnostic> findings = new ArrayList<>(page.findings());
        findings.sort(Comparator.comparing(finding -> finding.position().orElse(new Position(1, 1))));
        return new Loaded(event, findings, blocks, sources);
    }

    /** A title from elsewhere, for a page that says something of an event. */
    private Optional<EventTitle> inferredTitle() {
        boolean says = page.document().blocks().stream()
                .anyMatch(block -> block.lines().stream()
                        .anyMatch(line -> page.when(line).day().isPresent()));
        return says ? EventTitle.inferred(page, pathId) : Optional.empty();
    }

    private List<TalkDraft> talks(Optional<EventTitle> title) {
        Optional<Block> heading = title.flatMap(EventTitle::heading);
        List<TalkDraft> listed = FrontMatterTalks.read(page);
        List<TalkDraft> tables = TableTalks.read(page);
        List<TalkDraft> labels = LabelTalks.read(page);
        List<TalkDraft> sections = SectionTalks.read(page, heading, tables);
        List<TalkDraft> bold = BoldTalks.read(page);
        List<TalkDraft> lists = ListTalks.read(page);
        List<TalkDraft> quotes = QuoteTalks.read(page);
        List<TalkDraft> titleLines = TitleLineTalks.read(page);
        List<TalkDraft> timedLines = TimedLineTalks.read(page);
        return Joining.join(
                page, List.of(listed, tables, sections, labels, bold, lists, quotes, titleLines, timedLines));
    }
}
