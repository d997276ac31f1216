package org.casebook.simulation.result;

import java.util.OptionalLong;
import org.casebook.policy.County;
import org.casebook.policy.Text;

/**
 * A figure of an indicator in one county. The figures of a city are the sums of those of its counties, and the parts of
 * an indicator share nothing, so they too add up.
 *
 * @param category the part of it (an enterprise scale, an industry); empty where it has no parts
 * @param label the name of the part
 * @param value in the unit of the indicator, money in fen; a net change may be negative
 * @param whole what {@code value} is a share of; empty where it is no share
 */
public record IndicatorRow(
        Indicator indicator, County county, String category, Text label, long value, OptionalLong whole) {}
