package org.casebook.simulation.result;

import java.util.List;

/**
 * A value of a term at which the results change, on the way up.
 *
 * @param included whether the value itself already has the new results; otherwise only values above it have
 * @param changes by how much each touched measure changes
 */
public record SweepStep(TriedValue value, boolean included, List<TouchedMeasure> changes) {}
