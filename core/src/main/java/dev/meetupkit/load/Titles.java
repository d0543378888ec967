package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles without the decoration around them. */
final class Titles {

    private static final Pattern QUOTED = Pattern.compile(
            "^《(?<inner>[^《》]*)》$|^「(?<inner2>[^「」]*)」$|^\"(?<inner3>[^\"]*)\"$|^“(?<inner4>[^“”]*)”$|^『(?<inner5>[^『』]*)』$");

    /** {@code 1. }, {@code 2、}, {@code 一、}, {@code Talk 1: }, {@code Topic 2：}, {@code 议题一：}, {@code | }. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\(?\\d{1,2}(?:[、.)](?!\\d)|\\) )|\\d{1,2} (?=\\p{IsHan}{5})(?!月|号|年|日|分|点|时|周|天|位|场|个|人|名|届|期|小)|[一二三四五六七八九十]{1,2}[、.]|(?:talk|topic|session|议题|话题|主题|分享|演讲) ?#?(?:\\d{1,2}|[一二三四五六七八九十]) ?[:、.|-]+|[|#■●◆▶*·•-]+(?= )) *",
            Pattern.CASE_INSENSITIVE);

    /** What {@link #NUMBER} begins with. */
    private static final String BEFORE_NUMBER = "(0123456789一二三四五六七八九十tTsS议话主分演|#■●◆▶*·•-";

    private static final Pattern NUMBERED = Pattern.compile("[0-9一二三四五六七八九十]\\s*[:：]?\\s*$");

    private static final Pattern SEVERAL = Pattern.compile(
            "(?:talk|topic|session|议题|话题|分享|演讲) ?#?(?:\\d{1,2}|[一二三四五六七八九十]) ?[:、.|-]", Pattern.CASE_INSENSITIVE);

    private static final Pattern KEYWORD = Pattern.compile(
            "^(?:主题|议题|题目|话题|标题|分享主题|演讲主题|topic|title|talk|keynote|lightning talk|lt|闪电演讲|ライトニングトーク|圆桌环节|圆桌|panel) ?:",
            Pattern.CASE_INSENSITIVE);

    private Titles() {}

    /** Without number, anchor, emoji, and quotation marks around the whole. */
    static Line plain(Line line) {
        return unquoted(numberless(line));
    }

    /** Without number, anchor and emoji. */
    static Line numberless(Line line) {
        Line plain = line.strip();
        plain = withoutAnchor(plain);
        plain = withoutSymbols(plain);
        Matcher number = NUMBER.matcher(plain.folded());
        if (Words.beginsWithAny(plain.folded(), BEFORE_NUMBER)
                && number.find()
                && number.end() < plain.text().length()) {
            plain = plain.part(number.end());
        }
        return plain;
    }

    /** Of a talk: also without a word that says that a title follows. */
    static Line ofTalk(Line line) {
        Line plain = plain(line);
        Matcher keyword = KEYWORD.matcher(plain.folded());
        if (keyword.find() && keyword.end() < plain.text().length()) {
            plain = plain(plain.part(keyword.end()));
        }
        return plain;
    }

    /** What stands in the quotation marks if they enclose the whole. */
    static Line unquoted(Line line) {
        if (Words.beginsWithAny(line.text(), "《「\"“『")
                && QUOTED.matcher(line.text()).matches()) {
            Line inner = line.part(1, line.text().length() - 1);
            return inner.isBlank() ? line : inner;
        }
        return line;
    }

    /** What stands in 《》 first on a line. */
    static Optional<Line> quotedIn(Line line) {
        int from = line.text().indexOf('《');
        int to = line.text().indexOf('》', from + 1);
        return from >= 0 && to > from + 1 ? Optional.of(line.part(from + 1, to)) : Optional.empty();
    }

    /** Whether a heading counts itself among others: {@code 议题一：…}, {@code Talk 1: …}. */
    static boolean isOneOfSeveral(Line heading) {
        return SEVERAL.matcher(heading.folded().strip() + ":").lookingAt();
    }

    /** Whether a label counts itself among others: {@code 嘉宾一}, {@code Talk 1:}. */
    static boolean isNumbered(Line label) {
        return NUMBERED.matcher(label.text()).find();
    }

    /** Without {@code {#anchor}} at the end. */
    private static Line withoutAnchor(Line line) {
        int brace = line.text().endsWith("}") ? line.text().lastIndexOf('{') : -1;
        boolean anchor =
                brace > 0 && (line.text().startsWith("{#", brace) || line.text().startsWith("{:", brace));
        return anchor ? line.part(0, brace) : line;
    }

    private static Line withoutSymbols(Line line) {
        int from = 0;
        while (from < line.text().length() && isSymbol(line.text().codePointAt(from))) {
            from += Character.charCount(line.text().codePointAt(from));
        }
        return from == 0 || from == line.text().length() ? line : line.part(from);
    }

    /** Emoji and other signs that only decorate. */
    private static boolean isSymbol(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL
                || type == Character.SURROGATE
                || codePoint >= 0x1F000 && codePoint < 0x1FB00
                || codePoint == 0xFE0F
                || codePoint == 0x200D;
    }
}
