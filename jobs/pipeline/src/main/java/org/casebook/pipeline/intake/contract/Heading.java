package org.casebook.pipeline.intake.contract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.MoneyUnit;

/**
 * A delivered heading without what is no difference: case, blanks, invisible characters, full-width forms, stars and quotes.
 *
 * @param name all of it
 * @param stem without what stands in brackets at its end; the name itself where nothing does
 * @param hint what stands in those brackets, empty for none
 */
public record Heading(String name, String stem, String hint) {

    private static final Pattern HINTED = Pattern.compile("(.+)[(\\[【〔{]([^()\\[\\]【】〔〕{}]*)[)\\]】〕}]");
    private static final Pattern DECORATION = Pattern.compile("^[*★☆'\"“”‘’]+|[*★☆'\"“”‘’:]+$");

    /** Says how a value is to be typed, and nothing about which value. */
    private static final Pattern REMARK = Pattern.compile(
            "|\\*|必填项?|选填项?|必输项?|可空|可不填|文本|文本格式|代码|编码|公历|阳历|数字|数值|整数|日期|日期格式|格式.*|如.*|例.*|[0-9]+位.*|(保留)?[0-9一二两]位小数"
                    + "|[YMDHS年月日/.\\-]{4,}|是/?否|[0-9YN]?是[/,、;]?[0-9YN]?否|1/0|Y/N");

    private static final Pattern UNIT_SIGN = Pattern.compile("^(金额)?单位:");

    /** The heading as it was delivered, without blanks at its ends. */
    public static Heading of(String delivered) {
        String half = Halfwidth.of(Invisible.removed(delivered));
        StringBuilder letters = new StringBuilder(half.length());
        half.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> letters.append((char) c));
        String name =
                DECORATION.matcher(letters.toString().toUpperCase(Locale.ROOT)).replaceAll("");
        Matcher hinted = HINTED.matcher(name);
        if (!hinted.matches()) {
            return new Heading(name, name, "");
        }
        String stem = DECORATION.matcher(hinted.group(1)).replaceAll("");
        return new Heading(name, stem, UNIT_SIGN.matcher(hinted.group(2)).replaceFirst(""));
    }

    /** Whether the hint leaves a heading what it is: a remark on typing, or a unit in which the column may be delivered. */
    boolean suits(Column column) {
        if (hint.isEmpty() || REMARK.matcher(hint).matches()) {
            return true;
        }
        if (column.type() == ColumnType.MONEY) {
            return MoneyUnit.of(hint) != null;
        }
        return column.type().isNumeric() && units(column).contains(hint);
    }

    private static List<String> units(Column column) {
        return column.units().stream()
                .map(unit -> unit.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The unit of money in the brackets, null for none. */
    public MoneyUnit money() {
        return MoneyUnit.of(hint);
    }
}
