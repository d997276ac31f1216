package org.casebook.pipeline.fold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casebook.policy.County;

/** A query of the program with its two parameters, the policy year and the city's areas. */
final class QueryFile {

    /** Where a query takes in one of {@code sql/shared}, which several of them share. */
    private static final Pattern SHARED = Pattern.compile("\\{([a-z-]+)}");

    /** Which delivered rows are behind a unit, as its query says. */
    private static final Pattern ROWS = Pattern.compile("(?m)^-- rows ([a-z_]+): (.+)$");

    private QueryFile() {}

    /** By table, the condition that its rows fulfil; {@code :year} and the columns of the unit stand for their values. */
    static Map<String, String> rowsBehind(String name) {
        Map<String, String> conditions = new LinkedHashMap<>();
        ROWS.matcher(text(name)).results().forEach(rows -> conditions.put(rows.group(1), rows.group(2)));
        return conditions;
    }

    /**
     * Named parameters do not get through the parser that Delta Lake puts in front of Spark's, so they are put in as
     * literals.
     */
    static Dataset<Row> run(String name, SparkSession spark, int year) {
        String counties = County.all().stream()
                .map(county -> "'" + county.code() + "'")
                .collect(Collectors.joining(", ", "array(", ")"));
        return spark.sql(whole(name).replace(":year", String.valueOf(year)).replace(":counties", counties));
    }

    /** Its text with the shared ones that it takes in. */
    static String whole(String name) {
        return SHARED.matcher(text(name))
                .replaceAll(part -> Matcher.quoteReplacement(text("/sql/shared/" + part.group(1) + ".sql")));
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
