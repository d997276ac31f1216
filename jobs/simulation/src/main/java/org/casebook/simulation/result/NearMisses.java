package org.casebook.simulation.result;

import java.util.List;

/**
 * Who misses an entitlement by one condition alone, and by how much.
 *
 * @param conditions in the order of the law; those that refuse nobody are left out
 */
public record NearMisses(RunIdentity run, int year, List<MissedCondition> conditions) {}
