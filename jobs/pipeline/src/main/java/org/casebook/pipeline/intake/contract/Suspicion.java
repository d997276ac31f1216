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
        TABLE_SHRUNK("行数骤减", "far fewer rows"),
        /** A column that was filled in the delivery before is empty. */
        COLUMN_EMPTIED("列变为全空", "column is empty"),
        /** An optional column is absent, and a heading that nobody knows is close to it. */
        HEADING_CLOSE_TO_ABSENT_COLUMN("表头疑似写错", "heading close to a missing column"),
        /** What was delivered now cannot be used; what came before under the same path still counts. */
        EARLIER_CONTENT_KEPT("沿用以前的内容", "earlier content kept"),
        /** Amounts a hundred times the usual, or a hundredth of it. */
        UNUSUAL_AMOUNT("金额异常", "unusual amounts"),
        /** The sum of an amount over a month is far from that of the delivery before. */
        SUM_CHANGED("月合计变动", "monthly sum changed"),
        /** Rows that are in quarantine as duplicates, or as reversals without a kind, hold money. */
        MONEY_IN_QUARANTINE("隔离行含金额", "money in quarantine"),
        /** A visible sheet holds something else than the table; it was not read. */
        SHEET_PASSED_OVER("有未读取的工作表", "sheet passed over"),
        /** Quotes that do not come in pairs were read as they stand. */
        STRAY_QUOTE("引号不成对", "stray quote"),
        /** A workbook holds sheets that nobody sees; they were not read. */
        HIDDEN_SHEET("有隐藏工作表", "hidden sheet"),
        /** Cells of a workbook are merged over several rows; only the first of these holds the value. */
        MERGED_CELLS("有合并单元格", "merged cells"),
        /** Rows of a workbook are hidden or filtered out of sight; they were read. */
        HIDDEN_ROWS("有隐藏行", "hidden rows"),
        /** Codes or numbers whose leading zeros were lost were completed. */
        LEADING_ZEROS_RESTORED("已补前导零", "leading zeros restored"),
        /** A workbook does not say in which columns some cells stand; they were moved to the only ones that fit. */
        CELLS_MOVED("单元格已移位", "cells moved");

        private final Text label;

        Kind(String zh, String en) {
            this.label = new Text(zh, en);
        }

        public Text label() {
            return label;
        }
    }
}
