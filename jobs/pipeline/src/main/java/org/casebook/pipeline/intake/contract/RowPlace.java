package org.casebook.pipeline.intake.contract;

import java.util.Locale;
import org.casebook.policy.Text;

/**
 * Where a row stands in its file. One number tells rows of a file apart: in a text the physical line, in a workbook the row
 * of the sheet, with the position of the sheet above bit 20, so that rows of the first sheet go by their own number.
 *
 * @param sheet position of its tab counted from that of the first sheet that is read, from 0
 * @param row from 1
 */
public record RowPlace(int sheet, int row) {

    private static final int ROW_BITS = 20;

    /** The number that tells the row from all others of its file. */
    public int line() {
        return (sheet << ROW_BITS) + row;
    }

    /** @param file path of the file to which the line belongs */
    public static RowPlace of(String file, int line) {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return new RowPlace(0, line);
        }
        return inWorkbook(line);
    }

    /** @param line of a row of a workbook */
    public static RowPlace inWorkbook(int line) {
        int sheet = (line - 1) >> ROW_BITS;
        return new RowPlace(sheet, line - (sheet << ROW_BITS));
    }

    /** Behind the name of a file: the number alone, with the sheet where it isn't the first. */
    public Text text() {
        return sheet == 0 ? Text.same(Integer.toString(row)) : spoken();
    }

    /** Within a sentence. */
    public Text spoken() {
        return sheet == 0
                ? Text.of("第 %d 行", "line %d", row)
                : Text.of("第 %d 张表第 %d 行", "sheet %d row %d", sheet + 1, row);
    }
}
