package org.casebook.report.scenario;

import java.util.List;
import java.util.Optional;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.casebook.simulation.result.Unmoved;

/**
 * What was asked of scenarios beside their figures.
 *
 * @param contributions none where no split was asked for
 * @param behaviour empty where no responses were asked for
 * @param unmoved changes without effect, in the order of the scenarios
 */
public record Beside(List<Contributions> contributions, Optional<BehaviourResult> behaviour, List<Unmoved> unmoved) {

    /** Nothing. */
    public static final Beside NONE = new Beside(List.of(), Optional.empty(), List.of());

    Optional<Contributions> contributions(String scenario) {
        return contributions.stream()
                .filter(split -> split.scenario().equals(scenario))
                .findFirst();
    }

    Optional<ScenarioBehaviour> responses(String scenario) {
        return behaviour.stream()
                .flatMap(result -> result.scenarios().stream())
                .filter(found ->
                        found.scenario().equals(scenario) && !found.after().isEmpty())
                .findFirst();
    }
}
