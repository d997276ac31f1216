package org.casebook.pipeline.intake.read;

import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.read.workbook.Mark;

/** Lone surrogates stand for content that cannot be read: no valid text of any encoding holds one. */
final class Markers {

    /** In place of bytes that are invalid in the file's encoding. */
    static final char BAD_BYTES = '\uDFFF';

    private Markers() {}

    /** Whether a cell of a workbook has no text that could be read; days are marked, too, outside of columns for them. */
    static boolean isCellProblem(String text) {
        return Mark.of(text) != null;
    }

    /** The plain text of a cell that may stand as what it is in a column of this type; any other as it is. */
    static String placed(String text, ColumnType type) {
        Mark mark = Mark.of(text);
        Mark fitting = type == ColumnType.DATE || type == ColumnType.MONTH ? Mark.DATE : Mark.SERIAL_1904;
        return mark != null && mark == fitting ? Mark.contentOf(text) : text;
    }
}
