package org.casebook.pipeline.intake.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.value.Dates;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.pipeline.intake.value.Invisible;
import org.casebook.pipeline.intake.value.MoneyUnit;
import org.casebook.pipeline.intake.value.Numbers;

/** Judges the rows of one file by the contract of its table, as far as a row can be judged alone. Not thread-safe. */
final class RowReader {

    /** Facts that come from the identity number before it is hashed: birth date, sex. */
    private static final int DERIVED = 2;

    private final Contract contract;
    private final ValueReader reader;
    private final boolean fixedWidth;
    private final int personColumn;
    private final int employerColumn;
    private final boolean isPersonTable;
    private final SerialColumns serials;
    private final String[] texts;
    private final int[] fields;
    private final MoneyUnit[] units;

    private Reason reason;
    private int offender;
    private String[] values;

    RowReader(Contract contract, ValueReader reader, SerialColumns serials, boolean fixedWidth) {
        this.contract = contract;
        this.reader = reader;
        this.serials = serials;
        this.fixedWidth = fixedWidth;
        this.personColumn = contract.reference("person");
        this.employerColumn = contract.reference("employer");
        this.isPersonTable = contract.table().equals("person");
        this.texts = new String[contract.columns().size()];
        this.fields = new int[texts.length];
        this.units = new MoneyUnit[texts.length];
    }

    /**
     * A row with its verdict.
     *
     * @param reason null when the row is in order so far
     * @param column the offending column, null where it is the row as a whole
     * @param values canonical texts in the order of the contract, null when rejected
     */
    record Judged(Reason reason, String column, String detail, String[] values) {}

    /** @param rowWidth fields of a row where all rows have as many */
    Judged judge(Cells row, Headings headings, int rowWidth) {
        Reason shape = shape(row.texts(), headings.columns().length, rowWidth);
        if (shape != null) {
            String detail = shape == Reason.WRONG_FIELD_COUNT ? row.texts().length + " / " + rowWidth : null;
            return new Judged(shape, null, detail, null);
        }
        reason = null;
        offender = -1;
        values = new String[contract.columns().size() + (isPersonTable ? DERIVED : 0)];
        place(row.texts(), headings);
        readColumns(row.line());
        checkBirth();
        checkConditions();
        checkBounds();
        checkOrders();
        checkBalance();
        if (reason != null) {
            Column column = contract.columns().get(offender);
            return new Judged(reason, column.name(), Details.of(reason, contract, column, texts[offender]), null);
        }
        if (isPersonTable) {
            values[values.length - 2] = reader.person().birthDate();
            values[values.length - 1] = reader.person().sex();
        }
        return new Judged(null, null, null, values);
    }

    /** What looked odd about the rows judged so far. */
    List<Suspicion> suspicions(String file) {
        return reader.suspicions(file);
    }

    /** Whether the row judged last was delivered with a value in a column. */
    boolean isDelivered(int column) {
        return texts[column] != null;
    }

    /** The amount of a money column of the row judged last, accepted or not; null for none. */
    Long fen(int column) {
        BigDecimal amount = texts[column] == null ? null : Numbers.parse(Halfwidth.of(texts[column]));
        BigDecimal yuan = amount == null || units[column] == null ? amount : units[column].yuan(amount);
        boolean fits = yuan != null && Numbers.fits(yuan);
        String fen = fits ? Numbers.fen(yuan) : null;
        return fen == null ? null : Long.valueOf(fen);
    }

    /** What the row refers to as a person, null for none. Only after a row without verdict. */
    Long person() {
        return personColumn < 0 ? null : (Long) reader.person().reference();
    }

    /** What the row refers to as an employer, null for none. Only after a row without verdict. */
    Long employer(Pseudonyms pseudonyms) {
        return employerColumn < 0 || values[employerColumn] == null
                ? null
                : (Long) pseudonyms.employer(values[employerColumn]);
    }

    /**
     * A number that rows of the table with the same key share; others only by chance. Only after a row without verdict.
     */
    long key() {
        return RowKey.of(contract.table(), contract.keyOf(values), column -> values[column]);
    }

