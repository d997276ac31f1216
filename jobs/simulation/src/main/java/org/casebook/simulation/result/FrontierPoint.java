package org.casebook.simulation.result;

import java.util.List;
import java.util.Optional;

/**
 * A package that no other beats: none reaches as much for less, or more for as much.
 *
 * @param outcome of the first of the packages that come to this
 * @param alike the others that cost and reach exactly the same
 * @param marginalFen fen for each one that is reached beyond the point before; empty for the first
 */
public record FrontierPoint(PackageOutcome outcome, List<String> alike, Optional<Fraction> marginalFen) {}
