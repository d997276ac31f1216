package org.casebook.pipeline.intake.read;

import java.io.Closeable;

/** The rows of one delivered file, from the first to the last, one at a time. */
interface Rows extends Closeable {

    /** The next row that is not blank, or null after the last. */
    Cells next() throws Unreadable;

    /** Whether every row has as many fields as the heading; in a sheet empty cells at the end of a row do not exist. */
    boolean fixedWidth();
}
