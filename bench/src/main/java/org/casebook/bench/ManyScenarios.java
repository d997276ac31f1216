package org.casebook.bench;

import static org.casebook.bench.Seconds.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;

/** Random scenarios over all measures, from the settings as written to the cost of each. */
final class ManyScenarios {

    private static final double MICROS = 1e6;
    private static final double MILLIONS = 1e6;
    private static final double NANOS = 1e9;
    private static final double KILOBYTE = 1024;

    private final BenchCity city;
    private final Reforms reforms;
    private final int few;
    private final int warmUps;
    private final int runs;

    ManyScenarios(BenchCity city, Reforms reforms, int warmUps, int runs) {
        this.city = city;
        this.reforms = reforms;
        this.few = Math.max(1, reforms.size() / 10);
        this.warmUps = warmUps;
        this.runs = runs;
    }

    void measure(Report report) {
        report.heading("Random scenarios over all measures");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(reforms.first(few)));
        rows.add(row(reforms));
        report.table(
                List.of(
                        "scenarios",
                        "all, s",
                        "all, CPU s",
                        "construct, µs each",
                        "plan and run, s",
                        "assessments made, million",
                        "ns of a core per assessment",
                        "person-scenarios per second, million"),
                rows);
        report.say(
                "All = construct the terms, plan, run, read the cost of every scenario. Memory per extra scenario: %s KB."
                        .formatted(figures(memoryPerScenario() / KILOBYTE)));
        folding(report);
    }

    private List<String> row(Reforms some) {
        List<Question> questions = some.questions();
        Map<String, Runnable> sides = new LinkedHashMap<>();
        sides.put("all", () -> costs(run(some.questions()), some.size()));
        sides.put("construct", some::questions);
        sides.put("run", () -> costs(run(questions), some.size()));
        Map<String, Seconds> taken = Seconds.inTurn(warmUps, runs, sides);
        long assessments = assessments(questions).values().stream()
                .mapToLong(LongAdder::sum)
                .sum();
        double run = taken.get("run").median();
        double personScenarios =
                (double) city.people() * some.size() * BenchCity.measures().size();
        return List.of(
                String.valueOf(some.size()),
                taken.get("all").toString(),
                figures(taken.get("all").cpu()),
                figures(taken.get("construct").median() * MICROS / some.size()),
                taken.get("run").toString(),
                figures(assessments / MILLIONS),
                figures(run * NANOS * Runtime.getRuntime().availableProcessors() / assessments),
                figures(personScenarios / taken.get("all").median() / MILLIONS));
    }

    private Simulation run(List<Question> questions) {
        return run(Measures.all(), questions);
    }

    private Simulation run(List<MeasureDefinition> definitions, List<Question> questions) {
        Plan plan = new Plan(definitions, Measures.interplays(), city.policy(), questions, city.year());
        return Engine.run(plan, city.casebook());
    }

    static long[] costs(Simulation simulation, int scenarios) {
        long[] fen = new long[scenarios];
        for (int i = 0; i < scenarios; i++) {
            fen[i] = simulation.fen(Reforms.name(i));
        }
        return fen;
    }

    /** How often each law is really asked. */
    private Map<String, LongAdder> assessments(List<Question> questions) {
        Map<String, LongAdder> asked = new LinkedHashMap<>();
        List<MeasureDefinition> counted = Measures.all().stream()
                .map(definition ->
                        CountedLaw.of(definition, asked.computeIfAbsent(definition.stem(), stem -> new LongAdder())))
                .toList();
        run(counted, questions);
        return asked;
    }

    /** In bytes: what stays reachable with many scenarios less what stays with few, shared out. */
    private double memoryPerScenario() {
        long before = BenchCity.heap();
        Held some = new Held(reforms.first(few));
        long withFew = BenchCity.heap() - before;
        some.release();
        before = BenchCity.heap();
        Held all = new Held(reforms);
        long withAll = BenchCity.heap() - before;
        all.release();
        return (double) (withAll - withFew) / (reforms.size() - few);
    }

    /** Questions and answers that stay reachable while memory is looked at. */
    private final class Held {

        private final List<Object> objects = new ArrayList<>();

        Held(Reforms some) {
            List<Question> questions = some.questions();
            objects.add(questions);
            objects.add(run(questions));
        }

        void release() {
            objects.clear();
        }
    }

    private void folding(Report report) {
        report.heading("How well each measure folds, and its part of %,d scenarios".formatted(reforms.size()));
        List<Question> questions = reforms.questions();
        Plan plan = new Plan(Measures.all(), Measures.interplays(), city.policy(), questions, city.year());
        Map<String, LongAdder> asked = assessments(questions);
        List<List<String>> rows = new ArrayList<>();
        for (MeasureDefinition definition : Measures.all()) {
            List<FoldedCase> cases = city.casebook().getOrDefault(definition.stem(), List.of());
            long units = BenchCity.units(cases);
            long variants = plan.jobs(definition.stem());
            long assessments = asked.get(definition.stem()).sum();
            Seconds run = Seconds.of(1, runs, () -> Engine.run(plan, definition, cases));
            rows.add(List.of(
                    definition.stem(),
                    "%,d".formatted(units),
                    "%,d".formatted(cases.size()),
                    cases.isEmpty() ? "" : figures((double) units / cases.size()),
                    "%,d".formatted(variants),
                    figures(assessments / MILLIONS),
                    units * variants == 0 ? "" : figures((double) units * variants / assessments),
                    run.toString()));
        }
        report.table(
                List.of(
                        "measure",
                        "units",
                        "distinct cases",
                        "units per case",
                        "variants",
                        "assessments made, million",
                        "units × variants per assessment",
                        "run, s"),
                rows);
    }
}
