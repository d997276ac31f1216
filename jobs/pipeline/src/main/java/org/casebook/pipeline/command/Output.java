package org.casebook.pipeline.command;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.CsvWorkbook;

/** Brings a result to the place that the user asked for. */
final class Output {

    /** Writes one form of a result. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    private Output() {}

    /** To {@code --out} if it was given, else to standard output. */
    static void deliver(SharedOptions shared, Console console, Content content) {
        if (shared.out() == null) {
            console.result(content);
        } else {
            write(shared, console.lang(), content);
            console.notice(Text.of("已写入 %s", "Written to %s", shared.out()));
        }
    }

    private static void write(SharedOptions shared, Lang lang, Content content) {
        if (shared.form() == Form.workbook) {
            StringWriter csv = new StringWriter();
            try {
                content.write(csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file(shared.out(), CsvWorkbook.of(csv.toString(), lang));
        } else {
            file(shared.out(), content);
        }
    }

    /** Writes a whole file or none: beside its place first, then into it. */
    static void file(Path file, Content content) {
        wholeFile(file, draft -> {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.write(out);
            }
        });
    }

    /** @see #file(Path, Content) */
    static void file(Path file, byte[] bytes) {
        wholeFile(file, draft -> Files.write(draft, bytes));
    }

    /** Fills a file. */
    private interface Filling {
        void fill(Path draft) throws IOException;
    }

    private static void wholeFile(Path file, Filling filling) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            Path draft = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                filling.fill(draft);
                Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new BadInput(
                    Text.of("无法写入结果文件（%s）。", "The result can't be written (%s).", e.getMessage()),
                    file.toString(),
                    Text.of("请检查该路径与写权限。", "Check this path and its permissions."));
        }
    }
}
