package dev.meetupkit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a run printed and returned. */
record Run(int code, String out, String err) {

    static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
