package org.casebook.policy;

import java.io.Serializable;
import java.util.List;

/**
 * What a ground of refusal means.
 *
 * @param label a few words for tables
 * @param clause the operative words of the text that refuses; empty where another rule does
 * @param facts the facts of the case that the condition reads
 * @param terms the terms that it reads
 */
public record Reason(Text label, String clause, List<String> facts, List<String> terms) implements Serializable {

    public static Reason of(String zh, String en) {
        return new Reason(new Text(zh, en), "", List.of(), List.of());
    }

    public Reason quoting(String words) {
        return new Reason(label, words, facts, terms);
    }

    public Reason reading(String... names) {
        return new Reason(label, clause, List.of(names), terms);
    }

    public Reason against(String... names) {
        return new Reason(label, clause, facts, List.of(names));
    }
}
