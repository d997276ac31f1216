package org.casebook.pipeline.intake.read;

import java.io.IOException;
import java.util.Arrays;
import org.casebook.pipeline.intake.value.Dates;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.Serials;

/**
 * In which fields of a file a number of five digits is a day. In a workbook in all of them; in a text file in those that hold
 * no day in another spelling, or one number that was typed short would be a day of another year. The file is gone through once
 * more for that, and only when the first such number turns up.
 */
final class SerialColumns {

    private final ReadingTask task;
    private final RowsOpener opener;
    private boolean[] otherwise;

    SerialColumns(ReadingTask task, RowsOpener opener) {
        this.task = task;
        this.opener = opener;
    }

    /** @param field position in the rows of the file */
    boolean accept(int field) {
        if (task.file().format() == SourceFile.Format.WORKBOOK) {
            return true;
        }
        if (otherwise == null) {
            otherwise = new boolean[field + 1];
            scan();
        }
        return field >= otherwise.length || !otherwise[field];
    }

    private void scan() {
        try (Rows rows = opener.open(task)) {
            for (Cells row = rows.next(); row != null; row = rows.next()) {
                look(row.texts());
            }
        } catch (Unreadable | IOException e) {
            // What can't be read ends the reading proper with its own verdict.
            return;
        }
    }

    private void look(String[] texts) {
        if (texts.length > otherwise.length) {
            otherwise = Arrays.copyOf(otherwise, texts.length);
        }
        for (int field = 0; field < texts.length; field++) {
            otherwise[field] = otherwise[field] || isOtherwise(texts[field]);
        }
    }

    private static boolean isOtherwise(String cell) {
        String text = Halfwidth.of(Invisible.stripped(cell));
        return !Serials.isSerial(text) && (Dates.day(text) != null || Dates.month(text) != null);
    }
}
