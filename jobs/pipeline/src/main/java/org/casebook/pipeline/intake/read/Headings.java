package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.HeadingNames;

/**
 * What the heading rows of a file say.
 *
 * @param columns position of the contract's column by field, -1 for a field that nobody knows
 * @param ignored headings that name no column, or one that another field already gives
 * @param missing names of required columns that no field gives
 */
record Headings(int[] columns, List<String> ignored, List<String> missing) {

    /** Whether a row is a heading row: it has content, and all of it is known headings. */
    static boolean isHeading(Cells row, HeadingNames names) {
        boolean any = false;
        for (String text : row.texts()) {
            if (!text.isBlank()) {
                if (names.find(text) < 0) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** @param second the second heading row, null when there is one only; it goes before the first */
    static Headings of(Contract contract, HeadingNames names, Cells first, Cells second) {
        int width = Math.max(first.texts().length, second == null ? 0 : second.texts().length);
        int[] columns = new int[width];
        Arrays.fill(columns, -1);
        boolean[] given = new boolean[contract.columns().size()];
        for (boolean overlookPrefix : new boolean[] {false, true}) {
            for (Cells row : second == null ? new Cells[] {first} : new Cells[] {second, first}) {
                for (int field = 0; field < row.texts().length; field++) {
                    String text = row.texts()[field];
                    int column = overlookPrefix ? names.find(text) : names.exact(text);
                    if (column >= 0 && columns[field] < 0 && !given[column]) {
                        columns[field] = column;
                        given[column] = true;
                    }
                }
            }
        }
        return new Headings(columns, ignored(columns, first, second), missing(contract, given));
    }

    private static List<String> ignored(int[] columns, Cells first, Cells second) {
        List<String> ignored = new ArrayList<>();
        for (int field = 0; field < columns.length; field++) {
            if (columns[field] < 0) {
                String name = at(first, field);
                name = name.isBlank() && second != null ? at(second, field) : name;
                if (!name.isBlank()) {
                    ignored.add(Mask.heading(name));
                }
            }
        }
        return ignored;
    }

    private static String at(Cells row, int field) {
        return field < row.texts().length ? row.texts()[field] : "";
    }

    private static List<String> missing(Contract contract, boolean[] given) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Column column = contract.columns().get(i);
            if (column.required() && !given[i]) {
                missing.add(column.name());
            }
        }
        return missing;
    }
}
