package org.casebook.pipeline.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casebook.pipeline.simulate.SimulateJob;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.Unmoved;
import org.casebook.simulation.scenario.Change;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.unmoved.UnmovedFinder;

/** The changes of a run's scenarios that move nothing, and why. */
final class UnmovedChanges {

    /** Scenarios that are looked into; of more nobody reads the reasons. */
    private static final int MOST = 100;

    private UnmovedChanges() {}

    /** Reads only the cases of measures that some scenario changes without effect. */
    static List<Unmoved> of(SimulateJob job, ScenarioBook scenarios, Simulation simulation, int year) {
        Map<Scenario, Set<String>> asked = new LinkedHashMap<>();
        Set<String> still = new TreeSet<>();
        for (Scenario scenario : scenarios.all()) {
            if (asked.size() == MOST) {
                break;
            }
            Set<String> moved = simulation.changes(scenario.name()).stream()
                    .map(MeasureChange::measure)
                    .collect(Collectors.toSet());
            Set<String> unmoved = scenario.changes().stream()
                    .map(Change::measure)
                    .filter(measure -> !moved.contains(measure))
                    .collect(Collectors.toSet());
            if (!unmoved.isEmpty()) {
                asked.put(scenario, moved);
                still.addAll(unmoved);
            }
        }
        Map<String, List<FoldedCase>> cases =
                job.cases(still.stream().map(Measures::get).toList());
        UnmovedFinder finder = new UnmovedFinder(scenarios, Measures.all(), Measures.interplays(), cases, year);
        return asked.entrySet().stream()
                .flatMap(one -> finder.of(one.getKey(), one.getValue()).stream())
                .toList();
    }
}
