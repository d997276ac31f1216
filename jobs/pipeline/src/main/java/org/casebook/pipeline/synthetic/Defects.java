package org.casebook.pipeline.synthetic;

/** Plants defects among the rows. */
interface Defects {

    /** Writes a row, and now and then a defective one beside it. */
    void write(Extract extract, Table table, String[] cells);
}
