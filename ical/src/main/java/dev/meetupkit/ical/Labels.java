package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Link.Rel;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the DESCRIPTION, in the event's language.
 *
 * @param links what stands before an address
 * @param speaker what stands before someone on stage
 * @param event what stands before the event's title
 * @param agenda what stands before the sessions
 * @param cancelled what stands before the title of what does not take place
 * @param postponed what stands before the title of what is put off
 * @param colon between label and value
 * @param comma between a name and what is said of it
 */
record Labels(
        Map<Rel, String> links,
        String speaker,
        String event,
        String agenda,
        String cancelled,
        String postponed,
        String colon,
        String comma) {

    private static final Labels ENGLISH = new Labels(
            Map.of(
                    Rel.LIVE, "Live",
                    Rel.RECORDING, "Recording",
                    Rel.SLIDES, "Slides",
                    Rel.REGISTRATION, "Registration",
                    Rel.PAGE, "Page",
                    Rel.IMAGE, "Image",
                    Rel.OTHER, "Link"),
            "Speaker",
            "Event",
            "Agenda",
            "Cancelled",
            "Postponed",
            ": ",
            ", ");

    private static final Labels CHINESE = new Labels(
            Map.of(
                    Rel.LIVE, "直播",
                    Rel.RECORDING, "回放",
                    Rel.SLIDES, "幻灯片",
                    Rel.REGISTRATION, "报名",
                    Rel.PAGE, "页面",
                    Rel.IMAGE, "图片",
                    Rel.OTHER, "链接"),
            "嘉宾",
            "活动",
            "议程",
            "已取消",
            "已延期",
            "：",
            "，");

    /** The words of every language. */
    static List<Labels> all() {
        return List.of(ENGLISH, CHINESE);
    }

    /** The words for an event: by its language, and where it states none by the letters of its title and talks. */
    static Labels of(Event event) {
        boolean chinese = event.language()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage().equals("zh"))
                .orElseGet(() -> hasHan(event.title())
                        || event.sessions().stream().anyMatch(session -> hasHan(session.title())));
        return chinese ? CHINESE : ENGLISH;
    }

    /** The words beside a title, by its letters. */
    static Labels of(String title) {
        return hasHan(title) ? CHINESE : ENGLISH;
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
