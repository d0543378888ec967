package dev.meetupkit.load;

import dev.meetupkit.Series;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads series and edition from a title:
 *
 * <pre>{@code
 * 第 10 届 Service Mesh Meetup 暨 … · 第1届Service Mesh Meetup杭州站 · 云原生社区 meetup 第四期广州站 · SOFAChannel#35《…》 · The 3rd Rust Meetup
 * }</pre>
 */
final class SeriesTitle {

    private static final Pattern CHINESE = Pattern.compile(
            "第 ?(?<number>\\d{1,4}|[零一二三四五六七八九十百]{1,5}) ?(?:届|屆|期|次|回|场|場|弹|彈|站|季)|제 ?(?<korean>\\d{1,4}) ?회");

    private static final Pattern HASH = Pattern.compile(
            "^(?<name>[^#《:(\\[]{2,60}?) ?(?:#|No\\. ?|Vol\\.? ?)(?<number>\\d{1,4})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ORDINAL =
            Pattern.compile("^(?:the )?(?<number>\\d{1,3})(?:st|nd|rd|th) (?<name>.{2,60})$", Pattern.CASE_INSENSITIVE);

    /** {@code Berlin JS 120}, {@code Ruby Meetup 42}: a number at the end that is no year. */
    private static final Pattern LAST = Pattern.compile(
            "^(?<name>[^#:(\\[\\d]{3,50}?(?:meetup|js|group|night|encontro|stammtisch|treffen)) (?<number>\\d{1,3})(?= - |: |$)",
            Pattern.CASE_INSENSITIVE);

    /** Where the name of a series ends in a title that goes on. */
    private static final Pattern END = Pattern.compile(
            "暨|——|[·:：|｜《(（\\[【,，。;；]| - |将于|(?:于|在)(?:\\d|\\p{IsHan}{2,4}(?:成功|圆满|顺利|召开|举))|成功举|圆满|顺利|举[办行]|报名|特别场|专场|线上|\\p{IsHan}{2,3}站|\\p{IsHan}{2}专场|$");

    private static final Pattern LEADING_NOISE =
            Pattern.compile("^(?:(?:【[^】]*】|\\[[^\\]]*\\]|（[^）]*）|\\([^)]*\\)) *)+");

    private static final Pattern DAY_BEFORE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2} ");

    private static final Pattern YEAR_BEFORE = Pattern.compile("^\\d{4} ?年度?");

    private static final Pattern MARK_BEHIND = Pattern.compile("[,，:：|-]$");

    private static final Pattern UP_TO_BRACKET = Pattern.compile("^.*[「『《“【\\[]");

    /** What stands around the name of a series before its number. */
    private static final List<Pattern> BEFORE_NAME = List.of(MARK_BEHIND, YEAR_BEFORE, UP_TO_BRACKET);

    private static final int LONGEST = 300;

    private SeriesTitle() {}

    /** What a title tells of the series, or empty. */
    static Optional<Series> read(String title) {
        String text = DAY_BEFORE
                .matcher(LEADING_NOISE.matcher(title.strip()).replaceAll(""))
                .replaceFirst("");
        if (text.length() > LONGEST || !Words.hasAny(text, "0123456789第")) {
            return Optional.empty();
        }
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.find()) {
            String before = text.substring(0, chinese.start()).strip();
            for (Pattern noise : BEFORE_NAME) {
                before = noise.matcher(before).replaceFirst("");
            }
            boolean behind = before.isBlank() || before.endsWith("的"); // 在北京举办的第 3 期…
            String name = behind ? upToEnd(text.substring(chinese.end()).strip()) : before;
            return Optional.of(series(
                    name, number(chinese.group("number") == null ? chinese.group("korean") : chinese.group("number"))));
        }
        for (Pattern pattern : new Pattern[] {HASH, ORDINAL, LAST}) {
            Matcher form = pattern.matcher(text);
            if (form.find()) {
                return Optional.of(series(upToEnd(form.group("name").strip()), Integer.parseInt(form.group("number"))));
            }
        }
        return Optional.empty();
    }

    private static Series series(String name, int edition) {
        Series.Builder series = Series.builder().edition(edition);
        boolean named = name.codePoints().anyMatch(Character::isLetter);
        return (named ? series.name(name.strip()) : series).build();
    }

    private static String upToEnd(String text) {
        Matcher end = END.matcher(text);
        return end.find() ? text.substring(0, end.start()).strip() : text;
    }

    /** A number in digits or in Chinese, below 1000. */
    static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            switch (c) {
                case '十' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                case '百' -> {
                    total += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                default -> digit = "零一二三四五六七八九".indexOf(c);
            }
        }
        return total + digit;
    }
}
