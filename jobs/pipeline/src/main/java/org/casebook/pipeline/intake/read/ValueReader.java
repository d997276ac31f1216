package org.casebook.pipeline.intake.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.value.CreditCode;
import org.casebook.pipeline.intake.value.Dates;
import org.casebook.pipeline.intake.value.Flags;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.Numbers;

/** Turns a delivered cell into its canonical text. One per file, not thread-safe. */
final class ValueReader {

    private final Pseudonyms pseudonyms;
    private final Map<String, String> supersededAreas;
    private final String deliveryDay;
    private final String deliveryMonth;
    private Reason problem;
    private Pseudonyms.Person person;

    /** @param deliveryDay ISO text */
    ValueReader(Pseudonyms pseudonyms, Map<String, String> supersededAreas, String deliveryDay) {
        this.pseudonyms = pseudonyms;
        this.supersededAreas = supersededAreas;
        this.deliveryDay = deliveryDay;
        this.deliveryMonth = deliveryDay.substring(0, 4) + deliveryDay.substring(5, 7);
    }

    /** The cell without surrounding blanks, or null where it means that there is no value. */
    static String valueOrNull(String cell) {
        String text = strip(cell);
        return switch (text) {
            case "", "\\N", "NULL", "null", "-", "－", "无" -> null;
            default -> text;
        };
    }

    private static String strip(String cell) {
        int end = cell.length();
        if (end == 0 || (!isBlank(cell.charAt(0)) && !isBlank(cell.charAt(end - 1)))) {
            return cell;
        }
        int start = 0;
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000';
    }

    /** What was wrong with the cell read last, null when nothing was. */
    Reason problem() {
        return problem;
    }

    /** The person whose number was read last, null when none was. */
    Pseudonyms.Person person() {
        return person;
    }

    void nextRow() {
        person = null;
    }

    /**
     * The canonical text of a cell.
     *
     * @param text as {@link #valueOrNull} gives it
     * @return null when {@link #problem} says what is wrong, except for days and months that lie ahead, which keep their value
     */
    String read(Column column, String text) {
        problem = null;
        if (Markers.isCellProblem(text)) {
            return fail(Reason.BAD_TYPE);
        }
        if (column.keyed()) {
            return pseudonyms.name(text);
        }
        String half = Halfwidth.of(text);
        return switch (column.type()) {
            case TEXT -> free(text, half);
            case IDENTIFIER -> free(half, half);
            case ID_NUMBER -> idNumber(half);
            case CREDIT_CODE -> orFail(CreditCode.parse(half), Reason.BAD_CREDIT_CODE);
            case COUNTY -> orFail(column.codes().identifierOf(area(half)), Reason.UNKNOWN_COUNTY);
            case AREA -> isArea(half) ? area(half) : fail(Reason.UNKNOWN_COUNTY);
            case CODE -> code(column, half.toUpperCase(Locale.ROOT));
            case DATE -> happened(column, Dates.day(half), deliveryDay);
            case MONTH -> happened(column, Dates.month(half), deliveryMonth);
            case YEAR -> orFail(Dates.year(half), Reason.BAD_TYPE);
            case INTEGER, NUMBER, MONEY -> number(column, half);
            case FLAG -> orFail(Flags.of(half), Reason.BAD_TYPE);
        };
    }

    private String fail(Reason reason) {
        problem = reason;
        return null;
    }

    private String orFail(String value, Reason reason) {
        return value == null ? fail(reason) : value;
    }

    /** An identity number is hashed wherever it stands, also where a register uses it as a number of its own. */
    private String free(String text, String half) {
        if (!Mask.holdsIdNumber(half)) {
            return text;
        }
        Pseudonyms.Person known = pseudonyms.person(half);
        return known != null ? known.pseudonym() : pseudonyms.name(half);
    }

    private String idNumber(String half) {
        person = pseudonyms.person(half);
        if (person == null || person.birthDate().compareTo(deliveryDay) > 0) {
            return fail(Reason.BAD_ID_NUMBER);
        }
        return person.pseudonym();
    }

    private String area(String half) {
        return supersededAreas.getOrDefault(half, half);
    }

    private static boolean isArea(String half) {
        return half.length() == 6 && half.chars().allMatch(c -> Dates.isDigit((char) c));
    }

    private String code(Column column, String capitals) {
        if (column.codes() != null) {
            return orFail(column.codes().identifierOf(capitals), Reason.UNKNOWN_CODE);
        }
        return column.pattern().matcher(capitals).matches() ? capitals : fail(Reason.UNKNOWN_CODE);
    }

    private String happened(Column column, String value, String delivery) {
        if (value == null) {
            return fail(Reason.BAD_TYPE);
        }
        if (column.happened() && value.compareTo(delivery) > 0) {
            problem = Reason.FUTURE_DATE;
        }
        return value;
    }

    private String number(Column column, String half) {
        BigDecimal number = Numbers.parse(half);
        if (number == null) {
            return fail(Reason.BAD_TYPE);
        }
        String value = switch (column.type()) {
            case INTEGER -> Numbers.integer(number);
            case MONEY -> Numbers.fen(number);
            default -> Numbers.decimal(number);
        };
        if (value == null) {
            return fail(Reason.BAD_TYPE);
        }
        boolean inRange = Numbers.fits(number)
                && (column.bounds() == null
                        || column.unboundedWhen() != null
                        || column.bounds().contain(number));
        return inRange ? value : fail(Reason.OUT_OF_RANGE);
    }
}
