package org.casebook.bench;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.fold.Profile;
import org.casebook.pipeline.fold.UnitQuery;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.simulate.CaseRows;
import org.casebook.pipeline.simulate.CasebookReader;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.FoldedCase;

/** A warehouse with a fold of the year; only read. */
final class Source {

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Run fold;
    private final Registry registry;

    Source(SparkSession spark, String uri, int year) {
        this.spark = spark;
        this.warehouse = Warehouse.open(spark, uri);
        this.fold = warehouse
                .ledger()
                .last(Fold.VERB, year)
                .orElseThrow(() -> new IllegalStateException("No fold of " + year + " in " + uri));
        Run intake = warehouse.ledger().runs().stream()
                .filter(run -> run.verb().equals(Intake.VERB) && run.id().equals(fold.data()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No intake " + fold.data() + " in " + uri));
        this.registry = Registry.of(warehouse, intake);
    }

    boolean synthetic() {
        return registry.synthetic();
    }

    long people() {
        return registry.table("person").count();
    }

    /** Whether the cases say how their units spread over industries, ages and so on; older folds do not. */
    boolean hasProfiles() {
        MeasureDefinition any = Measures.all().get(0);
        return Arrays.asList(table(any).columns()).containsAll(Profile.columns());
    }

    private Dataset<Row> table(MeasureDefinition definition) {
        return warehouse.read(Fold.table(definition), fold.writes().get(Fold.table(definition)));
    }

    /** The folded cases of every measure, on the driver. */
    Map<String, List<FoldedCase>> casebook() {
        if (hasProfiles()) {
            return new CasebookReader(warehouse, fold).cases(Measures.all());
        }
        Map<String, List<FoldedCase>> casebook = new HashMap<>();
        for (MeasureDefinition definition : Measures.all()) {
            CaseRows reader = CaseRows.withoutProfile(definition);
            Dataset<Row> rows = table(definition).where(col("year").equalTo(fold.year()));
            casebook.put(
                    definition.stem(),
                    rows.collectAsList().stream().map(reader::read).toList());
        }
        return casebook;
    }

    /**
     * Every unit of some measures as a case of its own. The queries that find them in the registry take long, so that what
     * they find is kept.
     *
     * @param work a directory for it
     * @throws IllegalStateException when there are not as many as the fold counted
     */
    Map<String, List<FoldedCase>> units(List<MeasureDefinition> definitions, Path work, Report report) {
        Path kept = work.resolve("units-" + fold.id());
        List<MeasureDefinition> missing = definitions.stream()
                .filter(definition -> !Files.exists(file(kept, definition).resolve("_SUCCESS")))
                .toList();
        if (!missing.isEmpty()) {
            long start = System.nanoTime();
            SparkSession session = spark.newSession();
            UnitViews.open(registry, session);
            missing.forEach(definition -> new UnitQuery(definition)
                    .units(session, fold.year())
                    .drop(UnitQuery.KEY)
                    .coalesce(1)
                    .write()
                    .mode("overwrite")
                    .parquet(file(kept, definition).toUri().toString()));
            report.say(("Finding the units of %d measures in the registry took %s s, once;"
                            + " who assesses scenarios from the registry pays it for each.")
                    .formatted(missing.size(), Seconds.figures((System.nanoTime() - start) / Seconds.NANOS)));
        }
        Map<String, List<FoldedCase>> units = new HashMap<>();
        for (MeasureDefinition definition : definitions) {
            CaseReader reader = new CaseReader(definition.facts());
            List<FoldedCase> own = new ArrayList<>();
            spark.read()
                    .parquet(file(kept, definition).toUri().toString())
                    .toLocalIterator()
                    .forEachRemaining(row -> own.add(new FoldedCase(reader.read(row), 1, Map.of())));
            if (own.size() != Fold.units(fold, definition)) {
                throw new IllegalStateException("The fold has " + Fold.units(fold, definition) + " units of "
                        + definition.stem() + ", the registry " + own.size());
            }
            units.put(definition.stem(), own);
        }
        return units;
    }

    private static Path file(Path kept, MeasureDefinition definition) {
        return kept.resolve(definition.stem() + ".parquet");
    }
}
