package org.casebook.pipeline.agreement;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.pipeline.oracle.Oracle;

/** The tables of a registry in the second implementation, as views of a Spark session of their own. */
final class OracleViews {

    private OracleViews() {}

    static SparkSession open(Oracle oracle, List<String> tables, Path dir) throws SQLException {
        SparkSession spark = Units.newSession();
        for (String table : tables) {
            Path file = dir.resolve(table + ".parquet");
            oracle.execute("COPY " + table + " TO '" + file + "' (FORMAT parquet)");
            Dataset<Row> rows = spark.read().parquet(file.toString());
            spark.createDataFrame(rows.collectAsList(), rows.schema()).createOrReplaceTempView(table);
        }
        UnitViews.share(spark);
        return spark;
    }
}
