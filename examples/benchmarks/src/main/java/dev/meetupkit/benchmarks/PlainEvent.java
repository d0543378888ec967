package dev.meetupkit.benchmarks;

import io.avaje.jsonb.Json;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The members of our JSON as a program that checks nothing would hold them: records of texts and times, null where a member is absent. Times
 * are typed, as they are in our events; a day without a time, an enum or a zone is not.
 */
@Json
public record PlainEvent(
        String schemaVersion,
        String id,
        String title,
        String description,
        Series series,
        String language,
        OffsetDateTime start,
        OffsetDateTime end,
        String timeZone,
        String status,
        Venue venue,
        List<Link> links,
        List<Organizer> organizers,
        List<String> tags,
        List<Session> sessions) {

    /** The series. */
    public record Series(String name, Integer edition) {}

    /** The place. */
    public record Venue(
            String name, String address, String city, String country, Double latitude, Double longitude, String url) {}

    /** An address. */
    public record Link(String rel, String url, String label) {}

    /** Who holds it. */
    public record Organizer(String name, String url) {}

    /** An item of the agenda. */
    public record Session(
            String id,
            String kind,
            String title,

            @Json.Property("abstract")
            @com.fasterxml.jackson.annotation.JsonProperty("abstract")
            @com.google.gson.annotations.SerializedName("abstract")
            @com.alibaba.fastjson2.annotation.JSONField(name = "abstract")
            String abstractText,

            String language,
            OffsetDateTime start,
            OffsetDateTime end,
            String status,
            String room,
            String track,
            List<Speaker> speakers,
            List<Link> links,
            List<String> tags) {}

    /** A person on stage. */
    public record Speaker(
            String name,
            String nickname,
            String headline,
            String affiliation,
            String jobTitle,
            String bio,
            List<Link> links) {}
}
