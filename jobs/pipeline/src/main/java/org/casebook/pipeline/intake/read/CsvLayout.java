package org.casebook.pipeline.intake.read;

import java.util.Arrays;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.HeadingNames;

/**
 * What is known of the records of a text: their fields, and in which of them a text may have several lines.
 *
 * @param width fields of a record, 0 while no headings are known
 * @param free by field: whether it is free text, or none of the contract's business
 */
record CsvLayout(int width, boolean[] free) {

    static final CsvLayout UNKNOWN = new CsvLayout(0, new boolean[0]);

    static CsvLayout of(Contract contract, HeadingNames names, String[] headings) {
        boolean[] free = new boolean[headings.length];
        for (int field = 0; field < headings.length; field++) {
            int column = names.find(headings[field]);
            free[field] = column < 0 || contract.columns().get(column).type() == ColumnType.TEXT;
        }
        return new CsvLayout(headings.length, free);
    }

    boolean isFree(int field) {
        return field < free.length && free[field];
    }

    /** Whether a line has as many signs of separation as a record of its own. */
    boolean isRecord(String line, char separator) {
        return width > 1 && CsvFields.count(line, separator) >= width;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsvLayout layout && layout.width == width && Arrays.equals(layout.free, free);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(free);
    }

    @Override
    public String toString() {
        return "CsvLayout[" + width + "]";
    }
}
