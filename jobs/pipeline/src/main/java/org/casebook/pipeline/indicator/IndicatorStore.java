package org.casebook.pipeline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Target;

/**
 * registry → indicators: the figures of articles 1–5, 18 and 19, in one table whose rows say what they are, so that who
 * reads them needs no configuration.
 */
public final class IndicatorStore {

    /** Figures by year, indicator, part and county. */
    public static final String TABLE = "indicator/figure";

    private static final StructType SCHEMA = new StructType()
            .add("year", DataTypes.IntegerType, false)
            .add("position", DataTypes.IntegerType, false)
            .add("indicator", DataTypes.StringType, false)
            .add("article", DataTypes.IntegerType, false)
            .add("title_zh", DataTypes.StringType, false)
            .add("title_en", DataTypes.StringType, false)
            .add("unit", DataTypes.StringType, false)
            .add("target_scope", DataTypes.StringType, true)
            .add("target_least", DataTypes.StringType, true)
            .add("assumption", DataTypes.StringType, false)
            .add("county", DataTypes.StringType, false)
            .add("category", DataTypes.StringType, false)
            .add("category_zh", DataTypes.StringType, false)
            .add("category_en", DataTypes.StringType, false)
            .add("value", DataTypes.LongType, false)
            .add("whole", DataTypes.LongType, true);

    private final Warehouse warehouse;

    public IndicatorStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Counts every indicator of a year.
     *
     * @param spark the registry's tables and {@code unemployment_contribution} are its views
     * @return the figures of each indicator of the book; none where the registry or the book gives none for the year
     */
    public static SortedMap<IndicatorKind, List<IndicatorRow>> count(SparkSession spark, IndicatorBook book, int year) {
        SortedMap<IndicatorKind, List<IndicatorRow>> rows = new ConcurrentSkipListMap<>();
        IndicatorViews.open(spark, year);
        try {
            Parallel.forEach(
                    book.definitions(),
                    definition -> rows.put(definition.kind(), new IndicatorQuery(definition).rows(spark, year)));
        } finally {
            IndicatorViews.close(spark);
        }
        return rows;
    }

    /** Replaces the figures of a year and answers the version of the {@link #TABLE} that this made. */
    public long write(int year, List<IndicatorRow> figures) {
        List<Row> rows = new ArrayList<>();
        for (IndicatorRow figure : figures) {
            Indicator indicator = figure.indicator();
            rows.add(RowFactory.create(
                    year,
                    rows.size(),
                    indicator.name(),
                    indicator.article(),
                    indicator.title().zh(),
                    indicator.title().en(),
                    indicator.unit().name(),
                    indicator.target().map(target -> target.scope().name()).orElse(null),
                    indicator.target().map(Target::least).orElse(null),
                    indicator.assumption(),
                    figure.county().code(),
                    figure.category(),
                    figure.label().zh(),
                    figure.label().en(),
                    figure.value(),
                    figure.whole().isPresent() ? figure.whole().getAsLong() : null));
        }
        Dataset<Row> table = warehouse.spark().createDataFrame(rows, SCHEMA).coalesce(1);
        return warehouse.replace(TABLE, table, "year = " + year, "year");
    }

    /** The figures of a fold in their order; none of a fold that counted none. */
    public List<IndicatorRow> read(Run fold) {
        if (!fold.writes().containsKey(TABLE)) {
            return List.of();
        }
        return warehouse.read(fold, TABLE).orderBy("position").collectAsList().stream()
                .map(IndicatorStore::figure)
                .toList();
    }

    private static IndicatorRow figure(Row row) {
        Optional<Target> target = Optional.ofNullable(row.<String>getAs("target_least"))
                .map(least -> new Target(Target.Scope.valueOf(row.getAs("target_scope")), least));
        Indicator indicator = new Indicator(
                row.getAs("indicator"),
                row.<Integer>getAs("article"),
                new Text(row.getAs("title_zh"), row.getAs("title_en")),
                IndicatorUnit.valueOf(row.getAs("unit")),
                target,
                row.getAs("assumption"));
        Long whole = row.getAs("whole");
        return new IndicatorRow(
                indicator,
                new County(row.getAs("county")),
                row.getAs("category"),
                new Text(row.getAs("category_zh"), row.getAs("category_en")),
                row.<Long>getAs("value"),
                whole == null ? OptionalLong.empty() : OptionalLong.of(whole));
    }
}
