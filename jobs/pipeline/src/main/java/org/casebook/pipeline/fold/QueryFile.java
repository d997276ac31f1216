package org.casebook.pipeline.fold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.policy.County;

/** A query of the program with its two parameters, the policy year and the city's areas. */
final class QueryFile {

    private QueryFile() {}

    /**
     * Named parameters do not get through the parser that Delta Lake puts in front of Spark's, so they are put in as
     * literals.
     */
    static Dataset<Row> run(String name, SparkSession spark, int year) {
        String counties = County.all().stream()
                .map(county -> "'" + county.code() + "'")
                .collect(Collectors.joining(", ", "array(", ")"));
        return spark.sql(text(name).replace(":year", String.valueOf(year)).replace(":counties", counties));
    }

    private static String text(String name) {
        try (InputStream in = QueryFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No query " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
