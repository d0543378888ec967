package dev.meetupkit.cli;

import dev.meetupkit.json.ArchiveProgress;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;

/** How far the reading of an archive is, on one line of a terminal that is written over; nothing where there is no terminal. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private static final int PERCENT = 100;

    /** Puts the cursor back and clears the line (ECMA-48). */
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean terminal;
    private long shown = -1;

    /** A bar that is shown on a terminal only. */
    ProgressBar(PrintWriter err) {
        this(err, isTerminal());
    }

    ProgressBar(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Since Java 22 there is a console without a terminal, too, and a method that tells. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Shows a step of which the whole is known, where it makes a difference of one in a hundred. */
    void show(Path file, ArchiveProgress step) {
        long total = step.total().orElse(0);
        if (!terminal || total == 0) {
            return;
        }
        long percent = step.octets() * PERCENT / total;
        if (percent != shown) {
            shown = percent;
            int full = (int) (percent * WIDTH / PERCENT);
            err.print(CLEAR + file.getFileName() + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent
                    + " %, " + step.events() + " events");
            err.flush();
        }
    }

    /** Leaves the line to what is told next. */
    void clear() {
        if (shown >= 0) {
            shown = -1;
            err.print(CLEAR);
            err.flush();
        }
    }
}
