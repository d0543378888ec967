package dev.meetupkit.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what stands before a document's text, as tools for web sites have it: YAML between {@code ---} lines (Jekyll, Hugo), TOML
 * between {@code +++} lines (Hugo), YAML without its first {@code ---}, lines such as {@code Title: Go Night} (Pelican) or {@code .. title: Go Night} (Nikola).
 */
final class FrontMatterReader {

    private static final Pattern YAML = Pattern.compile(
            "\\G---[ \\t]*(?:\\r\\n|\\n|\\r)(?<text>(?:.*?(?:\\r\\n|\\n|\\r))??)---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)",
            Pattern.DOTALL);

    private static final Pattern TOML = Pattern.compile(
            "\\G\\+\\+\\+[ \\t]*(?:\\r\\n|\\n|\\r)(?<text>(?:.*?(?:\\r\\n|\\n|\\r))??)\\+\\+\\+[ \\t]*(?:\\r\\n|\\n|\\r|\\z)",
            Pattern.DOTALL);

    /** YAML whose first {@code ---} is missing. */
    private static final Pattern UNOPENED = Pattern.compile(
            "\\G(?<text>(?:[A-Za-z_]{2,20}:(?![^ \\t\\r\\n])[^\\r\\n]*+\\R(?:(?:[ \\t]+|- )[^\\r\\n]++\\R)*+){2,40}+)---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

    /** A heading with a blank line below it. */
    private static final Pattern HEADED = Pattern.compile("\\s*# [^\\r\\n]+\\R[ \\t]*\\R");

    private static final Pattern TITLE = Pattern.compile("^[ \\t]*[\"']?title[\"']?[ \\t]*:", Pattern.MULTILINE);

    /** Below such lines a rule may stand. */
    private static final Pattern RULE = Pattern.compile("---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

    /** Before front matter a few blank lines may stand. */
    private static final Pattern BLANK_LINES = Pattern.compile(
            "(?:[ \\t]*(?:\\r\\n|\\n|\\r)){1,5}+(?=---[ \\t]*[\\r\\n]+[ \\t]*(?:#|[\\w-]+:)|\\+\\+\\+)");

    private static final Pattern LINE =
            Pattern.compile("(?:\\.\\. )?(?<key>[A-Za-z_]{2,20}):[ \\t]*(?<value>[^\\r\\n]*)(?:\\r\\n|\\n|\\r|\\z)");

    /** Keys that only a tool wants to know: one of them tells such lines from an announcement's {@code Title: … Date: …}. */
    private static final Set<String> OF_TOOLS =
            Set.of("slug", "category", "tags", "author", "authors", "modified", "template", "layout", "status", "type");

    private FrontMatterReader() {}

    /** Where a text begins: behind a byte order mark, if it has one. */
    static int start(String text) {
        return text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** What stands before a text; nothing, if nothing does. */
    static FrontMatter read(String text) {
        int start = start(text);
        Matcher blank = BLANK_LINES.matcher(text).region(start, text.length());
        start = blank.lookingAt() ? blank.end() : start;
        Matcher yaml = YAML.matcher(text).region(start, text.length());
        Matcher toml = TOML.matcher(text).region(start, text.length());
        if (text.startsWith("---", start) && yaml.find() && !isPage(yaml.group("text"))) {
            return YamlReader.read(yaml.group("text"), yaml.start("text"), yaml.end());
        }
        if (text.startsWith("+++", start) && toml.find()) {
            return TomlReader.read(toml.group("text"), toml.start("text"), toml.end());
        }
        Matcher unopened = UNOPENED.matcher(text).region(start, text.length());
        if (unopened.find() && TITLE.matcher(unopened.group("text")).find()) {
            return YamlReader.read(unopened.group("text"), start, unopened.end());
        }
        return lines(text, start);
    }

    /** Whether what stands between two rules is a page with its heading, which YAML would take for a comment. */
    private static boolean isPage(String between) {
        return HEADED.matcher(between).lookingAt() && !TITLE.matcher(between).find();
    }

    private static FrontMatter lines(String text, int start) {
        Map<String, FrontMatter.Value> members = new LinkedHashMap<>();
        Map<String, Integer> keys = new LinkedHashMap<>();
        Optional<FrontMatter.Problem> problem = Optional.empty();
        Matcher line = LINE.matcher(text).region(start, text.length());
        int end = start;
        while (line.lookingAt() && line.end() > end) {
            String key = line.group("key");
            String value = line.group("value").strip();
            if (keys.putIfAbsent(key, line.start("key")) != null && problem.isEmpty()) {
                problem = Optional.of(FrontMatter.Problem.twice(key, line.start("key")));
            }
            members.putIfAbsent(key, new FrontMatter.Scalar(Line.verbatim(value, line.start("value")), value, true));
            end = line.end();
            line.region(end, text.length());
        }
        boolean tools = keys.keySet().stream().map(FrontMatter::plain).anyMatch(OF_TOOLS::contains);
        boolean titled = keys.keySet().stream().map(FrontMatter::plain).anyMatch("title"::equals);
        Matcher rule = RULE.matcher(text).region(end, text.length());
        boolean ruled = rule.lookingAt();
        boolean ends = ruled || end == text.length() || text.startsWith("\n", end) || text.startsWith("\r", end);
        end = ruled ? rule.end() : end;
        return tools && titled && ends
                ? FrontMatter.of(new FrontMatter.Mapping(members, keys, start), end, problem)
                : FrontMatter.none(start);
    }
}
