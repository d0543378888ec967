package dev.meetupkit.load;

import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The members of one object under {@code exactly:}. Each is read as what it should be and handed on, with a note of where it stands;
 * what is not what it should be is reported and left out. A member that is not there is not handed on.
 */
final class ExactMembers {

    /**
     * A member of the text that is not used.
     *
     * @param name the member
     * @param key where the member stands that replaces it
     * @param differs whether it says something else
     */
    record Replaced(String name, Span key, boolean differs) {}

    private final Page page;
    private final Mapping mapping;
    private final Set<String> known;
    private final List<Value> taken = new ArrayList<>();
    private final Origins origins = new Origins();
    private final Map<String, Replaced> replaced = new HashMap<>();

    ExactMembers(Page page, Mapping mapping) {
        this(page, mapping, new HashSet<>());
    }

    private ExactMembers(Page page, Mapping mapping, Set<String> known) {
        this.page = page;
        this.mapping = mapping;
        this.known = known;
    }

    /** The same members, for a step whose notes count only if {@link #adopt} takes them over. */
    ExactMembers part() {
        return new ExactMembers(page, mapping, known);
    }

    /** The first member that was asked for and is there; empty if none is. */
    Optional<Line> first() {
        return taken.stream().findFirst().map(ExactMembers::at);
    }

    /** Notes that a person is told of everything that was asked for here. */
    void understand() {
        taken.forEach(this::understand);
    }

    /** Where the members stand that were handed on. */
    Origins origins() {
        return origins;
    }

    /** Which members replace those of the text. */
    Map<String, Replaced> replaced() {
        return replaced;
    }

    /** Takes over what an object within this one noted, member by member. */
    void adopt(String prefix, ExactMembers part) {
        origins.addAll(prefix, part.origins);
        part.replaced.forEach((name, each) -> replaced.put(prefix + name, each));
    }

    /** A member as it stands. */
    Optional<Value> value(String name) {
        known.add(name);
        Optional<Value> value = Optional.ofNullable(mapping.members().get(name));
        value.ifPresent(taken::add);
        return value;
    }

    /** A text; {@code read} is what the text of the document says. */
    void text(String name, Optional<String> read, Consumer<Optional<String>> set) {
        scalar(name, read, "a text", Optional::of, set);
    }

    void time(String name, Optional<WallTime> read, Consumer<Optional<WallTime>> set) {
        scalar(name, read, "a time such as 2026-05-07T19:00 or 2026-05-07", ExactForms::time, set);
    }

    void zone(String name, Optional<ZoneId> read, Consumer<Optional<ZoneId>> set) {
        scalar(name, read, "a time zone such as Asia/Shanghai", Zones::of, set);
    }

    void integer(String name, Consumer<Optional<Integer>> set) {
        scalar(name, Optional.empty(), "a whole number", ExactForms::integer, set);
    }

    /** One of a few words, in lower case as in JSON. */
    <W extends Enum<W>> void word(String name, Class<W> words, W read, W byDefault, Consumer<W> set) {
        scalar(
                name,
                Optional.of(read),
                "one of " + ExactForms.words(words),
                text -> ExactForms.word(text, words),
                found -> set.accept(found.orElse(byDefault)));
    }

    /** Two numbers of degrees, always together. */
    void point(String north, String east, Consumer<Optional<GeoPoint>> set) {
        Optional<Double> latitude = degrees(north);
        Optional<Double> longitude = degrees(east);
        if (latitude.isPresent() && longitude.isPresent()) {
            set.accept(Optional.of(new GeoPoint(latitude.get(), longitude.get())));
        } else if (latitude.isPresent() || longitude.isPresent()) {
            refuse(
                    Objects.requireNonNull(mapping.members().get(latitude.isPresent() ? north : east)),
                    north + " and " + east + " together");
        }
    }

