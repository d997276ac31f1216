package org.casebook.pipeline.simulate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.MeasureOutcome;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.terms.PolicyBook;

/** casebook → outcome: what every scenario costs and changes, all of them in one pass over the cases. */
public final class SimulateJob {

    public static final String VERB = "simulate";

    /** Where the engine runs. The results are the same. */
    public enum Place {
        /** All cases are brought to this process. */
        DRIVER,
        /** Each partition of the cases is assessed where it lies. */
        SPARK;

        /** Distinct cases up to which it is quicker to bring them here. */
        private static final long BROUGHT_HERE = 2_000_000;

        /** The place that suits the number of cases of a fold run. */
        public static Place of(Run fold) {
            long cases = Measures.all().stream()
                    .mapToLong(definition -> Fold.cases(fold, definition))
                    .sum();
            return cases <= BROUGHT_HERE ? DRIVER : SPARK;
        }
    }

    private final Warehouse warehouse;
    private final Run fold;
    private final PolicyBook policy;
    private final ScenarioBook scenarios;
    private final Place place;

    public SimulateJob(Warehouse warehouse, Run fold, PolicyBook policy, ScenarioBook scenarios, Place place) {
        this.fold = fold;
        this.warehouse = warehouse;
        this.policy = policy;
        this.scenarios = scenarios;
        this.place = place;
    }

    /**
     * Answers the questions of the scenarios, and more that are asked beside them.
     *
     * @param more questions whose names no scenario has
     */
    public Simulation simulate(List<Question> more) {
        List<Question> all = new ArrayList<>(more);
        for (Scenario scenario : scenarios.all()) {
            String name = scenario.name();
            all.add(new Question(name, scenarios.terms(name), scenarios.baseline(name)));
        }
        Questions questions = new Questions(fold.year(), policy, all);
        return switch (place) {
            case DRIVER -> Engine.run(questions.plan(), new CasebookReader(warehouse, fold).cases(Measures.all()));
            case SPARK -> onSpark(new CasebookReader(warehouse, fold), questions);
        };
    }

    /** The cases of some measures in this process. */
    public Map<String, List<FoldedCase>> cases(List<MeasureDefinition> definitions) {
        return new CasebookReader(warehouse, fold).casesWithoutProfiles(definitions);
    }

    private static Simulation onSpark(CasebookReader reader, Questions questions) {
        Plan plan = questions.plan();
        Map<String, MeasureOutcome> outcomes = new ConcurrentHashMap<>();
        Parallel.forEach(
                Measures.all(),
                definition -> outcomes.put(
                        definition.stem(),
                        PartitionPass.run(
                                reader.rows(definition),
                                definition,
                                questions,
                                plan,
                                new FoldedCaseReader(definition.facts()))));
        return new Simulation(plan, outcomes);
    }

    /**
     * Writes the outcomes of a simulation and records the run.
     *
     * @param beside what else was asked and decides figures that carry the number of this run
     */
    public SimulationResult record(Simulation simulation, String beside, Clock clock) {
        String id = Identity.of(VERB, fold.id(), policy.hash(), asked(), beside, Program.version());
        SimulationResult result = new SimulationResult(
                RunIdentities.of(id, fold, policy, CoverageFold.read(warehouse, fold)),
                fold.year(),
                simulation.rows(Scenario.POLICY),
                Answers.of(simulation, scenarios, fold.year()));
        SimulationTables.Written written = new SimulationTables(warehouse).write(result);
        Map<String, String> details = new TreeMap<>(written.commits());
        details.put("terms", policy.hash());
        details.put("changes", String.join("\n", policy.changes()));
        details.put("scenarios", Identity.of(asked()));
        details.put("beside", beside);
        warehouse
                .ledger()
                .append(
                        new Run(
                                id,
                                VERB,
                                fold.year(),
                                fold.id(),
                                Program.version(),
                                fold.writes(),
                                written.versions(),
                                details),
                        clock);
        return result;
    }

    /** Everything of the scenarios that decides a result. */
    private String asked() {
        return scenarios.all().stream()
                .map(scenario -> String.join(
                        "\t",
                        scenario.name(),
                        scenario.title().zh(),
                        scenario.title().en(),
                        scenario.question().zh(),
                        scenario.question().en(),
                        scenario.baseline(),
                        scenario.changes().toString(),
                        scenario.start().toString(),
                        scenario.counties().toString()))
                .collect(Collectors.joining("\n"));
    }
}
