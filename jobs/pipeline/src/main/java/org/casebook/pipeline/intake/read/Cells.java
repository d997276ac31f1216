package org.casebook.pipeline.intake.read;

/**
 * One row as it was delivered.
 *
 * @param line physical line (row of the sheet) on which it begins
 * @param sheet name of the sheet, null in a text file
 * @param texts content by field; a field that cannot be read begins with a marker of {@link Markers}
 */
record Cells(int line, String sheet, String[] texts) {

    boolean isBlank() {
        for (String text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
