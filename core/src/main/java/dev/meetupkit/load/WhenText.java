package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.load.Stated.NamedZone;
import dev.meetupkit.load.Stated.Problem;
import dev.meetupkit.load.Stated.Weekday;
import dev.meetupkit.markdown.Line;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 2020/5/6（周三） 19:00-20:00}, {@code 7 月 22 日周四晚 8 点} and {@code Monday the 10th of June, 6-8pm}. Single use. */
final class WhenText {

    /** What may stand between the two ends of a range. */
    private static final Pattern RANGE = Pattern.compile(
            "[\\s),]*(?:左右)?[\\s]*(?:-+|至|到|から|(?:开始|開始)[,、;]?|to|until|till|bis|hasta|jusqu'à|até|à|a|às|and)[\\s(]*(?<next>次日|翌日|第二天)?[\\s]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2}) ?年(?! ?\\d)");

    private static final Pattern YEAR_BEFORE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2}),? $");

    /** A weekday further from its date than this belongs to something else. */
    private static final int NEAR = 12;

    private static final int LEAP_YEAR = 2000;

    private static final int LAST_YEAR = 9997;

    /** Letters of an abbreviation of a zone: CEST. */
    private static final int LONGEST_ABBREVIATION = 4;

    /** The year before the first of Taiwan's calendar. */
    private static final int BEFORE_THE_REPUBLIC = 1911;

    /** What stands between days that need not follow each other. */
    private static final Pattern APART = Pattern.compile("、|&|,\\d{1,2}$| (?:and|und|et|y|e) ");

    /** What stands between a day and the next one. */
    private static final Pattern NEXT_DAY = Pattern.compile("[\\s)]*(?:と|・|及び|和|与|、|,)\\s*");

    /** What follows in a longer line is prose. */
    private static final int LONGEST = 1000;

    /** Minutes: the farthest offset of a zone. */
    private static final int FARTHEST = 14 * 60;

    private final WhenForms forms;
    private final Optional<DateOrder> order;
    private final boolean chinese;
    private final Line line;
    private final String folded;
    private final List<Line.Span> addresses;
    private final List<Day> days = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ClockText clock;
    private Optional<Day> through = Optional.empty();
    private Optional<Weekday> loose = Optional.empty();
    private int looseEnd;
    private Optional<NamedZone> zone = Optional.empty();
    private boolean recurring;

    private WhenText(Line line, WhenForms forms, Optional<DateOrder> order, boolean chinese) {
        this.chinese = chinese || Words.hasHan(line.text());
        this.forms = forms;
        this.order = order;
        this.line = line;
        this.folded = line.folded();
        this.clock = new ClockText(line, problems);
        this.addresses = line.links().isEmpty()
                ? List.of()
                : line.links().stream()
                        .filter(link -> link.label().equals(link.target()))
                        .toList();
    }

    /** What a line states about when; empty in every part if nothing. */
    static Stated read(Line line, WhenForms forms) {
        return read(line, forms, Optional.empty(), false);
    }

    /**
     * The same.
     *
     * @param order what numbers between slashes mean where neither tells
     * @param chinese whether the text around the line is Chinese or written like it
     */
    static Stated read(Line line, WhenForms forms, Optional<DateOrder> order, boolean chinese) {
        WhenText reader =
                new WhenText(line.text().length() > LONGEST ? line.part(0, LONGEST) : line, forms, order, chinese);
        reader.readTokens();
        Optional<Hours> hours = reader.clock.hours(reader.through.isPresent());
        Optional<Day> day = reader.days.stream().findFirst();
        return new Stated(day, reader.through, hours, reader.zone, reader.recurring, List.copyOf(reader.problems));
    }

    private void readTokens() {
        int before = 0;
        boolean ranges = false;
        for (WhenToken token : forms.all(folded)) {
            if (line.isMarked(Line.Mark.STRUCK, token.from()) || isInAddress(token)) {
                continue;
            }
            Matcher range = RANGE.matcher(folded).region(before, token.from());
            if (before < token.from() && range.matches()) {
                ranges = true;
                clock.nextDay(range.group("next") != null);
            }
            switch (token.type()) {
                case YMD -> {
                    Optional<String> last = token.group(4).or(() -> token.group(5));
                    date(token, token.group(1), token.number(2), token.number(3), last, ranges);
                }
                case COMPACT -> date(token, token.group(1), token.number(2), token.number(3), Optional.empty(), ranges);
                case ROC -> {
                    Optional<String> year = Optional.of(String.valueOf(token.number(1) + BEFORE_THE_REPUBLIC));
                    date(token, year, token.number(2), token.number(3), Optional.empty(), ranges);
                }
                case MD -> {
                    if (chinese || token.match().group().indexOf('.') < 0) {
                        date(token, Optional.empty(), token.number(1), token.number(2), token.group(3), ranges);
                    }
                }
                case DAY -> dayAfter(token, folded.substring(before, token.from()), ranges);
                case DMY -> dayFirst(token, ranges);
                case SLASH -> slash(token, ranges);
                case DAYMONTH -> {
                    int month = forms.words().month(forms.monthIn(token));
                    Optional<String> last = token.group(2);
                    date(token, token.group(3), month, token.number(1), last, ranges);
                }
                case MONTHDAY -> {
                    int month = forms.words().month(forms.monthIn(token));
                    Optional<String> year = token.group(3).or(() -> yearBefore(token));
                    date(token, year, month, token.number(1), token.group(2), ranges);
                }
                case RECURRING -> {
                    recurring = true;
                    problem(Code.RECURRING, token, "recurs; only what has a date of its own is read");
                }
                case WEEKDAY -> weekday(token);
                case PERIOD -> clock.period(DateWords.period(token.match().group()));
                case ZONE -> zone(token);
                case TIME -> {
                    clock.time(token, ranges);
                    ranges = false;
                }
            }
            before = token.to();
        }
    }

    /** A number in an address, such as the day of a post, says nothing of the event. */
    private boolean isInAddress(WhenToken token) {
        return !addresses.isEmpty()
                && addresses.stream().anyMatch(link -> link.from() <= token.from() && token.from() < link.to());
    }

    /** A day without year, or without month too, goes on from the date before it: {@code 7日(土)、8日(日)}. */
    private void dayAfter(WhenToken token, String between, boolean ranges) {
        if (days.isEmpty()
                || through.isPresent()
                || !(ranges || NEXT_DAY.matcher(between).matches())) {
            return;
        }
        Optional<String> year = last().year().map(String::valueOf);
        int month = token.group(1).isPresent() ? token.number(1) : last().month();
        int day = token.number(token.group(1).isPresent() ? 2 : 3);
        boolean follows = ranges || day == last().dayOfMonth() + 1;
        if (follows) {
            date(token, year, month, day, Optional.empty(), true);
        } else {
            problem(Code.TIME_MISMATCH, token, "names days that are apart; only the first is read");
        }
    }

    private void dayFirst(WhenToken token, boolean ranges) {
        boolean dots = token.match().group().contains(".");
        int first = token.number(1);
        int second = token.number(2);
        if (dots || first > 12 || first == second || second <= 12 && order.equals(Optional.of(DateOrder.DAY_FIRST))) {
            date(token, token.group(3), second, first, Optional.empty(), ranges);
        } else if (second > 12 || order.isPresent()) {
            date(token, token.group(3), first, second, Optional.empty(), ranges);
        } else {
            problem(Code.BAD_DATE, token, "may be day/month or month/day; write it as 2026-05-07");
        }
    }

    /** {@code 11/09}: as the caller stated, else month and day in Chinese text; elsewhere only where one number tells. */
    private void slash(WhenToken token, boolean ranges) {
        int first = token.number(1);
        int second = token.number(2);
        boolean monthFirst =
                order.map(stated -> stated == DateOrder.MONTH_FIRST).orElse(chinese);
        boolean possible = first <= 12 || order.isEmpty(); // 24/7 is no day of Chinese text
        if (second > 12 || monthFirst && possible) {
            date(token, Optional.empty(), first, second, Optional.empty(), ranges);
        } else if (first > 12 || order.isPresent()) {
            date(token, Optional.empty(), second, first, Optional.empty(), ranges);
        }
    }

    private void date(
            WhenToken token, Optional<String> year, int month, int day, Optional<String> lastDay, boolean ranges) {
        Line written = line.part(token.from(), token.to());
        Optional<Integer> number = year.or(this::yearAlone).map(Integer::valueOf);
        if (!exists(number, month, day)
                || !lastDay.map(last -> exists(number, month, Integer.parseInt(last)))
                        .orElse(true)) {
            problem(Code.BAD_DATE, token, "is not a day of any calendar");
            return;
        }
        Day found = new Day(number, month, day, written, nearby(token.from()));
        if (days.isEmpty()) {
            days.add(found);
        } else if (ranges && through.isEmpty() && !clock.isClosed()) {
            through = Optional.of(found);
        } else if (!found.isSame(days.get(0))) {
            problem(Code.TIME_MISMATCH, token, "is another date on this line; only the first is read");
        }
        boolean apart = APART.matcher(written.folded()).find() && !lastDay.equals(Optional.of(String.valueOf(day + 1)));
        if (lastDay.isPresent() && apart) {
            problem(Code.TIME_MISMATCH, token, "names days that are apart; only the first is read");
        }
        lastDay.filter(last -> !apart)
                .ifPresent(last -> through =
                        Optional.of(new Day(number, month, Integer.parseInt(last), written, Optional.empty())));
        loose = Optional.empty();
    }

    /** {@code 2022 Jul 19}. */
    private Optional<String> yearBefore(WhenToken token) {
        Matcher year = YEAR_BEFORE.matcher(folded.substring(Math.max(0, token.from() - 6), token.from()));
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }

    /** The year that stands on the line without a month: {@code 4 月 10 日（2024 年）}. */
    private Optional<String> yearAlone() {
        Matcher alone = YEAR.matcher(folded);
        return alone.find() ? Optional.of(alone.group(1)) : Optional.empty();
    }

    /** Whether some calendar has this day, in the years that can be written. */
    private static boolean exists(Optional<Integer> year, int month, int day) {
        int known = year.orElse(LEAP_YEAR);
        boolean writable = known >= 1 && known <= LAST_YEAR && month >= 1 && month <= 12;
        return writable && day >= 1 && day <= YearMonth.of(known, month).lengthOfMonth();
    }

    /** The weekday just before a date, as English has it. */
    private Optional<Weekday> nearby(int from) {
        return loose.filter(weekday -> from - looseEnd <= NEAR);
    }

    private void weekday(WhenToken token) {
        String word = token.group(1)
                .map(letter -> "一二三四五六".contains(letter) ? "周" + letter : letter + "曜")
                .orElse(token.match().group());
        Weekday weekday = new Weekday(forms.words().weekday(word), line.part(token.from(), token.to()));
        boolean ofRange = through.isPresent() && isNear(through.get(), token);
        if (ofRange && through.get().weekday().isPresent() && last().weekday().isEmpty()) {
            days.set(days.size() - 1, last().with(through.get().weekday().get())); // {@code 19日至20日（周三、周四）}
            through = through.map(day -> day.with(weekday));
        } else if (ofRange && through.get().weekday().isEmpty()) {
            through = through.map(day -> day.with(weekday));
        } else if (!days.isEmpty() && last().weekday().isEmpty() && isNear(last(), token)) {
            days.set(days.size() - 1, last().with(weekday));
        } else {
            loose = Optional.of(weekday);
            looseEnd = token.to();
        }
    }

    private Day last() {
        return days.get(days.size() - 1);
    }

    private boolean isNear(Day day, WhenToken token) {
        int dayEnd = day.written().offset(day.written().text().length());
        return token.from() < line.text().length() && line.offset(token.from()) - dayEnd <= NEAR;
    }

    private void zone(WhenToken token) {
        String word = folded.substring(token.from(), token.to());
        boolean abbreviation =
                word.length() <= LONGEST_ABBREVIATION && word.chars().allMatch(Character::isLetter);
        if (abbreviation && !word.equals(word.toUpperCase(Locale.ROOT))) {
            return; // et, ist and pt are words of other languages
        }
        Optional<String> offset =
                token.group(1).or(() -> token.group(2)).or(() -> token.group(3)).or(() -> token.group(4));
        Optional<ZoneId> named = offset.isPresent()
                ? offset(offset.get())
                : DateWords.zone(word, folded)
                        .or(() -> token.group(5).map(id -> word))
                        .flatMap(Zones::of);
        if (offset.isPresent() && named.isEmpty()) {
            problem(Code.BAD_TIME, token, "is not the offset of any zone");
        }
        zone = zone.or(() -> named.map(id -> new NamedZone(id, line.part(token.from(), token.to()))));
    }

    /** {@code +8}, {@code -05:30} and {@code Z}; zones reach from -14 to +14 hours. */
    private static Optional<ZoneId> offset(String text) {
        if (text.equalsIgnoreCase("z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        String digits = text.substring(1).replace(":", "");
        boolean hoursOnly = digits.length() <= 2;
        int hours = Integer.parseInt(hoursOnly ? digits : digits.substring(0, digits.length() - 2));
        int minutes = hoursOnly ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int total = (hours * 60 + minutes) * (text.charAt(0) == '-' ? -1 : 1);
        return minutes < 60 && Math.abs(total) <= FARTHEST
                ? Optional.of(ZoneOffset.ofTotalSeconds(total * 60))
                : Optional.empty();
    }

    private void problem(Code code, WhenToken token, String message) {
        problems.add(new Problem(code, line.part(token.from(), token.to()), message));
    }
}
