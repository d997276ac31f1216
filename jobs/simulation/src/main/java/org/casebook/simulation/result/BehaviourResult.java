package org.casebook.simulation.result;

import java.util.List;

/** The responses to all scenarios of a run, with all that they rest on. */
public record BehaviourResult(
        RunIdentity run, int year, List<BehaviourAssumption> assumptions, List<ScenarioBehaviour> scenarios) {}
