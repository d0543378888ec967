package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes one talk of what a table, a list and a section say of it: joined by title, else by speaker, else by time. */
final class Joining {

    /** How much of a longer title a shorter one must be to be the same. */
    private static final double MOST = 0.6;

    private Joining() {}

    /**
     * The talks of all shapes in the order of the first.
     *
     * @param shapes the talks of each shape, in the order in which they are believed to order the agenda
     */
    static List<TalkDraft> join(Page page, List<List<TalkDraft>> shapes) {
        int most = page.limits().sessions();
        List<TalkDraft> joined = new ArrayList<>();
        for (List<TalkDraft> shape : shapes) {
            if (shape.isEmpty()) {
                continue;
            }
            List<TalkDraft> open = new ArrayList<>(joined);
            Map<List<String>, List<TalkDraft>> here = byTime(shape);
            Map<List<String>, List<TalkDraft>> there = byTime(joined);
            List<TalkDraft> inThisOrder = new ArrayList<>();
            for (TalkDraft talk : shape) {
                Optional<TalkDraft> known = byTitle(open, talk)
                        .or(() -> bySpeaker(open, talk))
                        .or(() -> sameTime(here, there, talk).filter(open::contains));
                if (known.isPresent()) {
                    open.remove(known.get());
                    reportTitles(page, talk, known.get());
                    talk.merge(known.get());
                    joined.set(joined.indexOf(known.get()), talk);
                    inThisOrder.add(talk);
                } else if (joined.size() < most && !isRepeated(page, joined, talk)) {
                    joined.add(talk);
                    inThisOrder.add(talk);
                } else if (joined.size() == most) {
                    page.report(
                            Code.TOO_LARGE,
                            talk.title(),
                            "the agenda has more than " + most + " items; the rest is left out");
                    return joined;
                }
            }
            if (open.isEmpty()) { // it has all that were known and perhaps more between them
                joined = inThisOrder;
            }
        }
        return joined;
    }

    private static Optional<TalkDraft> byTitle(List<TalkDraft> open, TalkDraft talk) {
        return open.stream()
                .filter(known -> isSame(known.title().text(), talk.title().text()))
                .findFirst();
    }

    /** Whether two titles are one: equal but for spacing and punctuation, or one most of the other. */
    static boolean isSame(String one, String other) {
        String a = Words.essence(one);
        String b = Words.essence(other);
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return !shorter.isEmpty()
                && (a.equals(b) || longer.contains(shorter) && shorter.length() >= MOST * longer.length());
    }

    /** The only talk of the same people. */
    private static Optional<TalkDraft> bySpeaker(List<TalkDraft> open, TalkDraft talk) {
        List<TalkDraft> same =
                open.stream().filter(known -> shareSpeaker(known, talk)).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static Map<List<String>, List<TalkDraft>> byTime(List<TalkDraft> talks) {
        Map<List<String>, List<TalkDraft>> byTime = talks.stream().collect(Collectors.groupingBy(Joining::when));
        byTime.remove(List.<String>of());
        return byTime;
    }

    /** The only talk there at the same time, if this is the only one here and just one of both names people. */
    private static Optional<TalkDraft> sameTime(
            Map<List<String>, List<TalkDraft>> here, Map<List<String>, List<TalkDraft>> there, TalkDraft talk) {
        List<TalkDraft> known = there.getOrDefault(when(talk), List.of());
        boolean sure =
                known.size() == 1 && here.getOrDefault(when(talk), List.of()).size() == 1;
        return sure && known.get(0).people().isEmpty() != talk.people().isEmpty()
                ? Optional.of(known.get(0))
                : Optional.empty();
    }

    /** The first day and the first hour that are stated of a talk; empty unless both are. */
    private static List<String> when(TalkDraft talk) {
        Optional<String> day = talk.times().stream()
                .flatMap(when -> when.stated().day().stream())
                .map(found -> found.month() + "-" + found.dayOfMonth())
                .findFirst();
        Optional<String> hour = hours(talk).stream().findFirst();
        return day.isPresent() && hour.isPresent() ? List.of(day.get(), hour.get()) : List.of();
    }

    private static boolean shareSpeaker(TalkDraft one, TalkDraft other) {
        return one.people().stream().anyMatch(person -> other.people().stream().anyMatch(person::isSame));
    }

    private static void reportTitles(Page page, TalkDraft talk, TalkDraft known) {
        String here = Words.essence(talk.title().text());
        String there = Words.essence(known.title().text());
        if (!here.equals(there)) {
            Witness witness = Witness.at(
                    page.position(known.title()), "\"" + known.title().text() + "\"");
            page.report(Diagnostic.at(
                            page.span(talk.title()),
                            Code.TITLE_MISMATCH,
                            "the talk is \"" + talk.title().text() + "\" here and has another title elsewhere")
                    .using("the title here", List.of(witness)));
        }
    }

    private static boolean isRepeated(Page page, List<TalkDraft> joined, TalkDraft talk) {
        Optional<TalkDraft> twin = joined.stream()
                .filter(known -> known.title().text().equals(talk.title().text()))
                .filter(known -> known.people().stream()
                        .map(person -> person.name().text())
                        .toList()
                        .equals(talk.people().stream()
                                .map(person -> person.name().text())
                                .toList()))
                .filter(known -> hours(known).equals(hours(talk)))
                .findFirst();
        twin.ifPresent(known -> page.report(Diagnostic.at(
                        page.span(talk.title()),
                        Code.DUPLICATE_SESSION,
                        "\"" + talk.title().text() + "\" stands on the agenda twice; the second is left out")
                .using("the first", List.of(Witness.at(page.position(known.title()), "the first")))));
        return twin.isPresent();
    }

    private static List<String> hours(TalkDraft talk) {
        return talk.times().stream()
                .flatMap(when -> when.stated().hours().stream())
                .map(hours -> hours.start().toString())
                .toList();
    }
}
