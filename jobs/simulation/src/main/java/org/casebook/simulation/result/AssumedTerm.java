package org.casebook.simulation.result;

import org.casebook.policy.Text;

/**
 * A value that no source gives and that an amount of this run rests on.
 *
 * @param value the value in the words in which people read it
 * @param reason why this value was assumed
 */
public record AssumedTerm(String measure, String term, Text label, Text value, String reason) {}
