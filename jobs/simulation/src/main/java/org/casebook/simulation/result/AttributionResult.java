package org.casebook.simulation.result;

import java.util.List;

/** The scenarios of a run, each split among its parts. */
public record AttributionResult(RunIdentity run, int year, List<Contributions> scenarios) {}
