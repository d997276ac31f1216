package org.casebook.pipeline.fold;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.MeasureDefinition;

/**
 * registry → casebook: for each measure the distinct cases of a policy year, each with the number of units behind it. It
 * knows no terms, so that every threshold can still be changed afterwards.
 */
public final class Fold {

    public static final String VERB = "fold";

    /** The column with the number of units behind a case. */
    public static final String UNITS = "units";

    /** The detail of a run that says whether its data are made up. */
    public static final String SYNTHETIC = "synthetic";

    private final Warehouse warehouse;
    private final List<MeasureDefinition> definitions;

    public Fold(Warehouse warehouse, List<MeasureDefinition> definitions) {
        this.warehouse = warehouse;
        this.definitions = definitions;
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
        registry.createViews(warehouse.spark());
        Map<String, Long> versions = new TreeMap<>();
        Parallel.forEach(definitions, definition -> {
            Dataset<Row> units = new UnitQuery(definition).units(warehouse.spark(), year);
            long version =
                    warehouse.replace(table(definition), fold(definition, units, year), "year = " + year, "year");
            synchronized (versions) {
                versions.put(table(definition), version);
            }
        });
        Run run = new Run(
                Identity.of(VERB, intake.id(), String.valueOf(year), Program.version()),
                VERB,
                year,
                intake.id(),
                Program.version(),
                registry.versions(),
                versions,
                Map.of(SYNTHETIC, Boolean.toString(registry.synthetic())));
        warehouse.ledger().append(run, clock);
        return run;
    }

    /** The distinct cases among units, with the number of units behind each. */
    public static Dataset<Row> fold(MeasureDefinition definition, Dataset<Row> units, int year) {
        Column[] facts = new CaseReader(definition.facts())
                .columns().stream().map(functions::col).toArray(Column[]::new);
        return units.groupBy(facts)
                .agg(count(lit(1)).as(UNITS))
                .withColumn("year", lit(year))
                .coalesce(1);
    }
}
