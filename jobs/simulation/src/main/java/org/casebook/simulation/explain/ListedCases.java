package org.casebook.simulation.explain;

import java.util.List;
import org.casebook.policy.Text;

/**
 * Some of the refused or of the entitled cases of a measure, in the order of their keys.
 *
 * @param total how many there are of the kind that was asked for
 * @param first the place of the first one listed, from 1 on
 */
public record ListedCases(
        String measure,
        int article,
        Text title,
        int year,
        boolean entitled,
        long total,
        long first,
        List<ListedCase> cases) {

    public ListedCases {
        cases = List.copyOf(cases);
    }

    /** The place of the last one listed. */
    public long last() {
        return first + cases.size() - 1;
    }
}
