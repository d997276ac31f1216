package org.casebook.pipeline.agreement;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.fold.Traits;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.TestStages;
import org.casebook.pipeline.synthetic.Generator;
import org.casebook.pipeline.synthetic.Request;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;

/** A synthetic city (合成数据) without defects, generated and taken in, in a session of its own. */
final class TestCity {

    private final Path dir;
    private final Warehouse warehouse;
    private final Run intake;
    private final Units units;
    private final Map<Integer, Run> folds = new HashMap<>();

    private TestCity(Path dir, Warehouse warehouse, Run intake) {
        this.dir = dir;
        this.warehouse = warehouse;
        this.intake = intake;
        this.units = new Units(warehouse.spark());
    }

    static TestCity make(Path dir, String scale, long seed) {
        Path extracts = dir.resolve("extracts");
        Request request = new Request(new BigDecimal(scale), seed, BigDecimal.ZERO, false, Program.version());
        new Generator(Policy.conf()).generate(request, extracts);
        SparkSession spark = Units.newSession();
        Warehouse warehouse =
                Warehouse.open(spark, dir.resolve("warehouse").toUri().toString());
        InstallationKey key = InstallationKey.find(null, "a key for tests alone, " + seed, dir);
        Run intake = new Intake(warehouse, key, Clock.systemUTC(), new TestStages())
                .run(new IntakeRequest(extracts.toString(), Policy.conf().resolve("intake"), null, false))
                .run();
        UnitViews.open(Registry.of(warehouse, intake), spark);
        return new TestCity(dir, warehouse, intake);
    }

    Warehouse warehouse() {
        return warehouse;
    }

    Run intake() {
        return intake;
    }

    /** The casebook of a year, folded once. */
    Run fold(int year) {
        return folds.computeIfAbsent(
                year, each -> new Fold(warehouse, Measures.all()).run(intake, year, Clock.systemUTC()));
    }

    Units units() {
        return units;
    }

    /** The cases of a measure as {@link Fold} makes them of its units. */
    Dataset<Row> folded(MeasureDefinition measure, int year) {
        Dataset<Row> rows = units.rows(measure, year).localCheckpoint();
        return Fold.fold(measure, rows, new Traits(warehouse.spark(), List.of(rows), year), year);
    }

    /** The registry's tables as parquet files, each in a folder of its name. */
    Path exported() {
        Path export = dir.resolve("parquet");
        if (!Files.exists(export)) {
            Registry registry = Registry.of(warehouse, intake);
            for (String name : registry.versions().keySet()) {
                String table = name.substring(name.indexOf('/') + 1);
                registry.table(table)
                        .coalesce(1)
                        .write()
                        .parquet(export.resolve(table).toString());
            }
        }
        return export;
    }
}
