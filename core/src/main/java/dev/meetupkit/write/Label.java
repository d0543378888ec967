package dev.meetupkit.write;

import dev.meetupkit.Link.Rel;
import java.util.Optional;

/** The labels of the canonical form, in the words of {@link Wording}. Loaders must know each of them. */
enum Label {
    /** Day and hours of the event. */
    DATE("Date", "时间"),
    /** Hours of a session, with the day where it is another one. */
    TIME("Time", "时间"),
    VENUE("Venue", "地点"),
    ADDRESS("Address", "地址"),
    ORGANIZER("Organizer", "主办方"),
    TAGS("Tags", "标签"),
    LIVE("Live", "直播"),
    RECORDING("Recording", "回放"),
    SLIDES("Slides", "幻灯片"),
    REGISTRATION("Registration", "报名"),
    KIND("Kind", "类型"),
    STATUS("Status", "状态"),
    ROOM("Room", "会议室"),
    TRACK("Track", "专场"),
    SPEAKER("Speaker", "嘉宾"),
    AFFILIATION("Company", "公司"),
    JOB_TITLE("Job title", "职位"),
    BIO("Bio", "嘉宾简介");

    private final String english;
    private final String chinese;

    Label(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The label of an address, if it has one. */
    static Optional<Label> of(Rel rel) {
        return switch (rel) {
            case LIVE -> Optional.of(LIVE);
            case RECORDING -> Optional.of(RECORDING);
            case SLIDES -> Optional.of(SLIDES);
            case REGISTRATION -> Optional.of(REGISTRATION);
            case PAGE, IMAGE, OTHER -> Optional.empty();
        };
    }

    /** A line that states a value. */
    String line(Wording wording, String value) {
        return switch (wording) {
            case ENGLISH -> "- " + english + ": " + value + "\n";
            case CHINESE -> "- " + chinese + "：" + value + "\n";
        };
    }
}
