package org.casebook.pipeline.intake.read;

import java.io.Closeable;
import java.util.List;
import org.casebook.pipeline.intake.contract.Suspicion;

/** The rows of one delivered file, from the first to the last, one at a time. */
interface Rows extends Closeable {

    /** The next row that is not blank, or null after the last. */
    Cells next() throws Unreadable;

    /** What looked odd so far, below the rows: sheets that were passed over, for instance. */
    default List<Suspicion> suspicions() {
        return List.of();
    }

    /** Says that the rows that follow come under these headings. */
    default void headings(Cells row) {}

    /** Whether every row has as many fields as the heading; in a sheet empty cells at the end of a row do not exist. */
    boolean fixedWidth();
}
