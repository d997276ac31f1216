package org.casebook.simulation.result;

import java.io.Serializable;
import java.util.OptionalLong;
import org.casebook.policy.County;

/**
 * A figure of an article that pays nobody, in one county.
 *
 * @param indicator name of the indicator
 * @param category the part of it (an enterprise scale, an industry); empty where it has no parts
 * @param value people, bases …, or fen; a net change may be negative
 * @param whole what {@code value} is a share of; empty where it is no share
 */
public record IndicatorRow(
        String indicator, int article, County county, String category, long value, OptionalLong whole)
        implements Serializable {}
