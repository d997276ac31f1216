package org.casebook.simulation.result;

/**
 * What a package of terms costs and reaches.
 *
 * @param scenario its name
 * @param fen what the measures of the grid cost, in fen
 * @param reached how much of the aim
 */
public record PackageOutcome(String scenario, long fen, long reached) {}
