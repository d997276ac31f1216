package org.casebook.pipeline.synthetic;

/** Takes the rows of the city, one after the other. */
interface Sink {

    /** A table that arrives in one file. */
    int WHOLE = 0;

    /**
     * @param part the year for a table that arrives in yearly files, else {@link #WHOLE}
     * @param cells in the order of the table's columns, in canonical spelling; null where there is no value
     */
    void row(Table table, int part, String... cells);
}
