package org.casebook.pipeline.intake.read.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.casebook.policy.Text;

/** Turns the content of a cell into the text that a reader of the sheet would copy, or into a marked one ({@link Mark}). */
final class CellTexts {

    /** Excel itself keeps fifteen digits; what lies beyond is binary noise. */
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    /** Longer than any number that a program writes; zeros after the point count. */
    private static final int LONGEST_NUMBER = 40;

    private static final int LARGEST_POWER = 400;
    private static final Predicate<String> IS_SERIAL =
            Pattern.compile("[0-9]{5}").asMatchPredicate();

    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;
    private final Budget budget;

    /** @param budget on which texts count each time that a cell refers to them */
    CellTexts(SharedStrings strings, Styles styles, boolean from1904, Budget budget) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.budget = budget;
    }

    /**
     * @param type attribute {@code t}, null for a number
     * @param style attribute {@code s}, null for the first
     * @param content without markup, not empty
     * @param column from 0
     * @throws Unsound when the cell contradicts the rest of the workbook
     */
    String text(String type, String style, StringBuilder content, int row, int column) throws Unsound, Breach {
        if (type == null) {
            return number(content.toString().strip(), style, row, column);
        }
        return switch (type) {
            case "s" -> shared(content.toString().strip(), row, column);
            case "str", "inlineStr" -> RichText.unescaped(content);
            case "n" -> number(content.toString().strip(), style, row, column);
            case "b" -> flag(content.toString().strip(), row, column);
            case "d" -> day(Serials.day(content.toString().strip()), row, column);
            case "e" -> Mark.ERROR.at(row, column);
            default ->
                throw new Unsound(Text.of(
                        "单元格 %s 的类型未知；请用 Excel 或 WPS 打开后重新另存为 .xlsx",
                        "cell %s is of an unknown type; open the workbook and save it again as .xlsx",
                        Address.of(column, row)));
        };
    }

    private String shared(String number, int row, int column) throws Unsound, Breach {
        int index = -1;
        if (number.length() < 10 && !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            index = Integer.parseInt(number);
        }
        if (!strings.has(index)) {
            throw new Unsound(Text.of(
                    "单元格 %s 引用的共享文字不存在，工作簿已损坏；请用 Excel 或 WPS 打开后重新另存为 .xlsx",
                    "cell %s refers to a text that the workbook does not hold; open it and save it again as .xlsx",
                    Address.of(column, row)));
        }
        budget.spend(strings.size(index));
        return strings.get(index);
    }

    private static String flag(String content, int row, int column) {
        return switch (content) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> Mark.ERROR.at(row, column);
        };
    }

    private static String day(String day, int row, int column) {
        return day == null ? Mark.NO_DAY.at(row, column) : Mark.day(day, row, column);
    }

    private String number(String written, String style, int row, int column) {
        if (written.isEmpty()) {
            return "";
        }
        NumberFormat format = styles.of(style);
        if (format == NumberFormat.NUMBER && isShortInteger(written) && !from1904) {
            return written;
        }
        BigDecimal value = parsed(written);
        if (value == null) {
            return Mark.NO_NUMBER.at(row, column);
        }
        if (value.precision() - value.scale() > EXCEL_PRECISION.getPrecision() && value.signum() != 0) {
            return Mark.ROUNDED.at(row, column);
        }
        BigDecimal kept = value.round(EXCEL_PRECISION);
        return switch (format.kind()) {
            case DATE -> day(Serials.day(kept, from1904), row, column);
            case PERCENT -> Mark.PERCENT.at(row, column);
            case NUMBER -> {
                String plain =
                        kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
                boolean filled =
                        plain.length() < format.zeros() && plain.chars().allMatch(c -> c >= '0' && c <= '9');
                if (from1904 && IS_SERIAL.test(plain)) {
                    yield Mark.serial(plain, row, column);
                }
                yield filled ? "0".repeat(format.zeros() - plain.length()) + plain : plain;
            }
        };
    }

    private static boolean isShortInteger(String written) {
        if (written.length() > EXCEL_PRECISION.getPrecision() || written.charAt(0) == '0' && written.length() > 1) {
            return false;
        }
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal parsed(String written) {
        if (written.length() > LONGEST_NUMBER || !written.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0)) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(written);
            return Math.abs((long) value.scale()) > LARGEST_POWER ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
