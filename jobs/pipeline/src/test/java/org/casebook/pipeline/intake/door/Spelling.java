package org.casebook.pipeline.intake.door;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.casebook.pipeline.intake.contract.Column;

/** Other spellings of values and headings that the contract holds for the same. */
final class Spelling {

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final List<String> NOTHING = List.of("", "NULL", "null", "\\N", "-", "无", "(null)", " ");
    private static final List<String> INVISIBLE = List.of("\u200B", "\uFEFF", "\u00AD", "\u200E", "\u2060");

    private final Random random;
    private final boolean serials;

    /** @param serials whether the days of this file are written as Excel counts them, all of them */
    Spelling(Random random, boolean serials) {
        this.random = random;
        this.serials = serials;
    }

    String value(Column column, String plain) {
        if (plain == null) {
            return any(NOTHING);
        }
        return switch (column.type()) {
            case ID_NUMBER -> idNumber(plain);
            case IDENTIFIER, COUNTY, AREA -> padded(unseen(plain));
            case TEXT -> column.keyed() ? plain : padded(unseen(plain));
            case CREDIT_CODE, YEAR -> padded(plain);
            case CODE -> code(column, plain);
            case DATE -> serials ? Long.toString(serial(plain)) : day(plain);
            case MONTH -> month(plain);
            case INTEGER, NUMBER, MONEY -> number(plain);
            case FLAG -> flag(column, plain.equals("1"));
        };
    }

    static long serial(String day) {
        return ChronoUnit.DAYS.between(EXCEL_EPOCH, LocalDate.parse(day));
    }

    /** A heading under which a column may arrive. */
    String heading(Column column) {
        List<String> names = new ArrayList<>(column.aliases());
        names.add(column.name());
        names.add(column.name());
        String name = any(names);
        return switch (random.nextInt(8)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> "*" + name;
            case 2 -> " " + name + "　";
            case 3 -> unseen(name);
            case 4 -> fullWidth(name);
            case 5 -> name.equals(column.name()) ? "c_" + name : name;
            default -> name;
        };
    }

    private String idNumber(String plain) {
        return switch (random.nextInt(7)) {
            case 0 -> plain.toLowerCase(Locale.ROOT);
            case 1 -> plain.substring(0, 6) + " " + plain.substring(6, 14) + " " + plain.substring(14);
            case 2 -> plain.substring(0, 6) + "-" + plain.substring(6, 14) + "-" + plain.substring(14);
            case 3 -> "'" + plain;
            case 4 -> "=\"" + plain + "\"";
            case 5 -> fullWidth(plain);
            default -> padded(plain);
        };
    }

    private String flag(Column column, boolean yes) {
        return random.nextInt(3) == 0 && column.codes() != null
                ? listed(column, Boolean.toString(yes))
                : any(yes ? List.of("1", "是", "Y", "y", "true", "TRUE") : List.of("0", "否", "N", "False"));
    }

    private String code(Column column, String plain) {
        return column.codes() == null
                ? random.nextBoolean() ? plain.toLowerCase(Locale.ROOT) : plain
                : listed(column, plain);
    }

    private String listed(Column column, String plain) {
        List<String> spellings = new ArrayList<>(List.of(plain));
        for (Map.Entry<String, String> spelling : column.codes().spellings().entrySet()) {
            if (spelling.getValue().equals(plain)) {
                spellings.add(spelling.getKey());
                spellings.add(spelling.getKey().toLowerCase(Locale.ROOT));
            }
        }
        return padded(unseen(any(spellings)));
    }

    private String day(String plain) {
        LocalDate day = LocalDate.parse(plain);
        return switch (random.nextInt(8)) {
            case 0 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            case 1 -> plain.replace("-", "");
            case 2 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case 3 -> day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
            case 4 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth() + " 0:00";
            case 5 -> plain + " 00:00:00.0";
            case 6 -> fullWidth(plain);
            default -> plain;
        };
    }

    private String month(String plain) {
        String year = plain.substring(0, 4);
        String month = plain.substring(4);
        return switch (random.nextInt(4)) {
            case 0 -> year + "-" + month;
            case 1 -> year + "年" + Integer.parseInt(month) + "月";
            case 2 -> fullWidth(plain);
            default -> plain;
        };
    }

    private String number(String plain) {
        BigDecimal number = new BigDecimal(plain);
        return switch (random.nextInt(4)) {
            case 0 -> new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
            case 1 -> fullWidth(plain);
            case 2 -> number.stripTrailingZeros().toPlainString();
            default -> padded(plain);
        };
    }

    private String padded(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> " " + text;
            case 1 -> text + "\u00A0";
            case 2 -> "　" + text + " ";
            default -> text;
        };
    }

    /** The same with a sign in it that nobody sees. */
    private String unseen(String text) {
        if (random.nextInt(3) > 0) {
            return text;
        }
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + any(INVISIBLE) + text.substring(at);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
