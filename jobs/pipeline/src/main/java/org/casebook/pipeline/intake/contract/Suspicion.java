package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import org.casebook.policy.Text;

/**
 * Something about a file that looks odd although the file was taken in: somebody should look before figures are used.
 *
 * @param column canonical name of the column concerned, empty for none
 * @param line physical line or row of the sheet, 0 for the file as a whole
 * @param text what was seen and what to do, without identities
 */
public record Suspicion(Kind kind, String column, int line, Text text) implements Serializable {

    /** What looks odd. Stable identifiers, what matters most first. */
    public enum Kind {
        /** The table has a tenth, or less, of the rows that it had. */
        TABLE_SHRUNK,
        /** A column that was filled in the delivery before is empty. */
        COLUMN_EMPTIED,
        /** An optional column is absent, and a heading that nobody knows is close to it. */
        HEADING_CLOSE_TO_ABSENT_COLUMN,
        /** Amounts a hundred times the usual, or a hundredth of it. */
        UNUSUAL_AMOUNT,
        /** The sum of an amount over a month is far from that of the delivery before. */
        SUM_CHANGED,
        /** Rows that are in quarantine as duplicates, or as reversals without a kind, hold money. */
        MONEY_IN_QUARANTINE,
        /** A workbook holds sheets that nobody sees; they were not read. */
        HIDDEN_SHEET,
        /** Codes or numbers whose leading zeros were lost were completed. */
        LEADING_ZEROS_RESTORED
    }
}
