package org.casebook.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as Markdown: shown as soon as it is there, and kept in a file. */
final class Report {

    private final PrintStream shown;
    private final Path kept;
    private final List<String> lines = new ArrayList<>();

    Report(PrintStream shown, Path kept) {
        this.shown = shown;
        this.kept = kept;
    }

    void heading(String text) {
        add("", "### " + text, "");
    }

    void say(String text) {
        add(text, "");
    }

    void table(List<String> header, List<List<String>> rows) {
        add(row(header), row(header.stream().map(cell -> "---").toList()));
        rows.forEach(cells -> add(row(cells)));
        add("");
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void add(String... more) {
        for (String line : more) {
            shown.println(line);
            lines.add(line);
        }
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            Files.write(kept, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
