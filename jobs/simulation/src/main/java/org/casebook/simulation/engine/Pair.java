package org.casebook.simulation.engine;

import java.util.Optional;
import org.casebook.policy.Facts;

/**
 * Two units of one person that meet.
 *
 * @param unit number of the unit within the person: the same unit may meet several others
 * @param otherUnit number of the other unit within the person; 0 where the other side is a fact of the registry
 * @param other empty where the other side is a fact of the registry
 * @param common the months in common, where the other measure may have ended before them
 */
public record Pair(int unit, Facts facts, int otherUnit, Optional<Facts> other, Optional<Months> common) {}
