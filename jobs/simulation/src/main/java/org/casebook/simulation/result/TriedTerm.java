package org.casebook.simulation.result;

import java.math.BigDecimal;
import java.util.List;
import org.casebook.policy.Text;

/**
 * A term for which a run tries out values.
 *
 * @param path {@code measure.term}, or {@code measure.term.county}
 * @param unit what stands behind its numbers; empty for a share
 * @param share whether its numbers are shares
 * @param inForce the values that the policy gives it in the year, in the order of time; none where it is not in force
 * @param numbers of {@code inForce} where they are numbers and not one for each county, as {@link TriedValue#number}
 */
public record TriedTerm(
        String measure,
        String path,
        Text label,
        Text unit,
        boolean share,
        List<Text> inForce,
        List<BigDecimal> numbers) {}
