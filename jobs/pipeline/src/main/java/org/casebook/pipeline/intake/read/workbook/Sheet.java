package org.casebook.pipeline.intake.read.workbook;

/**
 * A sheet of cells; charts and dialogs are none.
 *
 * @param position among the tabs that can be seen, from 0; -1 for a hidden sheet
 * @param part that holds its rows
 */
public record Sheet(String name, int position, String part) {

    public boolean hidden() {
        return position < 0;
    }

    /** The name as it may be shown. */
    public String shown() {
        return Shown.name(name);
    }
}
