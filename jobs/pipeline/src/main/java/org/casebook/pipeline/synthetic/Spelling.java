package org.casebook.pipeline.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Spells canonical values the way a file of some shape does; the spellings of the shape take turns from row to row. */
final class Spelling {

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private final Shape shape;
    private final List<Schema.Column> columns;

    Spelling(Shape shape, List<Schema.Column> columns) {
        this.shape = shape;
        this.columns = columns;
    }

    /**
     * @param row the number of the row: decides which spellings take their turn
     * @param asIs a column that is not respelt because its content is wrong on purpose; −1 for none
     */
    String[] spell(String[] cells, long row, int asIs) {
        boolean extra = !shape.extra().isEmpty();
        String[] spelt = new String[cells.length + (extra ? 1 : 0)];
        for (int i = 0; i < cells.length; i++) {
            if (i == asIs && cells[i] != null) {
                spelt[i] = cells[i];
            } else if (cells[i] == null) {
                spelt[i] = turn(shape.nulls(), row + i);
            } else {
                spelt[i] = value(columns.get(i), cells[i], row);
            }
        }
        if (extra) {
            boolean broken = shape.writesLineBreaks() && row % 11 == 4;
            spelt[cells.length] = broken ? "合成\n分两行" : row % 7 == 2 ? "含\"引号\"，合成" : "";
        }
        return spelt;
    }

    private String value(Schema.Column column, String value, long row) {
        return switch (column.type()) {
            case "date" -> date(turn(shape.dates(), row), value);
            case "month" -> month(turn(shape.months(), row), value);
            case "flag" -> flag(turn(shape.flags(), row), value);
            case "money", "integer", "number" -> number(turn(shape.numbers(), row), value);
            case "code" -> code(turn(shape.codes(), row), column, value);
            case "id-number" -> identity(turn(shape.ids(), row), value);
            case "county", "area" ->
                value.equals("620881") && turn(shape.areas(), row).equals("old") ? "620824" : value;
            default -> value;
        };
    }

    private static String date(String style, String value) {
        LocalDate day = LocalDate.parse(value);
        return switch (style) {
            case "slash" -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            case "compact" -> value.replace("-", "");
            case "chinese" -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case "serial" -> Long.toString(day.toEpochDay() - EXCEL_EPOCH.toEpochDay());
            default -> value;
        };
    }

    private static String month(String style, String value) {
        return switch (style) {
            case "compact" -> value.replace("-", "");
            case "chinese" -> value.substring(0, 4) + "年" + Integer.parseInt(value.substring(5)) + "月";
            default -> value;
        };
    }

    private static String flag(String style, String value) {
        String[] words = style.split("/");
        return value.equals("true") ? words[0] : words[1];
    }

    private static String number(String style, String value) {
        return switch (style) {
            case "thousands" -> thousands(value);
            case "wide" -> wide(value);
            case "short" -> {
                BigDecimal number = new BigDecimal(value).stripTrailingZeros();
                yield number.signum() == 0 ? "0" : number.toPlainString();
            }
            default -> value;
        };
    }

    private static String thousands(String value) {
        int point = value.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? value : value.substring(0, point));
        for (int i = whole.length() - 3; i > 0 && whole.charAt(i - 1) != '-'; i -= 3) {
            whole.insert(i, ',');
        }
        return whole + (point < 0 ? "" : value.substring(point));
    }

    /** Full-width digits and letters. */
    static String wide(String value) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            wide.append(Character.isLetterOrDigit(c) && c < 128 ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }

    private static String code(String style, Schema.Column column, String value) {
        return switch (style) {
            case "code" -> column.codes().getOrDefault(value, value);
            case "lower" -> column.codes().containsKey(value) ? value.toLowerCase(Locale.ROOT) : value;
            default -> value;
        };
    }

    private static String identity(String style, String value) {
        return switch (style) {
            case "old" -> value.startsWith("19", 6) ? IdNumber.oldForm(value) : value;
            case "lower" -> value.toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    private static String turn(List<String> list, long row) {
        return list.size() == 1 ? list.get(0) : list.get((int) (row % list.size()));
    }
}
