package org.casebook.policy;

/**
 * A computed quantity that a condition compares with a term.
 *
 * @param what its name
 * @param value the case's value
 * @param term name of the term it is compared with
 * @param required the term's value
 */
public record Measured(Text what, Ratio value, String term, Ratio required) {}
