package org.casebook.pipeline.simulate;

import java.util.List;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.scenario.ChangedTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;

/** The results of scenarios with what was asked, each put together when it is read. */
final class Answers {

    private Answers() {}

    static List<ScenarioResult> of(Simulation simulation, ScenarioBook scenarios, int year) {
        ChangedTerms changes = new ChangedTerms(scenarios, Measures.all(), year);
        List<Scenario> asked = scenarios.all();
        return SimulationResult.onDemand(asked.size(), place -> {
            Scenario scenario = asked.get(place);
            return new ScenarioResult(
                    scenario.name(),
                    scenario.title(),
                    scenario.question(),
                    scenario.baseline(),
                    changes.of(scenario),
                    scenario.start(),
                    scenario.counties(),
                    simulation.rows(scenario.name()),
                    simulation.changes(scenario.name()));
        });
    }
}
