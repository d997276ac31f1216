package org.casebook.pipeline.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;

/**
 * Settles what no row can know by itself: whether those it refers to exist, and whether a row of its key stands already. Holds what it
 * found on the executors until it is closed.
 */
final class Settlement implements AutoCloseable {

    static final String EXACT_DUPLICATE = "EXACT_DUPLICATE";

    /** Rows up to which a set of keys is sent to every executor. */
    private static final long BROADCAST_ROWS = 3_000_000;

    private final SparkSession session;
    private final List<StagedFile> files;
    private final LostZeros lostZeros;
    private Dataset<Row> passed;
    private final Dataset<Row> settled;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    /**
     * @param spark a session of its own, so that the views of two intakes can't mix
     * @param staged the records of the files that are used, read in that session
     * @param read rows read by table, an upper bound of what a join has to hold
     */
    Settlement(SparkSession spark, Dataset<Row> staged, List<StagedFile> files, Map<String, Long> read) {
        session = spark;
        this.files = files;
        List<Row> rows = new ArrayList<>();
        files.stream().sorted(StagedFile.BY_DELIVERY).forEach(file -> rows.add(file.row(rows.size())));
        broadcast(session.createDataFrame(rows, StagedFile.SCHEMA)).createOrReplaceTempView("file");
        staged.where("line > 0 AND verdict IS NOT NULL").createOrReplaceTempView("rejected");
        passed = staged.where("line > 0 AND verdict IS NULL");
        lostZeros = new LostZeros(session);
        Dataset<Row> doubtful = doubtful(read);
        Map<String, Long> references = references(doubtful);
        if (references.containsKey(Reason.UNKNOWN_EMPLOYER.name()) && lostZeros.find()) {
            passed = lostZeros.restore(passed);
            doubtful.unpersist();
            doubtful = doubtful(read);
            references = references(doubtful);
        }
        long doubts = references.values().stream().mapToLong(Long::longValue).sum();
        hinted(doubtful, doubts).createOrReplaceTempView("doubtful");
        Dataset<Row> found = session.sql(Sql.query("settled"));
        settled = (doubts == 0 ? found.limit(0) : found).persist(StorageLevel.MEMORY_AND_DISK());
        settled.createOrReplaceTempView("settled");
        for (Row row : settled.groupBy("fingerprint", "verdict").count().collectAsList()) {
            counts.computeIfAbsent(row.getString(0), f -> new HashMap<>()).put(row.getString(1), row.getLong(2));
        }
        doubtful.unpersist();
    }

    private Dataset<Row> doubtful(Map<String, Long> read) {
        passed.createOrReplaceTempView("passed");
        known("person", read).createOrReplaceTempView("known_person");
        known("employer", read).createOrReplaceTempView("known_employer");
        session.sql(Sql.query("referred")).createOrReplaceTempView("referred");
        return session.sql(Sql.query("doubtful")).persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Doubtful keys by the verdict on what they refer to; under an empty text those with more than one row. */
    private static Map<String, Long> references(Dataset<Row> doubtful) {
        Map<String, Long> references = new HashMap<>();
        doubtful.groupBy("reference")
                .count()
                .collectAsList()
                .forEach(row -> references.put(row.isNullAt(0) ? "" : row.getString(0), row.getLong(1)));
        return references;
    }

    private Dataset<Row> known(String table, Map<String, Long> read) {
        Dataset<Row> keys =
                passed.where(col("table").equalTo(table)).select(table).distinct();
        return hinted(keys, read.getOrDefault(table, 0L));
    }

    private static Dataset<Row> hinted(Dataset<Row> keys, long rows) {
        return rows <= BROADCAST_ROWS ? broadcast(keys) : keys;
    }

    /** What is said of a file in which numbers of employers were completed. */
    List<Suspicion> restored(StagedFile file) {
        return lostZeros.suspicions(file);
    }

    /** Rows of a file that were settled otherwise than accepted, by verdict. */
    Map<String, Long> of(String fingerprint) {
        return counts.getOrDefault(fingerprint, Map.of());
    }

    /** The accepted rows of a table. */
    Dataset<Row> accepted(String table) {
        long lost = lost(table);
        Dataset<Row> rows = passed.where(col("table").equalTo(table));
        if (lost == 0) {
            return rows;
        }
        Dataset<Row> losers = settled.where(col("table").equalTo(table)).select("fingerprint", "line");
        return rows.join(
                hinted(losers, lost),
                rows.col("fingerprint")
                        .equalTo(losers.col("fingerprint"))
                        .and(rows.col("line").equalTo(losers.col("line"))),
                "left_anti");
    }

    private long lost(String table) {
        return files.stream()
                .filter(file -> file.contract().table().equals(table))
                .flatMap(file -> of(file.fingerprint()).values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** All quarantined rows. */
    Dataset<Row> quarantine(String run) {
        Dataset<Row> rows = session.sql(Sql.query("quarantine"));
        return rows.select(lit(run).as("run"), rows.col("*"));
    }

    @Override
    public void close() {
        settled.unpersist();
        lostZeros.close();
    }
}
