package stranger;

import dev.meetupkit.Event;
import dev.meetupkit.json.EventJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads each golden file of a folder and writes it again, by {@link EventJson} and by the mappers that it is told of. */
public final class Check {

    private Check() {}

    /** A folder, then {@code 2} and {@code 3} for the mappers that have to be there. */
    public static void main(String[] arguments) throws Exception {
        List<String> mappers = Arrays.asList(arguments).subList(1, arguments.length);
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            List<Path> golden = files.filter(file -> file.endsWith("event.json")).sorted().toList();
            for (Path file : golden) {
                byte[] octets = Files.readAllBytes(file);
                Event event = EventJson.pretty().read(octets);
                require(Arrays.equals(EventJson.pretty().writeBytes(event), octets), file);
                String compact = EventJson.compact().write(event);
                if (mappers.contains("2")) {
                    require(WithJackson2.sameText(event, compact), file);
                }
                if (mappers.contains("3")) {
                    require(WithJackson3.sameText(event, compact), file);
                }
            }
            require(golden.size() > 1, Path.of(arguments[0]));
            System.out.println(golden.size() + " files");
        }
    }

    private static void require(boolean right, Path file) {
        if (!right) {
            throw new IllegalStateException("not the same: " + file);
        }
    }
}
