package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Speaker;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Someone on stage, while the text about them is being collected.
 *
 * @param name as written, without honorific
 * @param handle whether the name is that of an account
 * @param bio paragraphs in order, still being collected
 */
record Person(
        Line name,
        boolean handle,
        Optional<String> nickname,
        Optional<String> headline,
        Optional<String> affiliation,
        Optional<String> jobTitle,
        List<String> bio,
        List<Link> links) {

    static Person named(Line name) {
        return new Person(
                name,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ArrayList<>(),
                List.of());
    }

    /** The same person, known by the name of an account. */
    Person asHandle() {
        return new Person(name, true, nickname, headline, affiliation, jobTitle, bio, links);
    }

    /** Someone known by the name of an account, with the real name and what is said beside it. */
    Person named(Person real) {
        return real.nickname(name.text()).merge(this);
    }

    Person nickname(String text) {
        return new Person(name, handle, present(text), headline, affiliation, jobTitle, bio, links);
    }

    /** With what stands behind the name; where a comma separates an organisation from a position, with both. */
    Person headline(String text) {
        Optional<String> whole = present(text);
        Optional<Headline> parts = whole.flatMap(Headline::split);
        return new Person(
                name,
                handle,
                nickname,
                whole,
                parts.map(Headline::affiliation).or(() -> affiliation),
                parts.map(Headline::jobTitle).or(() -> jobTitle),
                bio,
                links);
    }

    Person affiliation(String text) {
        return new Person(name, handle, nickname, headline, present(text), jobTitle, bio, links);
    }

    Person jobTitle(String text) {
        return new Person(name, handle, nickname, headline, affiliation, present(text), bio, links);
    }

    /** Adds a paragraph about the person. */
    Person bio(String paragraph) {
        present(paragraph).ifPresent(bio::add);
        return this;
    }

    Person link(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new Person(name, handle, nickname, headline, affiliation, jobTitle, bio, List.copyOf(more));
    }

    /** What both tell: this one first, the other where this one is silent. */
    Person merge(Person other) {
        List<String> both = new ArrayList<>(bio);
        other.headline
                .filter(text -> headline.map(mine -> !mine.contains(text)).orElse(false))
                .ifPresent(both::add); // two headlines that differ are both kept
        other.bio.stream().filter(text -> !both.contains(text)).forEach(both::add);
        List<Link> allLinks = new ArrayList<>(links);
        other.links.stream().filter(link -> !allLinks.contains(link)).forEach(allLinks::add);
        return new Person(
                name,
                handle,
                nickname.or(other::nickname),
                headline.or(other::headline),
                affiliation.or(other::affiliation),
                jobTitle.or(other::jobTitle),
                both,
                List.copyOf(allLinks));
    }

    /** Whether both are one person. */
    boolean isSame(Person other) {
        String mine = Words.essence(name.text());
        String theirs = Words.essence(other.name.text());
        return mine.equals(theirs) || nickname.map(Words::essence).equals(Optional.of(theirs));
    }

    /** The value of the model. */
    Speaker speaker() {
        Speaker.Builder speaker = Speaker.named(name.text())
                .nickname(nickname)
                .headline(headline)
                .affiliation(affiliation)
                .jobTitle(jobTitle)
                .links(links);
        return (bio.isEmpty() ? speaker : speaker.bio(String.join("\n\n", bio))).build();
    }

    private static Optional<String> present(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
