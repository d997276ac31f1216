package org.casebook.bench;

import static org.casebook.bench.Seconds.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.sweep.City;
import org.casebook.simulation.sweep.Figures;
import org.casebook.simulation.sweep.ResponseCurve;
import org.casebook.simulation.sweep.TermAxis;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Setting;
import org.casebook.simulation.terms.TermPath;

/**
 * Many values of one threshold: the engine's exact response curve, the same values as scenarios, and what a careful analyst
 * does in a database, sort the break-even values and cumulate. All three have to give the same sums.
 */
final class Sweep {

    private static final String HIRING_RATIO = FlatMeasure.LOAN + ".hiringRatio";
    private static final String INSURED_MONTHS = FlatMeasure.SKILL + ".minimumInsuredMonths";

    private final BenchCity city;
    private final List<Touched> flat;
    private final int values;
    private final int warmUps;
    private final int runs;

    /** @param values of a share; of a number of months all from 0 to 480 */
    Sweep(BenchCity city, int values, int warmUps, int runs) {
        this.city = city;
        this.flat = FlatMeasure.all(city).stream()
                .map(measure -> Touched.policy(measure, city.policy(), city.year()))
                .toList();
        this.values = values;
        this.warmUps = warmUps;
        this.runs = runs;
    }

    void measure(Report report) {
        report.heading("Sweep of one threshold");
        List<List<String>> rows = new ArrayList<>();
        try (DuckSide duck = new DuckSide(flat, city.casebook())) {
            List<Ratio> shares = new ArrayList<>();
            for (int i = 1; i <= values; i++) {
                shares.add(Ratio.of(i, values));
            }
            rows.add(row(HIRING_RATIO, shares, duck, "loan-hiring-ratio"));
            TermAxis months = axis(INSURED_MONTHS);
            List<Ratio> numbers = new ArrayList<>();
            for (long month = months.low().numerator(); month <= months.high().numerator(); month++) {
                numbers.add(Ratio.of(month, 1));
            }
            rows.add(row(INSURED_MONTHS, numbers, duck, "skill-insured-months"));
        }
        report.table(
                List.of(
                        "term",
                        "values",
                        "cases",
                        "steps",
                        "response curve, s",
                        "as scenarios, s",
                        "DuckDB sort and cumulate, s",
                        "CPU s of each",
                        "scenarios ÷ curve",
                        "DuckDB ÷ curve"),
                rows);
        report.say("Response curve = break-even values of all cases, sorted, summed, and every value read."
                + " As scenarios = terms constructed, planned, run and read. DuckDB: the query and its rows.");
    }

    private TermAxis axis(String path) {
        return TermAxis.of(TermPath.parse(path, city.policy(), Measures.all(), Sweep::wrong), Sweep::wrong);
    }

    private static BadInput wrong(Text what, Text remedy) {
        return new BadInput(what, "bench", remedy);
    }

    private List<String> row(String path, List<Ratio> numbers, DuckSide duck, String query) {
        TermAxis axis = axis(path);
        MeasureDefinition definition = axis.path().definition();
        Map<String, List<FoldedCase>> casebook =
                Map.of(definition.stem(), city.casebook().get(definition.stem()));
        String sql = Sql.read("duckdb", query).replace(":values", String.valueOf(numbers.size()));
        List<long[]> expected = byCurve(axis, numbers, casebook);
        equal(expected, byScenarios(axis, numbers, casebook), "the engine");
        equal(expected, duck.rows(sql), "DuckDB");

        Map<String, Runnable> sides = new LinkedHashMap<>();
        sides.put("curve", () -> byCurve(axis, numbers, casebook));
        sides.put("scenarios", () -> byScenarios(axis, numbers, casebook));
        sides.put("duck", () -> duck.rows(sql));
        Map<String, Seconds> taken = Seconds.inTurn(warmUps, runs, sides);
        double curve = taken.get("curve").median();
        return List.of(
                path,
                "%,d".formatted(numbers.size()),
                "%,d".formatted(casebook.get(definition.stem()).size()),
                "%,d".formatted(curve(axis, casebook).positions().size()),
                taken.get("curve").toString(),
                taken.get("scenarios").toString(),
                taken.get("duck").toString(),
                taken.values().stream().map(side -> figures(side.cpu())).collect(Collectors.joining(", ")),
                figures(taken.get("scenarios").median() / curve),
                figures(taken.get("duck").median() / curve));
    }

    private ResponseCurve curve(TermAxis axis, Map<String, List<FoldedCase>> casebook) {
        return ResponseCurve.of(
                axis, new City(Measures.all(), Measures.interplays(), city.policy(), city.year(), casebook));
    }

    /** Entitled units and fen at each value. */
    private List<long[]> byCurve(TermAxis axis, List<Ratio> numbers, Map<String, List<FoldedCase>> casebook) {
        ResponseCurve curve = curve(axis, casebook);
        String stem = axis.path().definition().stem();
        List<long[]> sums = new ArrayList<>(numbers.size());
        for (Ratio number : numbers) {
            Figures at = curve.at(number);
            sums.add(new long[] {at.entitled(stem), at.fen()});
        }
        return sums;
    }

    private List<long[]> byScenarios(TermAxis axis, List<Ratio> numbers, Map<String, List<FoldedCase>> casebook) {
        String path = axis.path().toString();
        String stem = axis.path().definition().stem();
        List<PolicyBook> books = numbers.stream()
                .map(number -> city.policy()
                        .with(List.of(new Setting(axis.path(), axis.text(number), path, path, path)), LocalDate.MIN))
                .toList();
        List<Question> questions = Reforms.questions(city.policy(), books);
        Plan plan = new Plan(Measures.all(), Measures.interplays(), city.policy(), questions, city.year());
        Simulation simulation = Engine.run(plan, casebook);
        List<long[]> sums = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            String name = Reforms.name(i);
            sums.add(new long[] {simulation.entitled(name, stem), simulation.fen(name, stem)});
        }
        return sums;
    }

    private static void equal(List<long[]> expected, List<long[]> other, String who) {
        String one = text(expected);
        String two = text(other);
        if (!one.equals(two)) {
            throw new IllegalStateException(who + " and the response curve differ");
        }
    }

    private static String text(List<long[]> sums) {
        return sums.stream().map(both -> both[0] + " " + both[1]).collect(Collectors.joining("\n"));
    }
}
