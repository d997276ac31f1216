package org.casebook.simulation.result;

import java.util.List;

/**
 * Whom the policy in force reaches: an estimate by the parts of some dimensions.
 *
 * @param dimensions in the order in which they were asked
 * @param rows dimension by dimension, then in the order of the estimate, then of the parts as {@link Parts} lists them; a
 *     part without a unit is left out
 */
public record Composition(Estimate estimate, List<Dimension> dimensions, List<PartRow> rows) {}
