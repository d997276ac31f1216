package org.casebook.simulation.terms;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value as it is written, before its type is known.
 *
 * @param parts one entry under the empty key, or one per county code and {@code other}
 */
record RawValue(Map<String, String> parts) implements Serializable {

    static final String OTHER = "other";

    RawValue {
        parts = new TreeMap<>(parts);
    }

    static RawValue of(String text) {
        return new RawValue(Map.of("", text));
    }

    /** This value with one part replaced. */
    RawValue with(String part, String text) {
        Map<String, String> changed = new TreeMap<>(parts);
        changed.put(part, text);
        return new RawValue(changed);
    }

    boolean isSingle() {
        return parts.size() == 1 && parts.containsKey("");
    }

    /** As people write it: {@code 25%}, or {@code 620802=1413+other=1368}. */
    String text() {
        return parts.entrySet().stream()
                .map(part -> part.getKey().isEmpty() ? part.getValue() : part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("+"));
    }
}
