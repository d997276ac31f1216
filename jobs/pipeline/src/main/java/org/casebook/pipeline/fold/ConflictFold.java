package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.engine.Months;
import org.casebook.simulation.engine.Pair;

/**
 * registry → the units that meet in a conflict, folded by person: for each distinct list of pairs the number of people
 * who have it. Units are numbered within the person, so that one that meets several others is known to be one; nobody is
 * named.
 */
public final class ConflictFold {

    /** Of all conflicts together: each has a column for its pairs, which is null in the rows of the others. */
    public static final String TABLE = "casebook/conflict";

    /** The column with the number of people behind a list of pairs. */
    public static final String PEOPLE = "people";

    private static final String PERSON = "person_id";
    private static final String OTHER_KEY = "other_key";
    private static final String UNIT = "unit";
    private static final String FACTS = "facts";
    private static final String OTHER_UNIT = "other_unit";
    private static final String OTHER = "other";
    private static final String FIRST_MONTH = "first_month";
    private static final String LAST_MONTH = "last_month";

    private final Conflict conflict;

    public ConflictFold(Conflict conflict) {
        this.conflict = conflict;
    }

    /**
     * All conflicts of a policy year between measures that are folded; empty when there is none.
     *
     * @param units the units of a measure, by its stem
     */
    static Optional<Dataset<Row>> all(
            Set<String> measures, SparkSession spark, Function<String, Dataset<Row>> units, int year) {
        return Measures.conflicts().stream()
                .filter(conflict -> measures.contains(conflict.measure())
                        && conflict.other().stream().allMatch(measures::contains))
                .map(conflict -> new ConflictFold(conflict).fold(spark, units, year))
                .reduce((some, more) -> some.unionByName(more, true))
                .map(people -> people.withColumn("year", lit(year)).coalesce(1));
    }

    private String column() {
        return conflict.stem().replace('-', '_');
    }

    /** The people of this conflict. */
    public Dataset<Row> fold(SparkSession spark, Function<String, Dataset<Row>> units, int year) {
        Dataset<Row> pairs = QueryFile.run("/sql/conflicts/" + conflict.stem() + ".sql", spark, year);
        List<Column> pair = new ArrayList<>();
        for (String extra : pairs.columns()) {
            if (!List.of(PERSON, UnitQuery.KEY, OTHER_KEY).contains(extra)) {
                pair.add(col(extra));
            }
        }
        pairs = with(pairs, UnitQuery.KEY, UNIT, FACTS, conflict.measure(), units);
        pair.addAll(0, List.of(col(UNIT), col(FACTS)));
        if (conflict.other().isPresent()) {
            pairs = with(pairs, OTHER_KEY, OTHER_UNIT, OTHER, conflict.other().get(), units);
            pair.addAll(1, List.of(col(OTHER_UNIT), col(OTHER)));
        }
        return pairs.groupBy(PERSON)
                .agg(array_sort(collect_list(struct(pair.toArray(Column[]::new))))
                        .as(column()))
                .groupBy(column())
                .agg(count(lit(1)).as(PEOPLE));
    }

    /** Adds the facts of the units with these keys, and numbers them within the person in the order of their facts. */
    private static Dataset<Row> with(
            Dataset<Row> pairs,
            String key,
            String number,
            String facts,
            String stem,
            Function<String, Dataset<Row>> units) {
        MeasureDefinition definition = Measures.get(stem);
        Column[] columns = new CaseReader(definition.facts())
                .columns().stream().map(functions::col).toArray(Column[]::new);
        Dataset<Row> known = units.apply(stem)
                .select(col(UnitQuery.KEY).as(key), struct(columns).as(facts));
        return pairs.join(known, key)
                .withColumn(number, dense_rank().over(Window.partitionBy(PERSON).orderBy(facts, key)));
    }

    /** Whether a row is one of this conflict. */
    public boolean owns(Row row) {
        return has(row, column()) && !row.isNullAt(row.fieldIndex(column()));
    }

    /** The pairs in a row of this conflict. */
    public List<Pair> pairs(Row row) {
        CaseReader reader = new CaseReader(Measures.get(conflict.measure()).facts());
        Optional<CaseReader> otherReader =
                conflict.other().map(stem -> new CaseReader(Measures.get(stem).facts()));
        return row.<Row>getList(row.fieldIndex(column())).stream()
                .map(pair -> new Pair(
                        pair.getAs(UNIT),
                        reader.read(pair.getAs(FACTS)),
                        otherReader
                                .map(present -> pair.<Integer>getAs(OTHER_UNIT))
                                .orElse(0),
                        otherReader.map(present -> present.read(pair.getAs(OTHER))),
                        months(pair)))
                .toList();
    }

    private static Optional<Months> months(Row pair) {
        return has(pair, FIRST_MONTH)
                ? Optional.of(new Months(pair.getAs(FIRST_MONTH), pair.getAs(LAST_MONTH)))
                : Optional.empty();
    }

    private static boolean has(Row row, String column) {
        return Arrays.asList(row.schema().fieldNames()).contains(column);
    }
}
