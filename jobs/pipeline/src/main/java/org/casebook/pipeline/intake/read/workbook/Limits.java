package org.casebook.pipeline.intake.read.workbook;

/** How much of a workbook is looked at or held. A few hundred kilobytes of zip can unpack to gigabytes. */
final class Limits {

    /** Characters of one cell or one shared string; Excel itself stops at 32,767. */
    static final int CELL = 1 << 20;

    /** Bytes that one tag, comment or run of text may take. */
    static final int TOKEN = 1 << 20;

    /** Characters of one row. */
    static final int ROW = 4 << 20;

    /** Bytes of all shared strings, which are held while the sheets are read. */
    static final int SHARED = 64 << 20;

    /** Bytes of all parts after unpacking, and of the texts that cells refer to. */
    static final long UNPACKED = 2L << 30;

    /** Parts of the package, and relationships of one part. */
    static final int PARTS = 10_000;

    static final int SHEETS = 1_000;

    /** Rows and columns of a sheet, as in Excel. */
    static final int ROWS = 1 << 20;

    static final int COLUMNS = 1 << 14;

    /** Number formats and styles; Excel has fewer. */
    static final int STYLES = 1 << 16;

    /** Elements within elements. */
    static final int DEPTH = 64;

    private Limits() {}
}
