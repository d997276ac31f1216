package org.casebook.pipeline.indicator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.fold.UnitViews;
import org.casebook.simulation.result.IndicatorRow;

/** A tiny registry made row by row, and the indicators that Spark counts in it; what a test doesn't say decides nothing. */
final class HandMadeCity {

    private static final Map<String, String> COLUMNS = Map.of(
            "employer",
                    "employer_id STRING, county STRING, industry STRING, ownership STRING, scale STRING, exporter BOOLEAN",
            "contribution",
                    "person_id STRING, employer_id STRING, insurance STRING, period INT, base_fen BIGINT,"
                            + " employer_amount_fen BIGINT, employee_amount_fen BIGINT, paid BOOLEAN",
            "person", "person_id STRING, education STRING, graduated_on DATE, poor_household BOOLEAN",
            "placement", "person_id STRING, employer_id STRING, starts_on DATE, county STRING, plan_year INT",
            "labour_base", "base_id STRING, county STRING, kind STRING, designated_on DATE",
            "labour_transfer", "person_id STRING, base_id STRING, starts_on DATE, ends_on DATE");

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    static IndicatorBook bookInForce() {
        return IndicatorReader.read(conf());
    }

    static Path conf() {
        return Path.of(System.getProperty("casebook.root"), "conf", "indicators");
    }

    HandMadeCity employer(String id, String county, String industry, String ownership, String scale, boolean exporter) {
        return add("employer", text(id), text(county), text(industry), text(ownership), text(scale), exporter);
    }

    /** A private small enterprise in 崆峒区 that trades and doesn't export. */
    HandMadeCity employer(String id) {
        return employer(id, "620802", "F52", "PRIVATE", "SMALL", false);
    }

    /** Unemployment insurance of a month, base 3,000.00, paid. */
    HandMadeCity insured(String employer, int month, String... persons) {
        for (String person : persons) {
            contribution(person, employer, "210", month, 300_000, true);
        }
        return this;
    }

    HandMadeCity contribution(String person, String employer, String insurance, int month, long baseFen, boolean paid) {
        return add("contribution", text(person), text(employer), text(insurance), month, baseFen, 0, 0, paid);
    }

    /** @param graduatedOn ISO, or null */
    HandMadeCity person(String id, String education, String graduatedOn, boolean poor) {
        return add("person", text(id), text(education), day(graduatedOn), poor);
    }

    HandMadeCity placement(String person, String county, String startsOn, int planYear) {
        return add("placement", text(person), text("E"), day(startsOn), text(county), planYear);
    }

    HandMadeCity base(String id, String county, String kind, String designatedOn) {
        return add("labour_base", text(id), text(county), text(kind), day(designatedOn));
    }

    /**
     * People away through a base.
     *
     * @param first number of the first of them, from which the others go on
     * @param ends ISO, or null while they are away
     */
    HandMadeCity sent(String base, int first, int people, String starts, String ends) {
        for (int i = first; i < first + people; i++) {
            add("labour_transfer", text("p" + i), text(base), day(starts), day(ends));
        }
        return this;
    }

    /** The figures of one indicator under the configuration in force. */
    Map<String, String> figures(IndicatorKind kind, int year) {
        return figures(bookInForce(), kind, year);
    }

    /** The figures of one indicator by county and part: {@code 620802 SMALL} → {@code -1}, {@code 620802} → {@code 3/10}. */
    Map<String, String> figures(IndicatorBook book, IndicatorKind kind, int year) {
        Map<String, String> figures = new TreeMap<>();
        for (IndicatorRow row : count(book, year).get(kind)) {
            String key = (row.county().code() + " " + row.category()).strip();
            figures.put(
                    key,
                    row.whole().isPresent()
                            ? row.value() + "/" + row.whole().getAsLong()
                            : String.valueOf(row.value()));
        }
        return figures;
    }

    SortedMap<IndicatorKind, List<IndicatorRow>> count(IndicatorBook book, int year) {
        SparkSession spark = TestSpark.session().newSession();
        COLUMNS.forEach((table, columns) -> {
            List<String> some = rows.getOrDefault(table, List.of());
            String content = some.isEmpty() ? "" : " VALUES " + String.join(", ", some);
            List<String> names = new ArrayList<>();
            List<String> casts = new ArrayList<>();
            for (String column : columns.split(", ")) {
                String[] parts = column.split(" ");
                names.add(parts[0]);
                casts.add("CAST(" + (some.isEmpty() ? "NULL" : parts[0]) + " AS " + parts[1] + ") AS " + parts[0]);
            }
            String source = some.isEmpty()
                    ? "(SELECT 1) WHERE false"
                    : "(SELECT * FROM" + content + " AS t (" + String.join(", ", names) + "))";
            spark.sql("SELECT " + String.join(", ", casts) + " FROM " + source).createOrReplaceTempView(table);
        });
        UnitViews.share(spark);
        return IndicatorStore.count(spark, book, year);
    }

    private HandMadeCity add(String table, Object... values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(String.valueOf(value));
        }
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add("(" + String.join(", ", cells) + ")");
        return this;
    }

    private static String text(String value) {
        return "'" + value + "'";
    }

    private static String day(String iso) {
        return iso == null ? "NULL" : "DATE '" + iso + "'";
    }
}
