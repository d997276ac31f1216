package org.casebook.simulation.result;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The answers to all questions of a run.
 *
 * @param baseline the rows of the policy in force, in the order of an estimate
 * @param scenarios in the order in which they were asked. There may be ten thousand, each of a hundred rows: whoever reads
 *     them goes through them one by one and keeps none
 */
public record SimulationResult(RunIdentity run, int year, List<ResultRow> baseline, List<ScenarioResult> scenarios) {

    /**
     * Answers that are put together anew each time one is asked for, and not kept.
     *
     * @param scenario by its place, from 0
     */
    public static List<ScenarioResult> onDemand(int count, IntFunction<ScenarioResult> scenario) {
        return new OnDemand(count, scenario);
    }

    private static final class OnDemand extends AbstractList<ScenarioResult> {

        private final int count;
        private final IntFunction<ScenarioResult> scenario;

        OnDemand(int count, IntFunction<ScenarioResult> scenario) {
            this.count = count;
            this.scenario = scenario;
        }

        @Override
        public ScenarioResult get(int index) {
            return scenario.apply(index);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
