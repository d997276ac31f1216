package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.SparkSessions;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.indicator.IndicatorKind;
import org.casebook.pipeline.indicator.IndicatorStore;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.engine.Lookback;
import org.casebook.simulation.result.IndicatorRow;

/**
 * registry → casebook: for each measure the distinct cases of a policy year, each with the number of units behind it and
 * how they spread over industries, age bands … (their profile). It knows no terms, so that every threshold can still be changed afterwards. Beside the cases stand the figures of the
 * indicators, which follow lists of their own configuration.
 */
public final class Fold {

    public static final String VERB = "fold";

    /** The column with the number of units behind a case. */
    public static final String UNITS = "units";

    /** The detail of a run that says whether its data are made up. */
    public static final String SYNTHETIC = "synthetic";

    /** The detail of a run that identifies the configuration of its indicators. */
    public static final String INDICATORS = "indicators";

    /** The detail of a run that names the indicators for which neither registry nor configuration gave a figure. */
    public static final String WITHOUT_FIGURES = "without-figures";

    /** Rows of a registry up to which compiling the queries costs more than running them as they are. */
    private static final long SMALL = 5_000_000;

    private static final String CASES = "cases";

    private final Warehouse warehouse;
    private final List<MeasureDefinition> definitions;
    private final IndicatorBook indicators;
    private final Lookback lookback;

    /** A fold of measures alone, and of one year alone. */
    public Fold(Warehouse warehouse, List<MeasureDefinition> definitions) {
        this(warehouse, definitions, IndicatorBook.NONE, Lookback.NONE);
    }

    /** @param lookback of which earlier years the cases are folded as well, since the policy year pays for them */
    public Fold(Warehouse warehouse, List<MeasureDefinition> definitions, IndicatorBook indicators, Lookback lookback) {
        this.warehouse = warehouse;
        this.definitions = definitions;
        this.indicators = indicators;
        this.lookback = lookback;
    }

    /** The table of a measure's cases. */
    public static String table(MeasureDefinition definition) {
        return "casebook/" + definition.stem();
    }

    /**
     * Folds the registry of an intake run and records the run.
     */
    public Run run(Run intake, int year, Clock clock) {
        Registry registry = Registry.of(warehouse, intake);
        SparkSession spark = warehouse.spark().newSession();
        UnitViews.open(registry, spark);
        if (registry.rows() <= SMALL) {
            SparkSessions.turnToSmallData(spark);
        }
        spark.catalog().cacheTable(UnitViews.UNEMPLOYMENT_CONTRIBUTION);
        Map<String, Long> versions = new ConcurrentSkipListMap<>();
        Map<String, String> details = new ConcurrentSkipListMap<>();
        details.put(SYNTHETIC, Boolean.toString(registry.synthetic()));
        try {
            Map<String, Dataset<Row>> units = new ConcurrentHashMap<>();
            List<Runnable> work = new ArrayList<>();
            work.add(() -> versions.put(CoverageFold.TABLE, CoverageFold.write(warehouse, spark, year)));
            work.add(() -> countIndicators(spark, year, versions, details));
            definitions.forEach(
                    definition -> work.add(() -> units.put(definition.stem(), units(definition, spark, year))));
            definitions.forEach(definition -> work.add(() -> foldEarlier(definition, spark, year, versions, details)));
            Parallel.forEach(work, Runnable::run);
            Traits traits = new Traits(spark, units.values(), year);
            work.clear();
            definitions.forEach(definition -> work.add(
                    () -> foldMeasure(definition, units.get(definition.stem()), traits, year, versions, details)));
            work.add(() -> foldConflicts(spark, units, year, versions));
            Parallel.forEach(work, Runnable::run);
        } finally {
            spark.catalog().uncacheTable(UnitViews.UNEMPLOYMENT_CONTRIBUTION);
        }
        Run run = new Run(
                Identity.of(
                        VERB, intake.id(), String.valueOf(year), Program.version(), indicators.hash(), lookback(year)),
                VERB,
                year,
                intake.id(),
                Program.version(),
                registry.versions(),
                versions,
                details);
        warehouse.ledger().append(run, clock);
        return run;
    }

