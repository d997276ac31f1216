package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Heading;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.MoneyUnit;

/**
 * What the heading rows of a file say.
 *
 * @param line of the first heading row
 * @param columns position of the contract's column by field, -1 for a field that nobody knows; nothing beyond the last heading
 * @param units of money by field, null where the file says none
 * @param found all headings by field as far as they may be shown
 * @param missing required columns that no field gives
 * @param twice the first pair of headings that name one column, or one field that names two; empty for none
 */
record Headings(
        int line, int[] columns, MoneyUnit[] units, List<String> found, List<Column> missing, List<String> twice) {

    /** Whether a row is a second heading row: it has content, and all of it is known headings. */
    static boolean isHeading(Cells row, HeadingNames names) {
        boolean any = false;
        for (String text : row.texts()) {
            if (!Invisible.isBlank(text)) {
                if (names.find(text) < 0) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** How many columns a row names. */
    static int known(Cells row, HeadingNames names) {
        return (int) Arrays.stream(row.texts())
                .mapToInt(names::find)
                .filter(column -> column >= 0)
                .distinct()
                .count();
    }

    /** @param second the second heading row, null when there is one only; it goes before the first */
    static Headings of(Contract contract, HeadingNames names, Cells first, Cells second) {
        int width = Math.max(width(first), second == null ? 0 : width(second));
        int[] columns = new int[width];
        MoneyUnit[] units = new MoneyUnit[width];
        String[] givenBy = new String[contract.columns().size()];
        List<String> found = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int field = 0; field < width; field++) {
            String above = at(first, field);
            String below = second == null ? "" : at(second, field);
            int column = names.find(below);
            int other = names.find(above);
            columns[field] = column < 0 ? other : column;
            String shown = Mask.heading(Invisible.isBlank(above) ? below : above);
            found.add(shown);
            if (columns[field] >= 0) {
                String earlier = givenBy[columns[field]];
                givenBy[columns[field]] = shown;
                if (twice.isEmpty() && column >= 0 && other >= 0 && column != other) {
                    twice.addAll(List.of(shown, Mask.heading(below)));
                } else if (twice.isEmpty() && earlier != null) {
                    twice.addAll(List.of(earlier, shown));
                }
                boolean money = contract.columns().get(columns[field]).type() == ColumnType.MONEY;
                units[field] = money ? unit(above, below) : null;
            }
        }
        return new Headings(first.line(), columns, units, found, missing(contract, givenBy), List.copyOf(twice));
    }

    private static MoneyUnit unit(String above, String below) {
        MoneyUnit unit = Heading.of(above).money();
        return unit == null ? Heading.of(below).money() : unit;
    }

    private static int width(Cells row) {
        int width = row.texts().length;
        while (width > 0 && Invisible.isBlank(row.texts()[width - 1])) {
            width--;
        }
        return width;
    }

    private static String at(Cells row, int field) {
        return field < row.texts().length ? row.texts()[field] : "";
    }

    private static List<Column> missing(Contract contract, String[] givenBy) {
        List<Column> missing = new ArrayList<>();
        for (int i = 0; i < givenBy.length; i++) {
            Column column = contract.columns().get(i);
            if (column.required() && givenBy[i] == null) {
                missing.add(column);
            }
        }
        return missing;
    }

    /** These with the unit that stands above the headings, for amounts whose heading names none. */
    Headings inUnit(Contract contract, MoneyUnit unit) {
        MoneyUnit[] all = units.clone();
        for (int field = 0; field < all.length; field++) {
            boolean money = columns[field] >= 0
                    && contract.columns().get(columns[field]).type() == ColumnType.MONEY;
            all[field] = money && all[field] == null ? unit : all[field];
        }
        return new Headings(line, columns, all, found, missing, twice);
    }

    /** Headings that name no column. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int field = 0; field < columns.length; field++) {
            if (columns[field] < 0 && !found.get(field).isBlank()) {
                ignored.add(found.get(field));
            }
        }
        return ignored;
    }

    /** Columns that may be absent and are. */
    List<Column> missingOptional(Contract contract) {
        List<Column> absent = new ArrayList<>();
        for (int i = 0; i < contract.columns().size(); i++) {
            int position = i;
            Column column = contract.columns().get(i);
            if (!column.required() && Arrays.stream(columns).noneMatch(given -> given == position)) {
                absent.add(column);
            }
        }
        return absent;
    }
}