    private Optional<Double> degrees(String name) {
        List<Optional<Double>> found = new ArrayList<>();
        scalar(name, Optional.empty(), "degrees such as 30.2", ExactForms::degrees, found::add);
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    void texts(String name, List<String> read, Consumer<List<String>> set) {
        elements(name, read, this::element).ifPresent(set);
    }

    <T> void list(String name, List<T> read, Function<ExactMembers, T> element, Consumer<List<T>> set) {
        elements(name, read, (value, at) -> object(value, at + "/", element)).ifPresent(set);
    }

    /** Addresses, each of which is one attribute. */
    void links(String name, List<Link> read, Consumer<List<Link>> set) {
        elements(name, read, (value, at) -> {
                    Optional<Link> link = object(value, at + "/", ExactParts::link);
                    link.ifPresent(found -> note(at, value));
                    return link;
                })
                .ifPresent(set);
    }

    <T> void object(String name, Optional<T> read, Function<ExactMembers, T> part, Consumer<Optional<T>> set) {
        value(name).ifPresent(value -> {
            Optional<T> found = isNothing(value) ? Optional.empty() : object(value, name + "/", part);
            if (isNothing(value) || found.isPresent()) {
                replaced(name, read.isPresent() && !read.equals(found));
                set.accept(found);
            }
        });
    }

    /** What other tools stated: a mapping of any values. */
    void extras(Consumer<Extras> set) {
        value("extras").filter(value -> !isNothing(value)).ifPresent(value -> {
            if (value instanceof Mapping members) {
                page.built(Line.at(value.offset()), () -> Extras.of(ExtraValues.of(members)))
                        .ifPresentOrElse(
                                extras -> {
                                    set.accept(extras);
                                    members.members().forEach((name, each) -> note(pointer(name), each));
                                },
                                () -> understand(value));
            } else {
                refuse(value, "a mapping");
            }
        });
    }

    /** Takes the members as none where they are null or an empty list; whether they are. */
    boolean isNone(String name, boolean read) {
        Value value = mapping.members().get(name);
        boolean none = value != null && isNothing(value)
                || value instanceof Sequence list && list.values().isEmpty();
        if (none) {
            replaced(name, read);
        }
        return none;
    }

    /** Takes a member of the text away that contradicts another one which stands here. */
    void remove(String name, String because) {
        int key = mapping.key(because);
        replaced.put(name, new Replaced(name, page.document().span(key, key + because.length()), true));
    }

    /** Whether a member stands here, be it null. */
    boolean has(String name) {
        return mapping.members().containsKey(name);
    }

    /**
     * Tells of a member that an object cannot be without.
     *
     * @throws IllegalArgumentException if it is missing
     */
    void need(String name) {
        boolean missing =
                !has(name) || isNothing(Objects.requireNonNull(mapping.members().get(name)));
        if (missing) {
            throw new IllegalArgumentException("exactly: expected a member " + name + " here");
        }
    }

    /** Reports members that no reader asked for. */
    void reportOthers() {
        mapping.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                Line at = Line.at(mapping.key(name));
                page.report(
                        Code.BAD_VALUE,
                        at,
                        "exactly: nothing is called \"" + name + "\"; what others state goes to extras:");
                understand(value);
            }
        });
    }

    private interface Element<T> {
        Optional<T> read(Value value, String at);
    }

    private <T> Optional<List<T>> elements(String name, List<T> read, Element<T> element) {
        Optional<Value> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean list = value.get() instanceof Sequence || isNothing(value.get());
        if (!list) {
            refuse(value.get(), "a list");
            return Optional.empty();
        }
        List<T> found = new ArrayList<>();
        for (Value each : value.get() instanceof Sequence sequence ? sequence.values() : List.<Value>of()) {
            Optional<T> one = element.read(each, name + "/" + found.size());
            one.ifPresentOrElse(found::add, () -> understand(each));
        }
        replaced(name, !read.isEmpty() && !read.equals(found));
        return Optional.of(found);
    }

    private <T> Optional<T> object(Value value, String at, Function<ExactMembers, T> part) {
        if (!(value instanceof Mapping object)) {
            refuse(value, "an object");
            return Optional.empty();
        }
        ExactMembers members = new ExactMembers(page, object);
        Optional<T> found = page.built(at(object), () -> part.apply(members));
        members.reportOthers();
        found.ifPresentOrElse(valid -> origins.addAll(at, members.origins), () -> understand(value));
        return found;
    }

    private <T> void scalar(
            String name,
            Optional<T> read,
            String expected,
            Function<String, Optional<T>> form,
            Consumer<Optional<T>> set) {
        value(name).ifPresent(value -> {
            boolean nothing = isNothing(value);
            Optional<T> found =
                    value instanceof Scalar scalar && !nothing ? form.apply(scalar.value()) : Optional.empty();
            if (!nothing && found.isEmpty()) {
                refuse(value, expected);
                return;
            }
            note(name, value);
            replaced(name, read.isPresent() && !read.equals(found));
            set.accept(found);
        });
    }

    private Optional<String> element(Value value, String at) {
        if (value instanceof Scalar scalar && !scalar.isNothing()) {
            note(at, value);
            return Optional.of(scalar.value());
        }
        refuse(value, "a text");
        return Optional.empty();
    }

    /** Notes where a value stands; nothing has no place. */
    private void note(String at, Value value) {
        List<Line> lines = lines(value);
        if (lines.isEmpty()) {
            page.understand(value.offset(), value.offset() + 1);
        } else {
            origins.add(at, lines);
        }
    }

    private static List<Line> lines(Value value) {
        List<Line> lines = new ArrayList<>();
        if (value instanceof Scalar scalar && !scalar.isNothing()) {
            lines.add(scalar.line());
        } else if (value instanceof Sequence list) {
            list.values().forEach(each -> lines.addAll(lines(each)));
        } else if (value instanceof Mapping object) {
            object.members().values().forEach(each -> lines.addAll(lines(each)));
        }
        return lines;
    }

    private void understand(Value value) {
        lines(value).forEach(page::understand);
    }

    private void replaced(String name, boolean differs) {
        int key = mapping.key(name);
        page.understand(key, key + 1);
        replaced.put(name, new Replaced(name, page.document().span(key, key + name.length()), differs));
    }

    /** Tells of a value that is not what it should be. */
    void refuse(Value value, String expected) {
        String message = "exactly: expected " + expected + ", found " + shown(value) + "; it is left out";
        page.report(Code.BAD_VALUE, at(value), message);
        understand(value);
    }

    private static String shown(Value value) {
        if (value instanceof Scalar scalar) {
            return scalar.isNothing() ? "nothing" : "\"" + scalar.value() + "\"";
        }
        return value instanceof Sequence ? "a list" : "an object";
    }

    private static Line at(Value value) {
        return value instanceof Scalar scalar ? scalar.line() : Line.at(value.offset());
    }

    private static boolean isNothing(Value value) {
        return value instanceof Scalar scalar && scalar.isNothing();
    }

    /** A name as JSON pointers write it (RFC 6901, section 3). */
    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
