package org.casebook.simulation.explain;

import org.casebook.policy.Text;

/**
 * A delivered row that the facts of a case come from, or many of one file in one line.
 *
 * @param table canonical name
 * @param file path in the delivery
 * @param place line, or first and last line; empty where the registry does not know
 * @param rows how many
 * @param values the row's, identities masked; of many rows their extent and sums
 */
public record Delivered(String table, Text title, String file, Text place, long rows, Text values) {}
