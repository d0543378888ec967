package dev.meetupkit.load;

import dev.meetupkit.Link.Rel;
import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words in a sentence that tell what a link in it leads to. */
enum LinkWords {
    /** Something to read about it. */
    PAGE(
            Rel.PAGE,
            "文章, 博客, blog, article, post, meetup link, meetup page, event page, event link, website, 官网, 主页, 活动页面"),
    /** Where to sign up. */
    REGISTRATION(Rel.REGISTRATION, """
            报名, 填写, 预约, 详情见, 详见, register, registration, sign up, rsvp, tickets, 申し込み, 申込,
            anmeld"""),
    /** The recording. */
    RECORDING(Rel.RECORDING, """
            回放, 回看, 录像, 录播, 活动视频, 视频, recording, recorded, video, 録画, アーカイブ"""),
    /** The stream. */
    LIVE(Rel.LIVE, """
            直播, watch live, live stream, livestream, streamed, 配信"""),
    /** Slides. */
    SLIDES(Rel.SLIDES, "幻灯片, 讲稿, ppt, slides, スライド");

    /** How far before a link a word still speaks of it. */
    private static final int NEAR = 60;

    private final Rel rel;
    private final List<String> words;

    LinkWords(Rel rel, String words) {
        this.rel = rel;
        this.words = Words.row(words);
    }

    /** What the words of a link, else those before it in its sentence, say of it. */
    static Optional<Rel> rel(Line line, Line.Span link) {
        boolean bare = link.label().equals(link.target());
        Optional<Rel> label = bare ? Optional.empty() : in(link.label());
        if (label.isPresent()) {
            return label;
        }
        String before = line.text().substring(Math.max(0, link.from() - NEAR), link.from());
        String sentence = before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf(". ")) + 1);
        return in(sentence);
    }

    private static Optional<Rel> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (LinkWords row : values()) {
            if (row.words.stream().anyMatch(word -> Words.contains(lower, word))) {
                return Optional.of(row.rel);
            }
        }
        return Optional.empty();
    }
}
