package org.casebook.pipeline.intake.read.workbook;

import org.casebook.policy.Text;

/**
 * What stands for a cell that has no plain text. Marked texts begin with half of a surrogate pair, which no valid text does,
 * and end with the address of the cell.
 */
public enum Mark {
    FORMULA('\uDFFE', "单元格 %s 是公式，请粘贴为数值", "cell %s holds a formula; paste its value"),
    ERROR('\uDFFD', "单元格 %s 是错误值", "cell %s holds an error"),

    /** The day comes before the address, as ISO text. */
    DATE(
            '\uDFFC',
            "单元格 %s 是日期，该列不是日期；请设为文本格式后重新录入",
            "cell %s holds a date, which this column is not; enter it again as text"),
    ROUNDED(
            '\uDFFB',
            "单元格 %s 是超过 15 位的数字，Excel 只保留前 15 位；请设为文本格式后重新录入",
            "cell %s holds a number of more than 15 digits, of which Excel keeps 15; enter it again as text"),
    PERCENT(
            '\uDFFA',
            "单元格 %s 是百分比格式，所存与所见相差百倍；请改为常规格式后重新录入",
            "cell %s is formatted as a percentage, a hundredth of what it shows; enter it again as a plain number"),
    NO_NUMBER('\uDFF9', "单元格 %s 标为数字而内容不是；请重新录入", "cell %s says that it holds a number and does not; enter it again"),
    NO_DAY('\uDFF8', "单元格 %s 是日期格式而不是有效日期；请重新录入", "cell %s is formatted as a date and is none; enter it again");

    private static final int DAY = "2019-03-01".length();

    private final char sign;
    private final Text words;

    Mark(char sign, String zh, String en) {
        this.sign = sign;
        this.words = new Text(zh, en);
    }

    /** The text of a cell of this kind; columns count from 0. */
    String at(int row, int column) {
        return sign + Address.of(column, row);
    }

    static String day(String day, int row, int column) {
        return DATE.sign + day + Address.of(column, row);
    }

    /** The mark of a text, null for a plain one. */
    public static Mark of(String text) {
        if (text.isEmpty() || !Character.isLowSurrogate(text.charAt(0))) {
            return null;
        }
        for (Mark mark : values()) {
            if (mark.sign == text.charAt(0)) {
                return mark;
            }
        }
        return null;
    }

    /** A marked text for people. */
    public static Text explained(String text) {
        Mark mark = of(text);
        String address = text.substring(mark == DATE ? 1 + DAY : 1);
        return Text.of(mark.words.zh(), mark.words.en(), address);
    }

    /** What may be shown of a marked text: the day or the address. */
    public static String shown(String text) {
        return of(text) == DATE ? dayOf(text) : text.substring(1);
    }

    /** The day of a text with the mark {@link #DATE}. */
    public static String dayOf(String text) {
        return text.substring(1, 1 + DAY);
    }
}
