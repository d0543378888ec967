package dev.meetupkit.write;

import dev.meetupkit.Event;
import dev.meetupkit.Session.Kind;
import dev.meetupkit.Status;
import java.util.Locale;

/** The words and marks of the canonical form in each language that it is written in. */
enum Wording {
    /** For every event that has no language of its own here. */
    ENGLISH("Agenda", " (", ")", ", ", ", "),
    CHINESE("议程", "（", "）", "，", "、");

    /** The heading over the sessions. */
    final String agenda;

    final String open;
    final String close;
    final String comma;

    /** Between two of a list. */
    final String joint;

    Wording(String agenda, String open, String close, String comma, String joint) {
        this.agenda = agenda;
        this.open = open;
        this.close = close;
        this.comma = comma;
        this.joint = joint;
    }

    /** What sort of item a session is. */
    String kind(Kind kind) {
        return this == ENGLISH
                ? kind.name().toLowerCase(Locale.ROOT)
                : switch (kind) {
                    case TALK -> "演讲";
                    case KEYNOTE -> "主题演讲";
                    case PANEL -> "圆桌";
                    case LIGHTNING -> "闪电演讲";
                    case WORKSHOP -> "工作坊";
                    case BREAK -> "休息";
                    case OTHER -> "other";
                };
    }

    /** Whether a session takes place. */
    String status(Status status) {
        return this == ENGLISH
                ? status.name().toLowerCase(Locale.ROOT)
                : switch (status) {
                    case SCHEDULED -> "scheduled";
                    case POSTPONED -> "延期";
                    case CANCELLED -> "已取消";
                };
    }

    /** The one that the event states, else that of its title. */
    static Wording of(Event event) {
        boolean chinese = event.language()
                .map(tag -> tag.matches("(?i)zh(?:-.*)?"))
                .orElseGet(() -> event.title().codePoints().anyMatch(Character::isIdeographic));
        return chinese ? CHINESE : ENGLISH;
    }
}
