package org.casebook.pipeline.intake.read;

import java.util.BitSet;
import org.casebook.pipeline.intake.value.Invisible;

/**
 * One row as it was delivered.
 *
 * @param line physical line (row of the sheet) on which it begins
 * @param sheet name of the sheet, null in a text file
 * @param texts content by field; a field that cannot be read begins with a marker of {@link Markers}
 * @param counted fields of a workbook whose cells say nothing of their column
 */
record Cells(int line, String sheet, String[] texts, BitSet counted) {

    private static final BitSet NONE = new BitSet();

    /** A row of a text file. */
    Cells(int line, String[] texts) {
        this(line, null, texts, NONE);
    }

    boolean isBlank() {
        for (String text : texts) {
            if (!Invisible.isBlank(text)) {
                return false;
            }
        }
        return true;
    }

    /** How many fields have content. */
    int filled() {
        int filled = 0;
        for (String text : texts) {
            filled += Invisible.isBlank(text) ? 0 : 1;
        }
        return filled;
    }

    /** Whether some field is nothing but a number, a day or the like: no heading is. */
    boolean holdsNumbers() {
        for (String text : texts) {
            if (isNumber(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '@') {
                return false;
            }
            any |= c >= '0' && c <= '9';
        }
        return any;
    }
}
