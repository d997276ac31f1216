package org.casebook.simulation.explain;

import java.util.List;
import org.casebook.policy.Text;

/**
 * One condition of a measure as one case meets it.
 *
 * @param ground the identifier of the refusal
 * @param label what refuses
 * @param met what holds where it does not refuse
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
        Text met,
        String clause,
        Status status,
        List<Shown> facts,
        List<Shown> measured,
        List<Shown> terms,
        List<Change> change) {

    /** The condition in the words that fit its status: what refuses the case, or what holds or would have to. */
    public Text words() {
        return status == Status.FAILED || status == Status.WOULD_FAIL ? label : met;
    }

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
    public record Shown(String name, Text label, Text value, Text source) {}

    /** A change of one fact. */
    public record Change(String fact, Text label, Text from, Text to) {}
}
