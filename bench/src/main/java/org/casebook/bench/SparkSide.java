package org.casebook.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.policy.Facts;
import org.casebook.simulation.engine.FoldedCase;

/** Spark over cached cases: a job for every scenario, its terms as literals, or one job for all of them. */
final class SparkSide implements Side {

    private static final Pattern TERM = Pattern.compile("\\bv\\.(\\w+)");
    private static final StructType HIRE = new StructType()
            .add("groups", DataTypes.LongType)
            .add("months", DataTypes.LongType)
            .add("people", DataTypes.LongType);

    private final SparkSession spark;
    private final List<Touched> touched;
    private final boolean together;

    /** @param together all scenarios in one job */
    SparkSide(SparkSession spark, List<Touched> touched, Map<String, List<FoldedCase>> casebook, boolean together) {
        this.spark = spark.newSession();
        this.touched = touched;
        this.together = together;
        touched.forEach(
                one -> write(one, casebook.get(one.measure().definition().stem())));
    }

    private void write(Touched one, List<FoldedCase> cases) {
        FlatMeasure measure = one.measure();
        boolean hires = measure.definition().stem().equals(FlatMeasure.LOAN);
        StructType caseType = numbers(Stream.concat(Stream.of("units"), measure.caseColumns().stream()));
        List<Row> rows = cases.stream()
                .map(folded -> row(
                        folded.units(),
                        measure.ofCase().apply(folded.facts()),
                        hires ? Stream.of(hires(folded.facts())) : Stream.empty()))
                .toList();
        view(rows, hires ? caseType.add("hires", new ArrayType(HIRE, false)) : caseType, measure.table() + "_case");
        List<Row> variants = new ArrayList<>();
        for (int id = 0; id < one.variants().size(); id++) {
            variants.add(row(id, measure.ofTerms().apply(one.variants().get(id)), Stream.empty()));
        }
        view(
                variants,
                numbers(Stream.concat(Stream.of("id"), measure.termColumns().stream())),
                measure.table() + "_variant");
    }

    private static List<Row> hires(Facts facts) {
        return FlatMeasure.hires(facts).stream()
                .map(some -> RowFactory.create((long) some.groups(), (long) some.months(), (long) some.people()))
                .toList();
    }

    private static StructType numbers(Stream<String> columns) {
        StructType type = new StructType();
        for (String column : columns.toList()) {
            type = type.add(column, DataTypes.LongType, false);
        }
        return type;
    }

    private static Row row(long first, long[] numbers, Stream<Object> last) {
        return RowFactory.create(Stream.concat(
                        Stream.concat(Stream.of(first), Arrays.stream(numbers).boxed()), last)
                .toArray());
    }

    private void view(List<Row> rows, StructType type, String name) {
        spark.createDataFrame(rows, type)
                .coalesce(Runtime.getRuntime().availableProcessors())
                .createOrReplaceTempView(name);
        spark.catalog().cacheTable(name);
        spark.table(name).count();
    }

    @Override
    public Answers answer() {
        return together ? allInOneJob() : aJobEach();
    }

    private Answers allInOneJob() {
        List<String> queries = touched.stream()
                .map(one -> tagged(one, Sql.read("spark", one.measure().table())))
                .toList();
        Map<String, Map<Integer, Answers.Figures>> figures = run(queries);
        Answers answers = new Answers();
        touched.forEach(one -> answers.put(one, figures.getOrDefault(stem(one), Map.of())));
        return answers;
    }

    private Answers aJobEach() {
        Map<Integer, List<Touched>> byScenario = new TreeMap<>();
        for (Touched one : touched) {
            one.variantOf()
                    .keySet()
                    .forEach(scenario -> byScenario
                            .computeIfAbsent(scenario, added -> new ArrayList<>())
                            .add(one));
        }
        Answers answers = new Answers();
        byScenario.forEach((scenario, measures) -> {
            List<String> queries = measures.stream()
                    .map(one -> tagged(one, withLiterals(one, one.variantOf().get(scenario))))
                    .toList();
            Map<String, Map<Integer, Answers.Figures>> figures = run(queries);
            for (Touched one : measures) {
                int variant = one.variantOf().get(scenario);
                answers.put(
                        scenario,
                        stem(one),
                        figures.getOrDefault(stem(one), Map.of()).getOrDefault(variant, new Answers.Figures(0, 0, 0)));
            }
        });
        return answers;
    }

    private static String stem(Touched one) {
        return one.measure().definition().stem();
    }

    private static String tagged(Touched one, String query) {
        return "SELECT '" + stem(one) + "' AS measure, * FROM (" + query + ")";
    }

    private static String withLiterals(Touched one, int variant) {
        Map<String, Long> terms = new HashMap<>();
        terms.put("id", (long) variant);
        long[] numbers = one.measure().ofTerms().apply(one.variants().get(variant));
        for (int i = 0; i < numbers.length; i++) {
            terms.put(one.measure().termColumns().get(i), numbers[i]);
        }
        String query = Sql.read("spark", one.measure().table())
                .replace(" CROSS JOIN " + one.measure().table() + "_variant v", "");
        return TERM.matcher(query).replaceAll(term -> Matcher.quoteReplacement(terms.get(term.group(1)) + "L"));
    }

    /** By measure, then by the number of the variant. */
    private Map<String, Map<Integer, Answers.Figures>> run(List<String> queries) {
        Map<String, Map<Integer, Answers.Figures>> figures = new HashMap<>();
        String all = queries.stream().collect(Collectors.joining("\nUNION ALL\n"));
        for (Row row : spark.sql(all).collectAsList()) {
            figures.computeIfAbsent(row.getString(0), measure -> new HashMap<>())
                    .put((int) row.getLong(1), new Answers.Figures(row.getLong(2), row.getLong(3), row.getLong(4)));
        }
        return figures;
    }

    @Override
    public void close() {
        spark.catalog().clearCache();
    }
}
