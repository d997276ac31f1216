package org.casebook.simulation.engine;

import java.util.Map;
import java.util.SortedMap;
import org.casebook.policy.Facts;
import org.casebook.simulation.result.Dimension;

/**
 * Distinct facts of a measure with the units behind them.
 *
 * @param units how many persons, employers … have these facts
 * @param profile how the units spread over the parts of each dimension that the measure knows, by the identifier of the
 *     part; the parts of {@link Dimension#GROUP} may overlap, those of the others add up to the units
 */
public record FoldedCase(Facts facts, long units, Map<Dimension, SortedMap<String, Long>> profile) {}
