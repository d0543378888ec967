package dev.meetupkit.diagnostic;

import java.util.Locale;

/** Every kind of finding. The id is stable; what a row means is said beside it. */
public enum Code {
    /** The text has nothing in it. */
    EMPTY(Severity.ERROR),
    /** The text is not UTF-8, or no text at all. */
    NOT_TEXT(Severity.ERROR),
    /** The text is a page of HTML or another format instead of Markdown. */
    NOT_MARKDOWN(Severity.ERROR),
    /** The text is no iCalendar stream. */
    NOT_CALENDAR(Severity.ERROR),
    /** A text, or a line of an archive, that is not the JSON it should be. */
    BAD_JSON(Severity.ERROR),
    /** A text that is not the XML it should be. */
    BAD_XML(Severity.ERROR),
    /** A line of a calendar that is none, or ends what has not begun; it is left out. */
    BAD_LINE(Severity.ERROR),
    /** A calendar breaks a rule of RFC 5545: some readers will not read it, or read it otherwise. */
    BROKEN_RULE(Severity.WARNING),
    /** The text is larger than the loader accepts, or nested more deeply. */
    TOO_LARGE(Severity.ERROR),
    /** The front matter is not the YAML it should be; it is left aside. */
    BAD_FRONT_MATTER(Severity.ERROR),
    /** Nothing in the text names the event. */
    NO_TITLE(Severity.ERROR),
    /** Nothing in the text but a file name or a slug names the event; that is used. */
    TITLE_INFERRED(Severity.WARNING),
    /** The page lists events and is none itself. */
    INDEX_PAGE(Severity.NOTE),
    /** A date that no calendar has, such as 2月30日, or none where one should stand. */
    BAD_DATE(Severity.ERROR),
    /** A time that no clock shows, such as 25:00. */
    BAD_TIME(Severity.ERROR),
    /** A stretch of time that ends before it begins. */
    END_BEFORE_START(Severity.ERROR),
    /** A local time that the zone's clocks skip. */
    TIME_IN_GAP(Severity.ERROR),
    /** A local time that the zone's clocks show twice; the earlier one is used. */
    TIME_IN_OVERLAP(Severity.WARNING),
    /** Nothing in the text says when the event is. */
    NO_DATE(Severity.WARNING),
    /** The weekday beside a date is that of another date. */
    WEEKDAY_MISMATCH(Severity.WARNING),
    /** Two statements give different dates or times for one thing. */
    TIME_MISMATCH(Severity.WARNING),
    /** A talk has one title in one place and another in another; the one beside its details is used. */
    TITLE_MISMATCH(Severity.WARNING),
    /** A talk is not within the time of its event. */
    OUTSIDE_EVENT(Severity.WARNING),
    /** A recurring event, such as 每周三: only what is dated is read. */
    RECURRING(Severity.WARNING),
    /** Two items of the agenda have the same title, speakers and time; the second is left out. */
    DUPLICATE_SESSION(Severity.WARNING),
    /** Two items of the agenda are in one room at once. */
    ROOM_TAKEN(Severity.WARNING),
    /** Someone is in two places at once. */
    SPEAKER_TWICE(Severity.WARNING),
    /** The text announces several events; they are read as one. */
    SEVERAL_EVENTS(Severity.WARNING),
    /** The text names no zone; the caller's is used. */
    ZONE_DEFAULTED(Severity.NOTE),
    /** A calendar names a zone that nothing tells the meaning of; the caller's is used. */
    UNKNOWN_ZONE(Severity.ERROR),
    /** A date has no year; it was taken from elsewhere. */
    YEAR_INFERRED(Severity.NOTE),
    /** Hours without am or pm were taken as those of the afternoon. */
    PERIOD_INFERRED(Severity.WARNING),
    /** No end is announced; the event is taken to end with its last talk. */
    END_INFERRED(Severity.NOTE),
    /** A date has no year and nothing tells it; the date is lost. */
    YEAR_UNKNOWN(Severity.ERROR),
    /** A link that only works beside the document; it is left out. */
    RELATIVE_LINK(Severity.NOTE),
    /** A link that is not one. */
    BAD_LINK(Severity.WARNING),
    /** An index page links to a page that is not there. */
    LINK_LEADS_NOWHERE(Severity.WARNING),
    /** An index page and the page of an event disagree. */
    INDEX_MISMATCH(Severity.WARNING),
    /** A value that the model refuses; it is left out. */
    BAD_VALUE(Severity.ERROR),
    /** A block of text that no attribute was made of. */
    UNREAD(Severity.NOTE),
    /** The front matter states something to the letter, and the text states something else, which is not used. */
    OVERRULED(Severity.NOTE),
    /** A decision that settles no finding. */
    SETTLED_UNMATCHED(Severity.NOTE),
    /** The offset beside a local time is not the one its zone has then; the local time is kept. */
    OFFSET_MISMATCH(Severity.WARNING),
    /** An event or session without any date: no calendar entry is written. */
    NOT_IN_CALENDAR(Severity.WARNING),
    /** An entry of a calendar says something else than the data it carries; what it says is taken. */
    EDITED(Severity.NOTE),
    /** Two entries of a calendar carry the same session. */
    COPIED(Severity.NOTE),
    /** A calendar lacks entries of an event whose other entries tell of them. */
    SESSION_MISSING(Severity.WARNING),
    /** A text in the format of another system is HTML; it is kept as written. */
    HTML_KEPT(Severity.NOTE),
    /** A format that is written has no place for something; it is left out. */
    NOT_EXPRESSED(Severity.WARNING),
    /** The zone's rules cannot be written the compatible way; times are written in UTC. */
    ZONE_IN_UTC(Severity.NOTE),
    /** No base URL was given; the calendar's UIDs are made in a local namespace. */
    LOCAL_NAMESPACE(Severity.NOTE),
    /** The text has no path to take an id from. */
    ID_DEFAULTED(Severity.NOTE);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    /** The stable id, such as {@code weekday-mismatch}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much a finding of this kind matters. */
    public Severity severity() {
        return severity;
    }
}
