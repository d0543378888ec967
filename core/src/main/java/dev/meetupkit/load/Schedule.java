package dev.meetupkit.load;

import dev.meetupkit.Session;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When the event and its talks are, each read in the light of the other. Lives within one call. */
final class Schedule {

    /** In days; the evenings of one event lie nearer to each other. */
    private static final int FAR_APART = 45;

    private final Page page;
    private final TalkTimes times;
    private final Optional<Slot> event;

    /** Reads the statements of a page, the header's the most trusted first. */
    Schedule(Page page, Years years, List<Stated> header, List<TalkDraft> talks) {
        this.page = page;
        Optional<Slot> announced = Announcement.read(page, years, header);
        boolean oneDay =
                announced.map(slot -> slot.lastDay().equals(slot.firstDay())).orElse(false);
        this.times = new TalkTimes(page, years, talks, announced.filter(slot -> oneDay));
        this.event = announced.map(this::spanned).or(() -> Slot.spanning(times.all()));
        announced.flatMap(slot -> event).ifPresent(slot -> reportOutside(slot, talks));
        if (announced.isEmpty()) {
            event.ifPresent(span -> reportFarApart(span, talks));
        }
    }

    /** Tells of talks that hardly are of one event. */
    private void reportFarApart(Slot span, List<TalkDraft> talks) {
        long days = ChronoUnit.DAYS.between(span.firstDay(), span.lastDay());
        if (days >= FAR_APART) {
            page.report(Diagnostic.at(
                            page.span(talks.get(talks.size() - 1).title()),
                            Code.SEVERAL_EVENTS,
                            "these items lie %s days apart and are read as one event".formatted(days))
                    .suggesting("if each is an event, give each a heading with its date"));
        }
    }

    /** When the event is; empty if nothing tells. */
    Optional<Slot> event() {
        return event;
    }

    /** When a talk is; empty if nothing tells. */
    Optional<Slot> of(TalkDraft talk) {
        return times.of(talk);
    }

    /** An event without hours of its own spans its talks; one without an end ends with its last talk of that day. */
    private Slot spanned(Slot announced) {
        if (announced.end().isPresent()) {
            return announced;
        }
        if (announced.hasHours()) {
            Optional<Slot> last = lastToEnd(announced);
            return last.isEmpty()
                    ? announced
                    : new Slot(
                            announced.start(),
                            last.flatMap(Slot::end),
                            announced.startOrigin(),
                            last.get().endOrigin().because("the last talk"));
        }
        return Slot.spanning(times.all())
                .filter(span -> span.hasHours() && span.firstDay().equals(announced.firstDay()))
                .map(span -> span.beside(announced))
                .orElse(announced);
    }

    /** The talk that ends last, unless another one begins after it: then nothing tells the end. */
    private Optional<Slot> lastToEnd(Slot announced) {
        Optional<Slot> closing = times.all().stream()
                .filter(slot -> slot.firstDay().equals(announced.firstDay())
                        && slot.end().isPresent())
                .max(Comparator.comparing(slot -> slot.end().orElseThrow()))
                .filter(slot -> slot.end().orElseThrow().compareTo(announced.start()) > 0)
                .filter(slot -> times.all().stream()
                        .filter(other -> other.firstDay().equals(slot.firstDay()))
                        .noneMatch(other -> other.start().compareTo(slot.end().orElseThrow()) > 0));
        closing.flatMap(Slot::end)
                .ifPresent(end -> page.report(Diagnostic.of(
                        Code.END_INFERRED, "no end is announced; taken as " + end + ", when the last talk ends")));
        return closing;
    }

    private void reportOutside(Slot slot, List<TalkDraft> talks) {
        for (TalkDraft talk : talks) {
            Optional<Slot> time = of(talk).filter(found -> isOutside(found, slot, talk.kind()));
            time.ifPresent(found -> page.report(
                    Code.OUTSIDE_EVENT,
                    talk.title(),
                    "\"%s\" is at %s, but the event from %s%s"
                            .formatted(
                                    talk.title().text(),
                                    found.start(),
                                    slot.start(),
                                    slot.end().map(end -> " to " + end).orElse(""))));
        }
    }

    /** Whether a talk is on another day, or begins before or after the hours; doors may open before an event. */
    private static boolean isOutside(Slot talk, Slot event, Session.Kind kind) {
        if (!event.covers(talk.firstDay())) {
            return true;
        }
        boolean closes = event.end().filter(talk.start()::equals).isPresent();
        if (closes) {
            return false; // what begins at the end closes the event
        }
        boolean comparable = event.hasHours() && talk.hasHours() && kind != Session.Kind.BREAK;
        boolean early = talk.start().compareTo(event.start()) < 0;
        boolean late =
                event.end().filter(end -> talk.start().compareTo(end) >= 0).isPresent();
        return comparable && (early || late);
    }
}
