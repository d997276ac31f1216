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

    /** The number comes before the address. As a day it would lie four years from that of other workbooks. */
    SERIAL_1904(
            '\uDFF7',
            "单元格 %s 是未设日期格式的数字，而工作簿使用 1904 日期系统；请设为日期格式",
            "cell %s is a plain number in a workbook that counts days from 1904; format it as a date"),
    NO_NUMBER('\uDFF9', "单元格 %s 标为数字而内容不是；请重新录入", "cell %s says that it holds a number and does not; enter it again"),
    NO_DAY('\uDFF8', "单元格 %s 是日期格式而不是有效日期；请重新录入", "cell %s is formatted as a date and is none; enter it again"),

    /** The address is the one that the cell has if nothing was left out before it. */
    ADRIFT(
            '\uDFF6',
            "单元格 %s 起没有列号，前面的空单元格被省略，无法确定属于哪一列；请用 Excel 或 WPS 打开后重新另存",
            "from cell %s on, cells do not say their column and empty ones are left out, so that the column cannot be told; open the workbook with Excel or WPS and save it again");

    private static final int DAY = "2019-03-01".length();
    private static final int SERIAL = "43525".length();

    private final char sign;
    private final Text words;

    Mark(char sign, String zh, String en) {
        this.sign = sign;
        this.words = new Text(zh, en);
    }

    /** The text of a cell of this kind; columns count from 0. */
    public String at(int row, int column) {
        return sign + Address.of(column, row);
    }

    static String day(String day, int row, int column) {
        return DATE.sign + day + Address.of(column, row);
    }

    static String serial(String number, int row, int column) {
        return SERIAL_1904.sign + number + Address.of(column, row);
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
        String address = text.substring(1 + contentOf(mark, text).length());
        return Text.of(mark.words.zh(), mark.words.en(), address);
    }

    /** What may be shown of a marked text: the day, the number or the address. */
    public static String shown(String text) {
        String content = contentOf(of(text), text);
        return content.isEmpty() ? text.substring(1) : content;
    }

    /** The day of a text with the mark {@link #DATE}, the number of one with {@link #SERIAL_1904}. */
    public static String contentOf(String text) {
        return contentOf(of(text), text);
    }

    private static String contentOf(Mark mark, String text) {
        return switch (mark) {
            case DATE -> text.substring(1, 1 + DAY);
            case SERIAL_1904 -> text.substring(1, 1 + SERIAL);
            default -> "";
        };
    }
}
