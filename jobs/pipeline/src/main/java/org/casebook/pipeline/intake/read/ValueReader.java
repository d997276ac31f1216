package org.casebook.pipeline.intake.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.value.CreditCode;
import org.casebook.pipeline.intake.value.Dates;
import org.casebook.pipeline.intake.value.Flags;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.MoneyUnit;
import org.casebook.pipeline.intake.value.Names;
import org.casebook.pipeline.intake.value.Nothing;
import org.casebook.pipeline.intake.value.Numbers;
import org.casebook.pipeline.intake.value.Serials;

/** Turns a delivered cell into its canonical text. One per file, not thread-safe. */
final class ValueReader {

    private static final String FIRST_YEAR = "1900";
    private static final String FIRST_MONTH = "190001";
    private static final String FIRST_DAY = "1900-01-01";

    /** Where the end is open, never a day on which something happens. */
    private static final String LAST_YEAR = "9999";

    private static final Pattern WITH_DECIMAL = Pattern.compile("\\d+\\.0+");

    /** As a spreadsheet spells a number too long for it, whose last digits are lost. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?E\\+\\d+", Pattern.CASE_INSENSITIVE);

    private final Pseudonyms pseudonyms;
    private final Map<String, String> supersededAreas;
    private final String deliveryDay;
    private final String deliveryMonth;
    private final RestoredZeros zeros = new RestoredZeros();
    private Reason problem;
    private Pseudonyms.Person person;
    private int line;

    /** @param deliveryDay ISO text */
    ValueReader(Pseudonyms pseudonyms, Map<String, String> supersededAreas, String deliveryDay) {
        this.pseudonyms = pseudonyms;
        this.supersededAreas = supersededAreas;
        this.deliveryDay = deliveryDay;
        this.deliveryMonth = deliveryDay.substring(0, 4) + deliveryDay.substring(5, 7);
    }

    /**
     * The cell without blanks around it and characters that nobody sees, or null where it means that there is no value.
     * Where there must be a number, a day or a code, {@code n/a} is what is wrong, not a cell left empty.
     */
    static String valueOrNull(Column column, String cell) {
        String text = unwrapped(column, Invisible.stripped(cell));
        boolean free = column.type() == ColumnType.TEXT || column.type() == ColumnType.IDENTIFIER;
        if (column.required() && !free ? Nothing.isAgreed(text) : Nothing.is(text)) {
            return null;
        }
        if (column.type() != ColumnType.DATE && column.type() != ColumnType.MONTH) {
            return text;
        }
        String half = Halfwidth.of(text);
        return Dates.isNone(half) || (!column.required() && Dates.isOpenEnd(half)) ? null : text;
    }

