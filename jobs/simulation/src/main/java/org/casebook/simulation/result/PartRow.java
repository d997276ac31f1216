package org.casebook.simulation.result;

/**
 * What one measure comes to in one county for the units in one part of a dimension. The parts of a dimension add up to the
 * row of the measure and county, but for those of {@link Dimension#GROUP}, which overlap.
 *
 * @param part its identifier; empty where the units of the measure are not told apart by the dimension: then {@code row} is
 *     that of all of them
 */
public record PartRow(Dimension dimension, String part, ResultRow row) {}
