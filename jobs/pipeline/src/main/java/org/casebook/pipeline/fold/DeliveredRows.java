package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.RowPlace;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.explain.Delivered;

/**
 * The rows of the registry that the facts of a unit come from, as they were delivered. The query of a measure names them:
 * {@code -- rows <table>: <condition>} with {@code :year} and the columns of the unit.
 */
public final class DeliveredRows {

    private static final String FILE = "source_file";
    private static final String LINE = "source_line";
    private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)");

    /** Where a table has more rows of a unit than this, those of a file are one line. */
    private static final int MOST = 6;

    private final Registry registry;
    private final Contracts contracts;
    private final Map<String, String> conditions;

    public DeliveredRows(Registry registry, Contracts contracts, MeasureDefinition definition) {
        this.registry = registry;
        this.contracts = contracts;
        this.conditions = QueryFile.rowsBehind("/sql/units/" + definition.stem() + ".sql");
    }

    /** Table by table in the order in which the query names them; the registry's tables are there as views. */
    public List<Delivered> behind(Row unit, int year) {
        List<Delivered> all = new ArrayList<>();
        conditions.forEach((table, condition) -> {
            Contract contract = contracts.tables().get(table);
            if (contract != null && registry.versions().containsKey("registry/" + table)) {
                all.addAll(rows(contract, registry.table(table).where(filled(condition, unit, year))));
            }
        });
        return all;
    }

    private static List<Delivered> rows(Contract contract, Dataset<Row> rows) {
        List<Row> first = rows.orderBy(FILE, LINE).limit(MOST + 1).collectAsList();
        return first.size() <= MOST
                ? first.stream().map(row -> one(contract, row)).toList()
                : summaries(contract, rows);
    }

    private static Delivered one(Contract contract, Row row) {
        String file = row.getAs(FILE);
        return new Delivered(
                contract.table(),
                title(contract),
                file,
                RowPlace.of(file, row.<Integer>getAs(LINE)).spoken(),
                1,
                DeliveredValues.of(contract, row));
    }

    private static List<Delivered> summaries(Contract contract, Dataset<Row> rows) {
        List<org.apache.spark.sql.Column> aggregates = new ArrayList<>(List.of(min(LINE), max(LINE)));
        Optional<Column> time = time(contract);
        aggregates.add(min(time.map(column -> col(column.registryName())).orElse(lit(null))));
        aggregates.add(max(time.map(column -> col(column.registryName())).orElse(lit(null))));
        boolean people = Arrays.asList(rows.columns()).contains("person_id");
        aggregates.add(people ? count_distinct(col("person_id")) : lit(0L));
        List<Column> money = contract.columns().stream()
                .filter(column -> column.type() == ColumnType.MONEY)
                .toList();
        money.forEach(column -> aggregates.add(sum(column.registryName())));
        return rows
                .groupBy(FILE)
                .agg(count(lit(1)), aggregates.toArray(org.apache.spark.sql.Column[]::new))
                .orderBy(FILE)
                .collectAsList()
                .stream()
                .map(row -> summary(contract, row, time, money))
                .toList();
    }

    private static Delivered summary(Contract contract, Row row, Optional<Column> time, List<Column> money) {
        String file = row.getString(0);
        Text first = RowPlace.of(file, row.getInt(2)).spoken();
        Text last = RowPlace.of(file, row.getInt(3)).spoken();
        Text place = new Text(first.zh() + "至" + last.zh(), first.en() + " to " + last.en());
        return new Delivered(
                contract.table(),
                title(contract),
                file,
                place,
                row.getLong(1),
                DeliveredValues.summary(row, time, money));
    }

    /** The month or day by which rows of the table are told apart, else the first there is. */
    private static Optional<Column> time(Contract contract) {
        Optional<Column> inKey = contract.key().stream()
                .map(contract.columns()::get)
                .filter(DeliveredRows::isTime)
                .findFirst();
        return inKey.isPresent()
                ? inKey
                : contract.columns().stream().filter(DeliveredRows::isTime).findFirst();
    }

    private static boolean isTime(Column column) {
        return column.type() == ColumnType.MONTH || column.type() == ColumnType.DATE;
    }

    private static Text title(Contract contract) {
        return new Text(contract.title(), contract.table().replace('_', ' '));
    }

    private static String filled(String condition, Row unit, int year) {
        return PLACEHOLDER
                .matcher(condition)
                .replaceAll(name -> Matcher.quoteReplacement(
                        name.group(1).equals("year") ? String.valueOf(year) : literal(unit.getAs(name.group(1)))));
    }

    private static String literal(Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        boolean day = value instanceof java.sql.Date || value instanceof LocalDate;
        return (day ? "DATE" : "") + "'"
                + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
