package org.casebook.pipeline;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens Spark with Delta Lake and with everything switched off that a batch run of this size pays for in vain. */
public final class SparkSessions {

    private static final Map<String, String> SMALL_DATA = Map.of(
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.shuffle.partitions", "2");

    private SparkSessions() {}

    /**
     * @param master the cluster, e.g. {@code spark://host:7077}; null takes what spark-submit says, else all local cores
     */
    public static SparkSession open(String master) {
        return open(master, new SparkConf());
    }

    /**
     * The same for a job whose data are small: plans are interpreted as they are, since compiling and adapting them would
     * take longer than running them. The results are the same.
     */
    public static SparkSession openForSmallData(String master) {
        SparkConf conf = new SparkConf().setIfMissing("spark.databricks.delta.snapshotPartitions", "1");
        SMALL_DATA.forEach(conf::setIfMissing);
        return open(master, conf);
    }

    /** Turns a session to small data, whatever it was opened for. */
    public static void turnToSmallData(SparkSession session) {
        SMALL_DATA.forEach(session.conf()::set);
    }

    private static SparkSession open(String master, SparkConf conf) {
        Heap.check();
        conf.setAppName("casebook")
                .set("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .set("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.sql.catalogImplementation", "in-memory")
                .setIfMissing(
                        "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/casebook-spark-catalog")
                .set("spark.sql.session.timeZone", "UTC")
                .setIfMissing("spark.databricks.delta.snapshotPartitions", "2")
                .setIfMissing("spark.databricks.delta.stats.collect", "false")
                // a run that writes no row has a version of its own like any other
                .set("spark.databricks.delta.skipRecordingEmptyCommits", "false")
                .setIfMissing("spark.databricks.delta.writeChecksumFile.enabled", "false")
                // a changed byte is found where it is read
                .set("spark.hadoop.parquet.page.write-checksum.enabled", "true")
                .set("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .setIfMissing("spark.sql.maxConcurrentOutputFileWriters", "4")
                .setIfMissing("spark.sql.shuffle.partitions", "8");
        if (master != null) {
            conf.setMaster(master);
        } else {
            conf.setIfMissing("spark.master", "local[*]");
        }
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1").setIfMissing("spark.driver.host", "127.0.0.1");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
