package org.casebook.policy;

import java.io.Serializable;
import java.util.List;

/**
 * What a ground of refusal means.
 *
 * @param label a few words for tables
 * @param met what holds where it does not refuse, in as few words
 * @param clause the operative words of the text that refuses; empty where another rule does
 * @param facts the facts of the case that the condition reads
 * @param terms the terms that it reads
 */
public record Reason(Text label, Text met, String clause, List<String> facts, List<String> terms)
        implements Serializable {

    public static Reason of(String zh, String en) {
        return new Reason(new Text(zh, en), new Text("", ""), "", List.of(), List.of());
    }

    /** A condition is shown in the words of what holds, so that nobody reads that something does not not apply. */
    public Reason met(String zh, String en) {
        return new Reason(label, new Text(zh, en), clause, facts, terms);
    }

    public Reason quoting(String words) {
        return new Reason(label, met, words, facts, terms);
    }

    public Reason reading(String... names) {
        return new Reason(label, met, clause, List.of(names), terms);
    }

    public Reason against(String... names) {
        return new Reason(label, met, clause, facts, List.of(names));
    }
}