    private Reason shape(String[] fields, int width, int rowWidth) {
        if (fixedWidth && fields.length != rowWidth) {
            return Reason.WRONG_FIELD_COUNT;
        }
        for (int i = width; i < fields.length; i++) {
            if (!Invisible.isBlank(fields[i])) {
                return Reason.WRONG_FIELD_COUNT;
            }
        }
        for (String field : fields) {
            if (field.indexOf(Markers.BAD_BYTES) >= 0) {
                return Reason.BAD_ENCODING;
            }
        }
        return null;
    }

    private void place(String[] cells, Headings headings) {
        Arrays.fill(texts, null);
        int known = Math.min(cells.length, headings.columns().length);
        for (int field = 0; field < known; field++) {
            int column = headings.columns()[field];
            if (column >= 0) {
                Column of = contract.columns().get(column);
                texts[column] = ValueReader.valueOrNull(of, Markers.placed(cells[field], of.type()));
                fields[column] = field;
                units[column] = headings.units()[field];
            }
        }
    }

    private void readColumns(int line) {
        reader.nextRow(line);
        if (personColumn >= 0) {
            readColumn(personColumn);
        }
        for (int i = 0; i < texts.length; i++) {
            if (i != personColumn) {
                readColumn(i);
            }
        }
    }

    private void readColumn(int i) {
        Column column = contract.columns().get(i);
        if (texts[i] == null) {
            values[i] = column.defaultValue();
            if (column.required()) {
                reject(Reason.MISSING_VALUE, i);
            }
        } else {
            values[i] = reader.read(column, texts[i], units[i], () -> serials.accept(fields[i]));
            if (reader.problem() != null) {
                reject(reader.problem(), i);
            }
        }
    }

    /** Nothing happens to somebody before he is born. */
    private void checkBirth() {
        if (reader.person() == null) {
            return;
        }
        String day = reader.person().birthDate();
        String month = Dates.monthOf(day);
        for (int i = 0; i < texts.length; i++) {
            ColumnType type = contract.columns().get(i).type();
            String birth = type == ColumnType.DATE ? day : type == ColumnType.MONTH ? month : null;
            if (birth != null && values[i] != null && values[i].compareTo(birth) < 0) {
                reject(Reason.OUT_OF_RANGE, i);
            }
        }
    }

    private void checkConditions() {
        for (int i = 0; i < texts.length; i++) {
            Column.Condition when = contract.columns().get(i).requiredWhen();
            if (when != null && texts[i] == null && when.holds(values)) {
                reject(Reason.MISSING_VALUE, i);
            }
        }
    }

    /** Of columns whose bounds depend on another column; {@link ValueReader} sees to the others. */
    private void checkBounds() {
        for (int i = 0; i < texts.length; i++) {
            Column column = contract.columns().get(i);
            boolean bounded = column.unboundedWhen() != null && values[i] != null;
            if (bounded
                    && !column.unboundedWhen().holds(values)
                    && !column.bounds().contain(inDeliveredUnit(column, values[i]))) {
                reject(Reason.OUT_OF_RANGE, i);
            }
        }
    }

    private static BigDecimal inDeliveredUnit(Column column, String value) {
        BigDecimal number = new BigDecimal(value);
        return column.type() == ColumnType.MONEY ? number.movePointLeft(2) : number;
    }

    private void checkOrders() {
        for (Contract.Order order : contract.orders()) {
            String earlier = values[order.earlier()];
            String later = values[order.later()];
            if (earlier != null && later != null && earlier.compareTo(later) > 0) {
                reject(Reason.DATES_REVERSED, order.later());
            }
        }
    }

    private void checkBalance() {
        Contract.Balance balance = contract.balance();
        if (balance != null && reason == null) {
            BigInteger sum = sum(balance.plus()).subtract(sum(balance.minus()));
            if (!sum.equals(new BigInteger(values[balance.total()]))) {
                reject(Reason.OUT_OF_RANGE, balance.total());
            }
        }
    }

    private BigInteger sum(List<Integer> columns) {
        return columns.stream().map(i -> new BigInteger(values[i])).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Of several reasons the first in their order counts, of several columns the first in theirs. */
    private void reject(Reason found, int column) {
        if (reason == null || found.compareTo(reason) < 0 || (found == reason && column < offender)) {
            reason = found;
            offender = column;
        }
    }
}
