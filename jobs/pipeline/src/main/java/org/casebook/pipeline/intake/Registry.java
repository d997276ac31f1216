package org.casebook.pipeline.intake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** The registry as one intake left it: every table at the version that the ledger names. */
public final class Registry {

    private static final String PREFIX = "registry/";

    private final Warehouse warehouse;
    private final Run run;

    private Registry(Warehouse warehouse, Run run) {
        this.warehouse = warehouse;
        this.run = run;
    }

    /**
     * The registry of the last finished intake.
     *
     * @throws BadInput when nothing was ever taken in
     */
    public static Registry last(Warehouse warehouse) {
        return warehouse
                .ledger()
                .last(Intake.VERB, 0)
                .map(run -> of(warehouse, run))
                .orElseThrow(() -> new BadInput(
                        Text.of("登记库是空的。", "The registry is empty."),
                        warehouse.uri(),
                        Text.of("请先运行 casebook intake --input 目录。", "Run casebook intake --input DIR first.")));
    }

    /** The registry of a given intake. */
    public static Registry of(Warehouse warehouse, Run intake) {
        return new Registry(warehouse, intake);
    }

    /** The intake that made it. */
    public Run run() {
        return run;
    }

    /** The Delta version of each table, by its name in the warehouse ({@code registry/person}). */
    public Map<String, Long> versions() {
        Map<String, Long> versions = new java.util.TreeMap<>(run.writes());
        versions.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return versions;
    }

    /** Whether the delivery said of itself that it is made up (合成数据). */
    public boolean synthetic() {
        return Boolean.parseBoolean(run.details().get(Intake.SYNTHETIC));
    }

    /** A table by its canonical name, e.g. {@code person}; columns as conf/intake/README.md lists them. */
    public Dataset<Row> table(String name) {
        return warehouse.read(run, PREFIX + name);
    }

    /** The rejected rows of that intake. */
    public Dataset<Row> quarantine() {
        return warehouse.read(run, Intake.QUARANTINE);
    }

    /** What that intake made of each file, in the order of their paths. */
    public List<FileReport> files() {
        return FileLog.of(warehouse, run).reports();
    }

    /** Rows of all tables. */
    public long rows() {
        return Long.parseLong(run.details().get(Intake.ROWS));
    }

    /** Makes every table a temporary view of the session under its canonical name. */
    public void createViews(SparkSession session) {
        Parallel.forEach(
                versions().keySet(),
                name -> warehouse.read(session, run, name).createOrReplaceTempView(name.substring(PREFIX.length())));
    }
}
