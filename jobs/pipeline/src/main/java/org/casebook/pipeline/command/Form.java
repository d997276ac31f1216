package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which results are written; the ending of a file's name says which. */
enum Form {
    table(".txt"),
    csv(".csv"),
    json(".json"),
    markdown(".md"),
    workbook(".xlsx"),
    page(".html", ".htm");

    private final List<String> endings;

    Form(String... endings) {
        this.endings = List.of(endings);
    }

    /** The usual ending, with its point. */
    String ending() {
        return endings.get(0);
    }

    /** The form that the ending of a name stands for, in capitals or not. */
    static Optional<Form> of(Path file) {
        String ending = ending(file);
        return Arrays.stream(values())
                .filter(form -> form.endings.contains(ending))
                .findFirst();
    }

    /** What a name ends with, from its last point on, in small letters; empty where it has none. */
    static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int point = name.lastIndexOf('.');
        return point <= 0 ? "" : name.substring(point).toLowerCase(Locale.ROOT);
    }
}
