package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Organizer;
import dev.meetupkit.Series;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import java.util.List;
import java.util.Optional;

/**
 * The objects within an event as {@code exactly:} states them, member by member as JSON has them. Each throws {@link
 * IllegalArgumentException} where the model refuses a value.
 */
final class ExactParts {

    private ExactParts() {}

    static Series series(ExactMembers members) {
        Series.Builder series = Series.builder();
        members.text("name", Optional.empty(), series::name);
        members.integer("edition", series::edition);
        members.extras(series::extras);
        return series.build();
    }

    static Venue venue(ExactMembers members) {
        Venue.Builder venue = Venue.builder();
        members.text("name", Optional.empty(), venue::name);
        members.text("address", Optional.empty(), venue::address);
        members.text("city", Optional.empty(), venue::city);
        members.text("country", Optional.empty(), venue::country);
        members.point("latitude", "longitude", venue::location);
        members.text("url", Optional.empty(), venue::url);
        members.extras(venue::extras);
        return venue.build();
    }

    static Link link(ExactMembers members) {
        members.need("rel");
        members.need("url");
        Link.Builder link = Link.builder();
        members.word("rel", Rel.class, Rel.OTHER, Rel.OTHER, link::rel);
        members.text("url", Optional.empty(), url -> url.ifPresent(link::url));
        members.text("label", Optional.empty(), link::label);
        members.extras(link::extras);
        return link.build();
    }

    static Organizer organizer(ExactMembers members) {
        members.need("name");
        Organizer.Builder organizer = Organizer.builder();
        members.text("name", Optional.empty(), name -> name.ifPresent(organizer::name));
        members.text("url", Optional.empty(), organizer::url);
        members.extras(organizer::extras);
        return organizer.build();
    }

    static Speaker speaker(ExactMembers members) {
        members.need("name");
        Speaker.Builder speaker = Speaker.builder();
        members.text("name", Optional.empty(), name -> name.ifPresent(speaker::name));
        members.text("nickname", Optional.empty(), speaker::nickname);
        members.text("headline", Optional.empty(), speaker::headline);
        members.text("affiliation", Optional.empty(), speaker::affiliation);
        members.text("jobTitle", Optional.empty(), speaker::jobTitle);
        members.text("bio", Optional.empty(), speaker::bio);
        members.links("links", List.of(), speaker::links);
        members.extras(speaker::extras);
        return speaker.build();
    }
}
