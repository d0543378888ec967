package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links of the text as links of the model. */
final class Links {

    /** Hosts and paths of streams. */
    private static final List<String> STREAMS = List.of(
            "//live.",
            ".live.",
            "/live/",
            "zoom.us/j",
            "zoom.us/w",
            "meeting.tencent.com",
            "youtube.com/live",
            "twitch.tv/",
            "meet.google.com",
            "meet.jit.si/",
            "teams.microsoft.com/l",
            "webex.com/meet");

    /** Hosts and paths of recordings. */
    private static final List<String> VIDEOS = List.of(
            "bilibili.com/video",
            "player.bilibili.com",
            "youtube.com/embed",
            "player.vimeo.com",
            "youtube-nocookie.com/embed",
            "b23.tv/",
            "youtube.com/watch",
            "youtu.be/",
            "vimeo.com/",
            ".mp4",
            "v.qq.com",
            "youku.com");

    private Links() {}

    /** Who uploads, not what. */
    private static final Pattern CHANNEL = Pattern.compile("(?:youtube\\.com|vimeo\\.com)/(?:user|channel|c|@)");

    private static final Pattern EVENT_PAGE = Pattern.compile("meetup\\.com/[^/]+(?:/[^/]+)?/events/\\w");

    /** Hosts and paths of slides. */
    private static final List<String> SLIDES = List.of(
            "speakerdeck.com/",
            "slideshare.net/",
            "slides.com/",
            "docs.google.com/presentation",
            "noti.st/",
            "prezi.com/",
            ".pptx",
            ".odp",
            "slides.app/");

    /** Hosts where people sign up for events. */
    private static final List<String> REGISTRATIONS = List.of(
            "eventbrite.",
            "doorkeeper.jp/",
            "connpass.com/event",
            "peatix.com/event",
            "huodongxing.com/",
            "kktix.cc/",
            "kktix.com/events",
            "accupass.com/event",
            "bagevent.com/",
            "festa.io/",
            "onoffmix.com/",
            "event-us.kr/",
            "ti.to/",
            "lu.ma/",
            "sympla.com.br/");

    /** Whether an address is that of someone who uploads videos. */
    static boolean isChannel(String url) {
        return CHANNEL.matcher(url.toLowerCase(Locale.ROOT)).find();
    }

    /** What an address tells of itself where no word tells more. */
    static Optional<Rel> rel(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (isStream(url)) {
            return Optional.of(Rel.LIVE);
        }
        if (isVideo(url)) {
            return Optional.of(Rel.RECORDING);
        }
        if (SLIDES.stream().anyMatch(lower::contains)) {
            return Optional.of(Rel.SLIDES);
        }
        if (EVENT_PAGE.matcher(lower).find()) {
            return Optional.of(Rel.PAGE);
        }
        boolean registration = REGISTRATIONS.stream().anyMatch(lower::contains);
        return registration ? Optional.of(Rel.REGISTRATION) : Optional.empty();
    }

    /** What the label of a link fact says of the address. */
    static Rel rel(Fact fact) {
        return switch (fact) {
            case LIVE -> Rel.LIVE;
            case RECORDING -> Rel.RECORDING;
            case SLIDES -> Rel.SLIDES;
            case REGISTRATION -> Rel.REGISTRATION;
            default -> Rel.PAGE;
        };
    }

    /** Whether an address is one of a stream. */
    static boolean isStream(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return STREAMS.stream().anyMatch(lower::contains);
    }

    /** Whether an address is one of a video. */
    static boolean isVideo(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return VIDEOS.stream().anyMatch(lower::contains) && !isStream(url) && !isChannel(url);
    }

    /** A link of the text; empty if the model refuses its address. */
    static Optional<Link> of(Rel rel, Line.Span span) {
        String label = span.label().strip();
        String target = span.target().strip();
        Link.Builder link = Link.builder().rel(rel).url(target.startsWith("//") ? "https:" + target : target);
        if (!label.isEmpty() && !label.equals(span.target().strip())) {
            link.label(label);
        }
        try {
            return Optional.of(link.build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A page behind a name. */
    static Optional<Link> page(Line.Span span) {
        return of(Rel.PAGE, new Line.Span(span.mark(), span.from(), span.to(), span.target(), ""));
    }

    /** Whether a line says more than its links do, such as a password. */
    static boolean isMoreThanLinks(Line line) {
        int words = 0;
        for (int i = 0; i < line.text().length(); i++) {
            words += Character.isLetterOrDigit(line.text().charAt(i)) && !line.isMarked(Line.Mark.LINK, i) ? 1 : 0;
        }
        return words > 1;
    }

    /** Whether an address only works beside the document. */
    static boolean isRelative(String url) {
        return !url.isBlank() && !url.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
    }
}
