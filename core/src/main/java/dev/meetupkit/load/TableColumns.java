package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the columns of a table of talks state.
 *
 * @param header the heads
 * @param facts a fact for each column; a remark where nothing tells what it is
 * @param rooms the columns that hold the talks of a room each, by their places; empty for tables of one room
 */
record TableColumns(Block header, List<Fact> facts, List<Integer> rooms) {

    /** A longer head is a caption over several columns. */
    private static final int LONGEST_HEAD = 24;

    private static final Pattern BRACKETS = Pattern.compile("[（(][^）)]*[)）]");

    /** The second of two heads in one: {@code 嘉宾 / Speaker}. */
    private static final Pattern SECOND = Pattern.compile("\\s*[/／・、&].*");

    /** The columns of a table, or empty if it is none of talks. */
    static Optional<TableColumns> of(Page page, Block header, List<Block> rows) {
        List<Fact> facts = new ArrayList<>();
        header.lines().forEach(head -> facts.add(fact(page, head)));
        if (!facts.contains(Fact.WHEN)) {
            timesAmong(page, facts, rows);
        }
        boolean timed = facts.contains(Fact.WHEN) && !rows.isEmpty();
        if (timed && !facts.contains(Fact.TITLE)) {
            List<Integer> rooms = rooms(header, facts);
            if (rooms.size() > 1) {
                return Optional.of(new TableColumns(header, List.copyOf(facts), rooms));
            }
            titleAmong(page, facts, rows);
        }
        boolean described = !facts.contains(Fact.TITLE) && facts.contains(Fact.ABSTRACT);
        if (described) {
            facts.set(facts.indexOf(Fact.ABSTRACT), Fact.TITLE); // 分享内容 beside a time is what the talk is called
        }
        boolean talks = facts.contains(Fact.TITLE) && (facts.contains(Fact.WHEN) || facts.contains(Fact.SPEAKER));
        return talks ? Optional.of(new TableColumns(header, List.copyOf(facts), List.of())) : Optional.empty();
    }

    private static Fact fact(Page page, Line head) {
        if (head.text().length() > LONGEST_HEAD) {
            return Fact.REMARK;
        }
        String plain = BRACKETS.matcher(head.text()).replaceAll("");
        String first = SECOND.matcher(plain).replaceFirst("");
        Optional<Fact> ofFirst = first.equals(plain) ? Optional.empty() : page.exactFact(first);
        return ofFirst.or(() -> page.fact(plain.isBlank() ? head.text() : plain))
                .or(() -> page.fact(first))
                .or(() -> SectionRole.of(plain, page.vocabulary())
                        .filter(role -> role == SectionRole.TALKS)
                        .map(role -> Fact.TITLE))
                .orElse(Fact.REMARK);
    }

    /** A column whose cells are times states when, whatever its head. */
    private static void timesAmong(Page page, List<Fact> facts, List<Block> rows) {
        for (int i = 0; i < facts.size(); i++) {
            int column = i;
            long times = rows.stream()
                    .filter(row -> page.isTime(row.lines().get(column)))
                    .count();
            if (facts.get(i) == Fact.REMARK && times * 2 > rows.size()) {
                facts.set(i, Fact.WHEN);
                return;
            }
        }
    }

    /** Beside times, the first column of words that nothing else is known of holds the titles, if most times are such. */
    private static void titleAmong(Page page, List<Fact> facts, List<Block> rows) {
        int when = facts.indexOf(Fact.WHEN);
        long times =
                rows.stream().filter(row -> page.isTime(row.lines().get(when))).count();
        int title = facts.indexOf(Fact.REMARK);
        if (times * 2 > rows.size() && title >= 0) {
            facts.set(title, Fact.TITLE);
        }
    }

    private static List<Integer> rooms(Block header, List<Fact> facts) {
        List<Integer> rooms = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            boolean open = facts.get(i) == Fact.REMARK
                    || facts.get(i) == Fact.ROOM
                    || facts.get(i) == Fact.WHERE
                    || facts.get(i) == Fact.TRACK;
            if (open && RoomWords.of(header.lines().get(i)).isPresent()) {
                rooms.add(i);
            }
        }
        return rooms;
    }

    /** These columns, or for a row of several rooms once for each room with a talk. */
    List<TableColumns> besideEachOther(Block row) {
        if (rooms.isEmpty()) {
            return List.of(this);
        }
        List<TableColumns> each = new ArrayList<>();
        for (int room : rooms) {
            List<Fact> one = new ArrayList<>(facts);
            rooms.forEach(other -> one.set(other, Fact.TRACK));
            one.set(room, Fact.TITLE);
            each.add(new TableColumns(header, one, List.of(room)));
        }
        return each;
    }

    /** The head of the room, where each room has a column. */
    Optional<Line> room() {
        return rooms.size() == 1 ? Optional.of(header.lines().get(rooms.get(0))) : Optional.empty();
    }

    /** The cells of a row that state a fact, without blank ones. */
    List<Line> cells(Block row, Fact fact) {
        List<Line> cells = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            boolean other = rooms.size() == 1 && fact == Fact.TRACK; // the talks of the other rooms
            if (facts.get(i) == fact && !other && !row.lines().get(i).isBlank()) {
                cells.add(row.lines().get(i));
            }
        }
        return cells;
    }
}
