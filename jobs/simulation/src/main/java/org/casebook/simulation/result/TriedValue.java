package org.casebook.simulation.result;

import java.math.BigDecimal;
import org.casebook.policy.Text;

/**
 * A value that a run tries out for a term.
 *
 * @param written as it would be set, exact: {@code 25%}, {@code 4/21}, {@code 3000000.00}
 * @param shown in the words in which people read it
 * @param number for drawing: a share as a part of one, money in yuan; rounded where it has no end
 */
public record TriedValue(String written, Text shown, BigDecimal number) {}
