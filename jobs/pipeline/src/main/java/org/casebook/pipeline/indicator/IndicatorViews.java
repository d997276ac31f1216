package org.casebook.pipeline.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;

/** What several indicators share. */
final class IndicatorViews {

    /** Enterprises with their insured staff in the Decembers before and of the year. */
    private static final String ENTERPRISE_STAFF = "enterprise_staff";

    private IndicatorViews() {}

    /** Makes the shared part once, however many queries read it; {@link #close} frees it. */
    static void open(SparkSession spark, int year) {
        spark.sql(text("/sql/indicators/view/" + ENTERPRISE_STAFF + ".sql").replace(":year", String.valueOf(year)))
                .createOrReplaceTempView(ENTERPRISE_STAFF);
        spark.catalog().cacheTable(ENTERPRISE_STAFF);
    }

    static void close(SparkSession spark) {
        spark.catalog().uncacheTable(ENTERPRISE_STAFF);
    }

    static String text(String resource) {
        try (InputStream in = IndicatorViews.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No query " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
