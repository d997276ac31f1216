package org.casebook.simulation.engine;

/** Calendar months of a policy year, 1 to 12, both included. */
public record Months(int first, int last) {}
