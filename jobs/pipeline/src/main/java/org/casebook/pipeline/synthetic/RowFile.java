package org.casebook.pipeline.synthetic;

import java.io.Closeable;

/** One delivered file that is being written, row by row. */
interface RowFile extends Closeable {

    /** Stands in a cell for a byte that no encoding allows there. */
    char INVALID = '\u0001';

    /** Writes a row as it is and returns the line on which it begins, from 1. */
    long write(String[] cells);
}
