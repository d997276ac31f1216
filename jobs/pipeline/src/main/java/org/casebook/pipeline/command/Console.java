package org.casebook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/** Where a command speaks: results to standard output, progress and notices to standard error. */
public final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Lang lang;

    public Console(PrintWriter out, PrintWriter err, Lang lang) {
        this.out = out;
        this.err = err;
        this.lang = lang;
    }

    public Lang lang() {
        return lang;
    }

    /** A result; ends up in a pipe or a file when the user redirects. */
    public void result(String text) {
        out.println(text);
        out.flush();
    }

    /** A result that may be long: it goes out while it is made. */
    void result(Output.Content content) {
        try {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }

    public void notice(Text text) {
        err.println(text.in(lang));
        err.flush();
    }

    /** Announces a stage and runs it; says afterwards how long it took. */
    public <T> T stage(Text name, Supplier<T> work) {
        long started = System.nanoTime();
        err.print("▸ " + name.in(lang) + " … ");
        err.flush();
        boolean done = false;
        try {
            T result = work.get();
            err.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - started) / 1e9);
            done = true;
            return result;
        } finally {
            err.print(done ? "" : "\n");
            err.flush();
        }
    }
}
