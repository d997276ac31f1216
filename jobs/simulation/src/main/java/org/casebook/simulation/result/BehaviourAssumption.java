package org.casebook.simulation.result;

import java.io.Serializable;
import org.casebook.policy.Text;

/**
 * A number that a response rests on.
 *
 * @param response the file and, where it has several, the measure, as in {@code wait-for-threshold/skill-upgrade-subsidy}
 * @param name as in the file
 * @param value as in the file
 * @param literature whether it is taken from the literature; else it is assumed
 * @param source where it is found, or why it was assumed
 */
public record BehaviourAssumption(
        String response, String name, Text label, String value, boolean literature, String source)
        implements Serializable {}
