package org.casebook.bench;

import static org.casebook.bench.Seconds.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.terms.PolicyBook;

/**
 * The same scenarios over the same measures on all sides. Every side has to give the same entitled units and the same fen
 * by fund as the engine, or nothing is reported.
 */
final class Alternatives {

    private static final long SEED = 8;

    private final BenchCity city;
    private final Map<String, List<FoldedCase>> units;
    private final List<FlatMeasure> measures;
    private final int warmUps;
    private final int runs;

    /** @param units of the compared measures, every unit as a case of its own */
    Alternatives(
            BenchCity city, Map<String, List<FoldedCase>> units, List<FlatMeasure> measures, int warmUps, int runs) {
        this.city = city;
        this.units = units;
        this.measures = measures;
        this.warmUps = warmUps;
        this.runs = runs;
    }

    /** So many random scenarios that change one to three terms of the compared measures. */
    private Asked ask(int scenarios) {
        List<MeasureDefinition> definitions =
                measures.stream().map(FlatMeasure::definition).toList();
        List<PolicyBook> books =
                Reforms.draw(city.policy(), definitions, scenarios, SEED).books();
        List<Touched> touched = measures.stream()
                .map(measure -> Touched.of(measure, city.policy(), books, city.year()))
                .toList();
        return new Asked(scenarios, touched, Reforms.questions(city.policy(), books));
    }

    private record Asked(int scenarios, List<Touched> touched, List<Question> questions) {}

    /** The compared measures: how many cases and units there are to assess. */
    void describe(Report report) {
        report.heading("Alternatives: the compared measures");
        List<List<String>> rows = new ArrayList<>();
        for (FlatMeasure measure : measures) {
            String stem = measure.definition().stem();
            List<FoldedCase> cases = city.casebook().get(stem);
            rows.add(List.of(
                    stem,
                    "%,d".formatted(units.get(stem).size()),
                    "%,d".formatted(cases.size()),
                    figures((double) units.get(stem).size() / cases.size())));
        }
        report.table(List.of("measure", "units", "distinct cases", "units per case"), rows);
    }

    /** The engine, DuckDB and plain Java, over folded cases and over every unit. */
    void measure(int scenarios, Report report) {
        Asked asked = ask(scenarios);
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("engine, folded cases", engine(asked, true));
        sides.put("engine, a run per scenario, folded cases", engine(asked, false));
        sides.put("DuckDB, folded cases", new DuckSide(asked.touched, city.casebook()));
        sides.put("plain Java rerun, folded cases", plain(asked, city.casebook()));
        sides.put("DuckDB, every unit", new DuckSide(asked.touched, units));
        sides.put("plain Java rerun, every unit", plain(asked, units));
        compare(asked, sides, report);
    }

    /** The engine and Spark over folded cases. */
    void measureSpark(SparkSession spark, int scenarios, boolean together, Report report) {
        Asked asked = ask(scenarios);
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("engine, folded cases", engine(asked, true));
        sides.put(
                together ? "Spark, one job, folded cases" : "Spark, a job per scenario, folded cases",
                new SparkSide(spark, asked.touched, city.casebook(), together));
        compare(asked, sides, report);
    }

    private Side engine(Asked asked, boolean together) {
        return new EngineSide(city, asked.touched, asked.questions, city.casebook(), together);
    }

    private Side plain(Asked asked, Map<String, List<FoldedCase>> casebook) {
        return new PlainSide(asked.touched, casebook, FlatMeasure.otherTerms(city));
    }

    private void compare(Asked asked, Map<String, Side> sides, Report report) {
        String first = sides.keySet().iterator().next();
        Answers expected = sides.get(first).answer();
        Map<String, Runnable> work = new LinkedHashMap<>();
        sides.forEach((name, side) -> {
            expected.mustEqual(side.answer(), name);
            work.put(name, side::answer);
        });
        Map<String, Seconds> taken = Seconds.inTurn(warmUps, runs, work);
        sides.values().forEach(Alternatives::close);

        report.heading("Alternatives: %,d scenarios".formatted(asked.scenarios));
        double engine = taken.get(first).median();
        List<List<String>> rows = new ArrayList<>();
        taken.forEach((name, seconds) -> rows.add(List.of(
                name,
                seconds.toString(),
                figures(seconds.cpu()),
                figures(seconds.median() * 1e3 / asked.scenarios),
                figures(seconds.median() / engine))));
        report.table(List.of("side", "s", "CPU s", "ms per scenario", "times the engine"), rows);
        report.say(
                "All sides agree to the fen on %,d figures (measures touched by a scenario: entitled units, fen, fen of the first fund)."
                        .formatted(expected.figures().size()));
    }

    private static void close(Side side) {
        side.close();
    }
}