    /**
     * The units of a measure, kept until the fold ends: traits, cases and conflicts are made of them, and checking the long
     * plan of their query at each of those steps would take longer than the rest.
     */
    private static Dataset<Row> units(MeasureDefinition definition, SparkSession spark, int year) {
        return new UnitQuery(definition).units(spark, year).localCheckpoint();
    }

    private void foldMeasure(
            MeasureDefinition definition,
            Dataset<Row> units,
            Traits traits,
            int year,
            Map<String, Long> versions,
            Map<String, String> details) {
        Observation seen = new Observation();
        Dataset<Row> cases = fold(definition, units, traits, year)
                .observe(
                        seen,
                        count(lit(1)).as(CASES),
                        coalesce(sum(UNITS), lit(0L)).as(UNITS));
        versions.put(table(definition), warehouse.replace(table(definition), cases, "year = " + year, "year"));
        metrics(seen).forEach((metric, number) -> details.put(detail(definition, metric), number.toString()));
    }

    private void foldEarlier(
            MeasureDefinition definition,
            SparkSession spark,
            int year,
            Map<String, Long> versions,
            Map<String, String> details) {
        List<Integer> years = lookback.years(definition, year);
        if (years.isEmpty()) {
            return;
        }
        EarlierCases earlier = new EarlierCases(definition);
        Dataset<Row> cases = earlier.fold(spark, years, year);
        versions.put(earlier.table(), warehouse.replace(earlier.table(), cases, "year = " + year, "year"));
        details.put(earlier.detail(), years.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private String lookback(int year) {
        return definitions.stream()
                .map(definition -> definition.stem() + " " + lookback.years(definition, year))
                .collect(Collectors.joining("\n"));
    }

    private void foldConflicts(
            SparkSession spark, Map<String, Dataset<Row>> units, int year, Map<String, Long> versions) {
        ConflictFold.all(units.keySet(), spark, units::get, year)
                .ifPresent(people -> versions.put(
                        ConflictFold.TABLE, warehouse.replace(ConflictFold.TABLE, people, "year = " + year, "year")));
    }

    private void countIndicators(
            SparkSession spark, int year, Map<String, Long> versions, Map<String, String> details) {
        if (indicators.definitions().isEmpty()) {
            return;
        }
        SortedMap<IndicatorKind, List<IndicatorRow>> figures = IndicatorStore.count(spark, indicators, year);
        versions.put(
                IndicatorStore.TABLE,
                new IndicatorStore(warehouse)
                        .write(
                                year,
                                figures.values().stream().flatMap(List::stream).toList()));
        details.put(INDICATORS, indicators.hash());
        details.put(
                WITHOUT_FIGURES,
                figures.keySet().stream()
                        .filter(kind -> figures.get(kind).isEmpty())
                        .map(IndicatorKind::stem)
                        .collect(Collectors.joining(" ")));
    }

    private static Map<String, Object> metrics(Observation seen) {
        try {
            return seen.getAsJava();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many distinct cases a measure has in a run. */
    public static long cases(Run fold, MeasureDefinition definition) {
        return Long.parseLong(fold.details().get(detail(definition, CASES)));
    }

    /** How many units (persons, employers …) are behind them. */
    public static long units(Run fold, MeasureDefinition definition) {
        return Long.parseLong(fold.details().get(detail(definition, UNITS)));
    }

    private static String detail(MeasureDefinition definition, String metric) {
        return metric + ":" + definition.stem();
    }

    /** The distinct cases among units, with the number of units behind each and their profile. */
    public static Dataset<Row> fold(MeasureDefinition definition, Dataset<Row> units, Traits traits, int year) {
        Column[] facts = new CaseReader(definition.facts())
                .columns().stream().map(functions::col).toArray(Column[]::new);
        Dataset<Row> known = traits.beside(units);
        List<String> columns = Arrays.asList(known.columns());
        List<Column> folded = new ArrayList<>(List.of(facts));
        folded.add(col(UNITS));
        folded.addAll(Profile.maps(columns));
        folded.add(lit(year).as("year"));
        return known.groupBy(facts)
                .agg(count(lit(1)).as(UNITS), Profile.counts(columns).toArray(Column[]::new))
                .select(folded.toArray(Column[]::new))
                .coalesce(1);
    }
}
