package org.casebook.simulation.result;

/**
 * Units that stood in one state under the baseline and stand in one under the scenario.
 *
 * @param before a ground of refusal, or {@link #ENTITLED}
 * @param after the same
 */
public record Transition(String before, String after, long units) {

    public static final String ENTITLED = "ENTITLED";
}
