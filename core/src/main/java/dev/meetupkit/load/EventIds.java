package dev.meetupkit.load;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of events from paths: they survive every edit of the text. */
final class EventIds {

    private static final Pattern YEAR_MONTH_NAME = Pattern.compile("(?:^|/)(\\d{4}/\\d{2}/[^/]+)$");

    private static final Pattern EXTENSION = Pattern.compile("\\.(?:md|markdown|mdown|txt)$", Pattern.CASE_INSENSITIVE);

    private EventIds() {}

    /** The path below a root, else its tail of year, month and name, else the name; a README or index stands for its folder. */
    static Optional<String> of(Path file, Optional<Path> root) {
        Path absolute = file.toAbsolutePath().normalize();
        Optional<Path> base =
                root.map(path -> path.toAbsolutePath().normalize()).filter(absolute::startsWith);
        String path = slashes(base.map(folder -> folder.relativize(absolute)).orElse(absolute));
        String name = EXTENSION.matcher(path).replaceFirst("");
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean folder = (last.equals("readme") || last.equals("index") || last.equals("_index")) && name.contains("/");
        String named = folder ? name.substring(0, name.lastIndexOf('/')) : name;
        if (base.isPresent()) {
            return present(named);
        }
        Matcher tail = YEAR_MONTH_NAME.matcher(named);
        return present(tail.find() ? tail.group(1) : named.substring(named.lastIndexOf('/') + 1));
    }

    private static Optional<String> present(String id) {
        return Optional.of(id).filter(text -> !text.isBlank());
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
