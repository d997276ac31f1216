package org.casebook.pipeline.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;

/** What several indicators share. */
public final class IndicatorViews {

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

    /** The query of an indicator, behind it the shared part if it reads that. */
    public static String whole(IndicatorKind kind) {
        String query = text("/sql/indicators/" + kind.stem() + ".sql");
        return query.contains(ENTERPRISE_STAFF)
                ? query + "\n" + text("/sql/indicators/view/" + ENTERPRISE_STAFF + ".sql")
                : query;
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
