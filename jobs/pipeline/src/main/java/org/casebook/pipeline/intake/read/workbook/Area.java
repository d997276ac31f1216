package org.casebook.pipeline.intake.read.workbook;

/**
 * A block of cells such as {@code A3:A7}, both ends included.
 *
 * @param firstColumn from 0
 */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Null when it is not written as one. */
    static Area of(String reference) {
        if (reference == null) {
            return null;
        }
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = reference.substring(colon + 1);
        Area area = new Area(Address.row(first), Address.row(last), Address.column(first), Address.column(last));
        boolean sound = area.firstRow > 0 && area.firstRow <= area.lastRow && area.firstColumn >= 0;
        return sound && area.firstColumn <= area.lastColumn ? area : null;
    }

    boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    @Override
    public String toString() {
        return Address.of(firstColumn, firstRow) + ":" + Address.of(lastColumn, lastRow);
    }
}