    /** Without what keeps a spreadsheet from taking a number for one: {@code ="0012"}, {@code '0012}. */
    private static String unwrapped(Column column, String text) {
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return Invisible.stripped(text.substring(2, text.length() - 1));
        }
        return text.startsWith("'") && column.type() != ColumnType.TEXT ? Invisible.stripped(text.substring(1)) : text;
    }

    /** What was wrong with the cell read last, null when nothing was. */
    Reason problem() {
        return problem;
    }

    /** The person whose number was read last, null when none was. */
    Pseudonyms.Person person() {
        return person;
    }

    /**
     * What looked odd about the values read so far.
     *
     * @param file path of the file from which they are
     */
    List<Suspicion> suspicions(String file) {
        return zeros.suspicions(file);
    }

    /** @param number physical line on which the row begins */
    void nextRow(int number) {
        person = null;
        line = number;
    }

    /**
     * The canonical text of a cell. The person of a row is to be read first.
     *
     * @param text as {@link #valueOrNull} gives it
     * @param unit of an amount, null for yuan
     * @param serials whether a number of five digits is a day
     * @return null when {@link #problem} says what is wrong, except for days and months that lie ahead, which keep their value
     */
    String read(Column column, String text, MoneyUnit unit, BooleanSupplier serials) {
        problem = null;
        if (Markers.isCellProblem(text)) {
            return fail(Reason.BAD_TYPE);
        }
        if (column.keyed()) {
            return pseudonyms.name(Names.plain(text));
        }
        String half = Halfwidth.of(text);
        return switch (column.type()) {
            case TEXT -> free(text, half);
            case IDENTIFIER -> identifier(column, half);
            case ID_NUMBER -> idNumber(half);
            case CREDIT_CODE -> orFail(CreditCode.parse(half), Reason.BAD_CREDIT_CODE);
            case COUNTY -> orFail(column.codes().identifierOf(area(whole(half))), Reason.UNKNOWN_COUNTY);
            case AREA -> orFail(anyArea(column, whole(half)), Reason.UNKNOWN_COUNTY);
            case CODE -> code(column, half.toUpperCase(Locale.ROOT));
            case DATE -> dated(column, day(half, serials), FIRST_DAY, deliveryDay);
            case MONTH -> dated(column, month(half, serials), FIRST_MONTH, deliveryMonth);
            case YEAR -> dated(column, Dates.year(half), FIRST_YEAR, deliveryDay);
            case INTEGER, NUMBER, MONEY -> number(column, half, unit);
            case FLAG -> orFail(flag(column, half), Reason.BAD_TYPE);
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
        return Mask.holdsIdNumber(half, true) ? hashed(half) : text;
    }

    private String identifier(Column column, String half) {
        if (ROUNDED.matcher(half).matches()) {
            return fail(Reason.BAD_TYPE);
        }
        if (!OwnNumbers.is(column)) {
            return free(half, half);
        }
        return OwnNumbers.names(half, person, pseudonyms) ? hashed(half) : half;
    }

    private String hashed(String half) {
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

    /** Six digits of wherever it is, or the name of one of the city's areas. */
    private String anyArea(Column column, String half) {
        return isArea(half) ? area(half) : column.codes().identifierOf(half);
    }

    private static String flag(Column column, String half) {
        String flag = Flags.of(half);
        return flag == null && column.codes() != null
                ? column.codes().identifierOf(half.toUpperCase(Locale.ROOT))
                : flag;
    }

    private static boolean isArea(String half) {
        return half.length() == 6 && half.chars().allMatch(c -> Dates.isDigit((char) c));
    }

    private String code(Column column, String capitals) {
        String code = whole(capitals);
        if (column.pattern() != null && column.pattern().matcher(code).matches()) {
            return code;
        }
        if (column.codes() == null) {
            return fail(Reason.UNKNOWN_CODE);
        }
        String restored = column.codes().restored(code);
        if (restored != null) {
            zeros.add(column, line, capitals, restored);
            return column.codes().identifierOf(restored);
        }
        return orFail(column.codes().identifierOf(code), Reason.UNKNOWN_CODE);
    }

    /** A code that was exported as a number with a decimal. */
    private static String whole(String half) {
        return WITH_DECIMAL.matcher(half).matches() ? half.substring(0, half.indexOf('.')) : half;
    }

    private static String day(String half, BooleanSupplier serials) {
        String day = Dates.day(half);
        return day == null && Serials.isSerial(half) && serials.getAsBoolean() ? Serials.day(half) : day;
    }

    private static String month(String half, BooleanSupplier serials) {
        String month = Dates.month(half);
        return month == null ? Dates.monthOf(day(half, serials)) : month;
    }

    private String dated(Column column, String value, String first, String delivery) {
        if (value == null) {
            return fail(Reason.BAD_TYPE);
        }
        if (value.compareTo(first) < 0 || value.startsWith(LAST_YEAR)) {
            return fail(Reason.OUT_OF_RANGE);
        }
        if (column.happened() && value.compareTo(delivery) > 0) {
            problem = Reason.FUTURE_DATE;
        }
        return value;
    }

    private String number(Column column, String half, MoneyUnit unit) {
        BigDecimal delivered = Numbers.parse(half);
        if (delivered == null) {
            return fail(Reason.BAD_TYPE);
        }
        BigDecimal number = unit == null ? delivered : unit.yuan(delivered);
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
