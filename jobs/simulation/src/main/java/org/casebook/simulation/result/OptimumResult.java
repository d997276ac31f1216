package org.casebook.simulation.result;

/** The best package of a run. */
public record OptimumResult(RunIdentity run, int year, Optimum optimum) {}
