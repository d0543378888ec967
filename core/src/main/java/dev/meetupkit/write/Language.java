package dev.meetupkit.write;

import dev.meetupkit.Event;

/** The languages of the canonical form. */
enum Language {
    /** For every event that has no language of its own here. */
    ENGLISH("Agenda", " (", ")", ", "),
    CHINESE("议程", "（", "）", "，");

    /** The heading over the sessions. */
    final String agenda;

    final String open;
    final String close;
    final String comma;

    Language(String agenda, String open, String close, String comma) {
        this.agenda = agenda;
        this.open = open;
        this.close = close;
        this.comma = comma;
    }

    /** The one that the event states, else that of its title. */
    static Language of(Event event) {
        boolean chinese = event.language()
                .map(tag -> tag.matches("(?i)zh(?:-.*)?"))
                .orElseGet(() -> event.title().codePoints().anyMatch(Character::isIdeographic));
        return chinese ? CHINESE : ENGLISH;
    }
}
