package org.casebook.simulation.result;

import java.io.Serializable;
import org.casebook.policy.County;
import org.casebook.policy.Money;

/**
 * People in one county for whom two measures, or a measure and a fact, stand side by side that should not; reported and
 * not deducted.
 *
 * @param conflict name of the conflict
 * @param measure file stem of the measure whose county this is
 * @param other file stem of the other measure; empty where the other side is a fact of the registry
 * @param people distinct people
 * @param amount what {@code measure} pays for the units concerned
 * @param otherAmount what {@code other} pays for the units concerned, 0.00 where it is a fact
 */
public record ConflictRow(
        String conflict, String measure, String other, County county, long people, Money amount, Money otherAmount)
        implements Serializable {}
