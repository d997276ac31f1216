package org.casebook.pipeline.intake;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.SparkSessions;

/** The Spark session of one intake: views of its own, and settings that fit the size of the delivery. */
final class DeliverySession {

    /** Bytes of files up to which compiling queries costs more than running them as they are. */
    private static final long SMALL = 64L << 20;

    private DeliverySession() {}

    static SparkSession open(SparkSession spark, List<StagedFile> files) {
        SparkSession session = spark.newSession();
        // the paths are few and known: listing them needs no job
        session.conf().set("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
        if (files.stream().mapToLong(file -> file.source().length()).sum() <= SMALL) {
            SparkSessions.turnToSmallData(session);
        }
        return session;
    }
}
