package org.casebook.pipeline;

import org.apache.spark.sql.SparkSession;

/** The one SparkSession of a test JVM. */
public final class TestSpark {

    private static final class Holder {
        private static final SparkSession SESSION = open();

        private static SparkSession open() {
            System.setProperty("spark.sql.shuffle.partitions", "2");
            return SparkSessions.openForSmallData("local[2]");
        }
    }

    private TestSpark() {}

    public static SparkSession session() {
        return Holder.SESSION;
    }
}
