package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What no attribute was made of: listed block by block, and told of once for each section. */
final class Leftovers {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private static final int ECHO = 30;

    private Leftovers() {}

    /** The blocks that nothing was made of, in order; each section that holds some is reported. */
    static List<UnreadBlock> report(Page page) {
        List<UnreadBlock> unread = new ArrayList<>();
        for (Section section : page.sections()) {
            List<Block> left = section.blocks().stream()
                    .filter(block -> !page.isPlaced(block) && !isInvisible(block))
                    .toList();
            boolean heading =
                    section.heading().filter(block -> !page.isPlaced(block)).isPresent();
            if (heading) {
                unread.add(unread(page, section.heading().orElseThrow()));
            }
            left.forEach(block -> unread.add(unread(page, block)));
            if (!left.isEmpty() || heading) {
                Block first = heading ? section.heading().get() : left.get(0);
                int count = left.size() + (heading ? 1 : 0);
                String beginning = unread(page, first).text().strip().replaceAll("\\s+", " ");
                String echo = beginning.length() > ECHO
                        ? beginning.substring(
                                        0,
                                        beginning.offsetByCodePoints(
                                                0, Math.min(ECHO, beginning.codePointCount(0, beginning.length()))))
                                + "…"
                        : beginning;
                page.report(Diagnostic.at(
                        page.document().position(first.from()),
                        Code.UNREAD,
                        "nothing was made of \"%s\"%s".formatted(echo, count > 1 ? " and what follows it" : "")));
            }
        }
        return unread;
    }

    private static UnreadBlock unread(Page page, Block block) {
        String text = page.document().text();
        return new UnreadBlock(
                page.document().position(block.from()),
                text.substring(block.from(), Math.max(block.from(), Math.min(text.length(), block.to()))));
    }

    /** Blocks in which a reader sees no words: rules, pictures, styles. Their pictures are taken where they stand. */
    private static boolean isInvisible(Block block) {
        boolean markup =
                block.is(Block.Kind.HTML) && visible(block.first().text()).isBlank();
        return markup || block.isSilent();
    }

    /** HTML without comments, styles, scripts and tags. */
    private static String visible(String html) {
        String text = without(html, "<!--", "-->");
        text = without(text, "<style", "</style>");
        text = without(text, "<script", "</script>");
        return TAG.matcher(text).replaceAll("");
    }

    /** A text without the stretches between these marks, in one pass. */
    private static String without(String text, String open, String close) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
            kept.append(text, at, from);
            int to = text.indexOf(close, from);
            at = to < 0 ? text.length() : to + close.length();
        }
        return kept.append(text.substring(at)).toString();
    }
}
