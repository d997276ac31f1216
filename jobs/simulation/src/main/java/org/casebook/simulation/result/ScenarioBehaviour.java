package org.casebook.simulation.result;

import java.util.List;

/**
 * How people and employers respond to a scenario, beside how they do to its baseline.
 *
 * @param before under the baseline: the measures to which somebody can respond, in the order of the law, then of the
 *     counties
 * @param after under the scenario, the same measures and counties
 */
public record ScenarioBehaviour(
        String scenario, String baseline, List<BehaviourRow> before, List<BehaviourRow> after) {}
