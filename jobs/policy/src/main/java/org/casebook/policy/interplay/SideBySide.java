package org.casebook.policy.interplay;

import java.util.Optional;
import org.casebook.policy.Text;

/** A conflict that needs no rule of its own: that both sides are granted is all. */
public record SideBySide(String stem, Text title, String measure, Optional<String> other) implements Conflict {

    /** Two measures. */
    public static Conflict measures(String stem, Text title, String measure, String other) {
        return new SideBySide(stem, title, measure, Optional.of(other));
    }

    /** A measure and a fact of the registry. */
    public static Conflict fact(String stem, Text title, String measure) {
        return new SideBySide(stem, title, measure, Optional.empty());
    }
}
