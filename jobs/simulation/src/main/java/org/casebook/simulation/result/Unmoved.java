package org.casebook.simulation.result;

import java.util.List;
import org.casebook.policy.Text;

/**
 * A changed term that moves nothing, and why.
 *
 * @param scenario its name
 * @param change the term with its old and its new value
 * @param reason one sentence or two, from the cases
 * @param counts the numbers of units that the reason names
 */
public record Unmoved(String scenario, ChangedTerm change, Text reason, List<Long> counts) {}
