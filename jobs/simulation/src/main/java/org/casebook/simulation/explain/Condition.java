package org.casebook.simulation.explain;

import java.util.List;
import org.casebook.policy.Text;

/**
 * One condition of a measure as one case meets it.
 *
 * @param ground the identifier of the refusal
 * @param clause the operative words of the text, or empty
 * @param status whether the case passes it
 * @param facts what the condition reads of the case, by name and value
 * @param measured the computed quantity it compares, or empty
 * @param terms the terms it reads, with value and source
 * @param change the smallest change of the case that passes it, or empty
 */
public record Condition(
        String ground,
        Text label,
        String clause,
        Status status,
        List<Shown> facts,
        List<Shown> measured,
        List<Shown> terms,
        List<Change> change) {

    /** How a case stands to a condition. */
    public enum Status {
        PASSED,
        /** The ground of the refusal. */
        FAILED,
        /** Would refuse too, once the conditions before it are met by the changes shown there. */
        WOULD_FAIL,
        /** Passes once the conditions before it are met by the changes shown there. */
        WOULD_PASS,
        /** Not reached: a condition before it fails and no change of the case's own facts meets it. */
        NOT_REACHED
    }

    /**
     * A named value.
     *
     * @param source where it comes from; empty for facts
     */
    public record Shown(String name, Text label, Text value, String source) {}

    /** A change of one fact. */
    public record Change(String fact, Text label, Text from, Text to) {}
}
