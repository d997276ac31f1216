package org.casebook.pipeline.simulate;

import java.io.Serializable;
import java.util.List;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.terms.PolicyBook;

/**
 * All that a run is asked, in a form that travels to where the cases lie.
 *
 * @param questions none where only the policy in force is estimated
 */
public record Questions(int year, PolicyBook policy, List<Question> questions) implements Serializable {

    public static Questions policyAlone(int year, PolicyBook policy) {
        return new Questions(year, policy, List.of());
    }

    public Plan plan() {
        return new Plan(Measures.all(), Measures.interplays(), policy, questions, year);
    }
}
