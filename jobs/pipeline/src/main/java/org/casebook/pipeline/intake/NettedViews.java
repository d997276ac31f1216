package org.casebook.pipeline.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.warehouse.Run;

/**
 * Tables whose rows are of several kinds (a payment, its supplement, its reversal), as everybody but intake sees them: one
 * row per key. Where there are only rows of the usual kind nothing is computed.
 */
final class NettedViews {

    private NettedViews() {}

    /** The detail of an intake that says that a table may hold rows of other kinds than the usual. */
    static String detail(String table) {
        return "kinds:" + table;
    }

    /** The rows that {@code /sql/intake/net_<table>.sql} makes of those that were delivered. */
    static Dataset<Row> of(SparkSession session, Run intake, String table, Dataset<Row> delivered) {
        if (!intake.details().containsKey(detail(table))) {
            return delivered;
        }
        delivered.createOrReplaceTempView(table + "_delivered");
        return session.sql(Sql.query("net_" + table));
    }
}
