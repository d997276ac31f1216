package org.casebook.simulation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.MeasureDefinition;

/**
 * Assesses folded cases under all variants of a plan. The same code runs on all cases at once and on any part of them:
 * {@link MeasureOutcome} adds up.
 */
public final class Engine {

    private Engine() {}

    /** @throws ArithmeticException when a sum overflows */
    public static MeasureOutcome run(Plan plan, MeasureDefinition definition, List<FoldedCase> cases) {
        return new MeasurePass(plan, new Cases(plan, definition, cases)).run();
    }

    /**
     * @param casebook the cases of every measure of the plan, by its stem; none where it is missing
     * @throws ArithmeticException when a sum overflows
     */
    public static Simulation run(Plan plan, Map<String, List<FoldedCase>> casebook) {
        Map<String, MeasureOutcome> outcomes = new HashMap<>();
        for (MeasureDefinition definition : plan.definitions()) {
            outcomes.put(definition.stem(), run(plan, definition, casebook.getOrDefault(definition.stem(), List.of())));
        }
        return new Simulation(plan, outcomes);
    }
}
