package org.casebook.pipeline.intake.read.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** All rows of the first sheet of a workbook, or why there are none. */
final class Reading {

    private Reading() {}

    /** Rows as {@code 2: 甲|乙}, or the refusal. */
    static List<String> rows(byte[] book) {
        try (Workbook workbook = Workbook.open(book)) {
            SheetRows rows = workbook.rows(workbook.sheets().get(0));
            List<String> found = new ArrayList<>();
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row.number() + ": "
                        + Arrays.stream(row.texts()).map(Reading::shown).collect(Collectors.joining("|")));
            }
            return found;
        } catch (Unsound e) {
            return List.of(e.reason().zh());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A marked text with the name of its mark. */
    private static String shown(String text) {
        Mark mark = Mark.of(text);
        return mark == null ? text : mark + " " + text.substring(1);
    }

    /** The text of A1 of a sheet with this cell. */
    static String cell(Book book) {
        return rows(book.bytes()).get(0).replaceFirst("^1: ", "");
    }

    static String cell(String content) {
        return cell(Book.of("<row r=\"1\">" + content + "</row>"));
    }
}
