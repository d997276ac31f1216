package org.casebook.simulation.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.result.ScenarioResult;

/**
 * A question about other terms: only what differs from its baseline. Immutable.
 *
 * @param name unique in a run, stable: the same file gives the same names
 * @param title what people call it
 * @param baseline {@link #POLICY} for the policy in force, or the name of another scenario
 * @param changes in the order of the file; no term twice
 * @param start the first day on which they hold; from the beginning when empty
 * @param counties where they hold; everywhere when empty
 * @param where file and line
 */
public record Scenario(
        String name,
        Text title,
        Text question,
        String baseline,
        List<Change> changes,
        Optional<LocalDate> start,
        SortedSet<County> counties,
        String where) {

    /** The name of the policy in force. */
    public static final String POLICY = ScenarioResult.POLICY;

    /** One that is called by its name. */
    public Scenario(
            String name,
            Text question,
            String baseline,
            List<Change> changes,
            Optional<LocalDate> start,
            SortedSet<County> counties,
            String where) {
        this(name, Text.same(name), question, baseline, changes, start, counties, where);
    }
}
