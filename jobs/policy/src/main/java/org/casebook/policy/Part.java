package org.casebook.policy;

import java.io.Serializable;

/**
 * A part of a population that is counted apart; parts may overlap.
 *
 * @param id stable identifier, e.g. {@code HUKOU_ELSEWHERE}
 */
public record Part(String id, Text label) implements Comparable<Part>, Serializable {

    @Override
    public int compareTo(Part other) {
        return id.compareTo(other.id);
    }
}
