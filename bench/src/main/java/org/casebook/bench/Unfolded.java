package org.casebook.bench;

import static org.casebook.bench.Seconds.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.terms.PolicyBook;

/** The engine where the fold saves nothing: every unit a case of its own, and facts spread evenly over their range. */
final class Unfolded {

    private static final long SEED = 21;
    private static final int[] GROWTH = {1, 4, 16};

    private final BenchCity city;
    private final Map<String, List<FoldedCase>> units;
    private final int warmUps;
    private final int runs;

    Unfolded(BenchCity city, Map<String, List<FoldedCase>> units, int warmUps, int runs) {
        this.city = city;
        this.units = units;
        this.warmUps = warmUps;
        this.runs = runs;
    }

    void measure(int scenarios, Report report) {
        List<FlatMeasure> measures = FlatMeasure.all(city);
        List<MeasureDefinition> definitions =
                measures.stream().map(FlatMeasure::definition).toList();
        List<PolicyBook> books =
                Reforms.draw(city.policy(), definitions, scenarios, SEED).books();
        List<Question> questions = Reforms.questions(city.policy(), books);
        List<Touched> touched = measures.stream()
                .map(measure -> Touched.of(measure, city.policy(), books, city.year()))
                .toList();

        Map<String, Map<String, List<FoldedCase>>> populations = new LinkedHashMap<>();
        Map<String, List<FoldedCase>> folded = new HashMap<>();
        definitions.forEach(
                measure -> folded.put(measure.stem(), city.casebook().get(measure.stem())));
        populations.put("folded cases", folded);
        Map<String, List<FoldedCase>> each = new HashMap<>();
        definitions.forEach(measure -> each.put(measure.stem(), units.get(measure.stem())));
        populations.put("every unit a case", each);
        for (int times : GROWTH) {
            populations.put("evenly spread facts, ×" + times, even(definitions, times));
        }
        Map<String, Runnable> sides = new LinkedHashMap<>();
        Map<String, Seconds> plain = new LinkedHashMap<>();
        populations.forEach((name, casebook) -> {
            EngineSide engine = new EngineSide(city, touched, questions, casebook, true);
            PlainSide rerun = new PlainSide(touched, casebook, FlatMeasure.otherTerms(city));
            rerun.answer().mustEqual(engine.answer(), "the engine on " + name);
            sides.put(name, engine::answer);
            plain.put(name, Seconds.of(warmUps, runs, rerun::answer));
        });
        Map<String, Seconds> taken = Seconds.inTurn(warmUps, runs, sides);

        report.heading("Where the fold saves nothing: %,d scenarios".formatted(scenarios));
        List<List<String>> rows = new ArrayList<>();
        taken.forEach((name, seconds) -> {
            long cases = populations.get(name).values().stream()
                    .mapToLong(List::size)
                    .sum();
            rows.add(List.of(
                    name,
                    "%,d".formatted(cases),
                    seconds.toString(),
                    figures(seconds.cpu()),
                    figures(seconds.median() * Seconds.NANOS / cases / scenarios),
                    plain.get(name).toString(),
                    figures(plain.get(name).cpu()),
                    figures(plain.get(name).median() / seconds.median())));
        });
        report.table(
                List.of(
                        "cases",
                        "number",
                        "engine, s",
                        "engine, CPU s",
                        "ns per case and scenario",
                        "plain Java rerun, s",
                        "plain, CPU s",
                        "plain ÷ engine"),
                rows);
        report.say("On each the engine's sums equal those of the plain rerun.");
    }

    /** For every folded case so many others, each its own unit. */
    private Map<String, List<FoldedCase>> even(List<MeasureDefinition> definitions, int times) {
        Random random = new Random(SEED);
        Map<String, List<FoldedCase>> casebook = new HashMap<>();
        for (MeasureDefinition definition : definitions) {
            List<FoldedCase> cases = city.casebook().get(definition.stem());
            EvenFacts facts = new EvenFacts(definition, cases, random);
            List<FoldedCase> spread = new ArrayList<>();
            for (int i = 0; i < cases.size() * times; i++) {
                spread.add(new FoldedCase(facts.draw(), 1, Map.of()));
            }
            casebook.put(definition.stem(), spread);
        }
        return casebook;
    }
}
