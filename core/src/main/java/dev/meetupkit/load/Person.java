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
 * @param origins where each of these was read, by the names of JSON
 * @param vocabulary the words that tell what a headline is made of
 */
record Person(
        Line name,
        boolean handle,
        Optional<String> nickname,
        Optional<String> headline,
        Optional<String> affiliation,
        Optional<String> jobTitle,
        List<String> bio,
        List<Link> links,
        Origins origins,
        Vocabulary vocabulary) {

    static Person named(Line name, Vocabulary vocabulary) {
        Origins origins = new Origins();
        origins.add("name", name);
        return new Person(
                name,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ArrayList<>(),
                List.of(),
                origins,
                vocabulary);
    }

    /** The same person, known by the name of an account. */
    Person asHandle() {
        return new Person(name, true, nickname, headline, affiliation, jobTitle, bio, links, origins, vocabulary);
    }

    /** Someone known by the name of an account, with the real name and what is said beside it. */
    Person named(Person real) {
        return real.nickname(name.text(), name).merge(this);
    }

    Person nickname(String text, Line at) {
        origins.add("nickname", at);
        return new Person(
                name, handle, present(text), headline, affiliation, jobTitle, bio, links, origins, vocabulary);
    }

    /** With what stands behind the name; where a comma separates an organisation from a position, with both. */
    Person headline(String text, Line at) {
        Optional<String> whole = present(text);
        Optional<Headline> parts = whole.flatMap(found -> Headline.split(found, vocabulary));
        whole.ifPresent(found -> origins.add("headline", at));
        parts.ifPresent(found -> {
            origins.add("affiliation", at);
            origins.add("jobTitle", at);
        });
        return new Person(
                name,
                handle,
                nickname,
                whole,
                parts.map(Headline::affiliation).or(() -> affiliation),
                parts.map(Headline::jobTitle).or(() -> jobTitle),
                bio,
                links,
                origins,
                vocabulary);
    }

    Person affiliation(Line at) {
        origins.add("affiliation", at);
        return new Person(
                name, handle, nickname, headline, present(at.text()), jobTitle, bio, links, origins, vocabulary);
    }

    Person jobTitle(Line at) {
        origins.add("jobTitle", at);
        return new Person(
                name, handle, nickname, headline, affiliation, present(at.text()), bio, links, origins, vocabulary);
    }

    /** Adds a paragraph about the person. */
    Person bio(String paragraph, List<Line> at) {
        present(paragraph).ifPresent(text -> {
            bio.add(text);
            origins.add("bio", at);
        });
        return this;
    }

    Person link(Link link, Line at) {
        List<Link> more = new ArrayList<>(links);
        origins.add("links/" + links.size(), at);
        more.add(link);
        return new Person(
                name, handle, nickname, headline, affiliation, jobTitle, bio, List.copyOf(more), origins, vocabulary);
    }

    /** What both tell: this one first, the other where this one is silent. */
    Person merge(Person other) {
        List<String> both = new ArrayList<>(bio);
        other.headline
                .filter(text -> headline.map(mine -> !mine.contains(text)).orElse(false))
                .ifPresent(both::add); // two headlines that differ are both kept
        other.bio.stream().filter(text -> !both.contains(text)).forEach(both::add);
        List<Link> allLinks = new ArrayList<>(links);
        Origins all = origins.copy();
        other.origins.all().forEach((attribute, origin) -> {
            boolean second = attribute.equals("headline") && both.size() > bio.size();
            if (!attribute.startsWith("links/")) {
                all.add(second ? "bio" : attribute, origin);
            }
        });
        for (int i = 0; i < other.links.size(); i++) {
            if (!allLinks.contains(other.links.get(i))) {
                allLinks.add(other.links.get(i));
            }
            int place = allLinks.indexOf(other.links.get(i));
            all.add("links/" + place, other.origins.of("links/" + i));
        }
        return new Person(
                name,
                handle,
                nickname.or(other::nickname),
                headline.or(other::headline),
                affiliation.or(other::affiliation),
                jobTitle.or(other::jobTitle),
                both,
                List.copyOf(allLinks),
                all,
                vocabulary);
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
