package org.casebook.policy.interplay;

import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Outcome;
import org.casebook.policy.Text;

/**
 * Two things of one person that should not stand side by side: two measures, or a measure and a fact of the registry. It
 * is reported with the people and the money concerned, for somebody to look into; nothing is deducted. Which units of a
 * person meet is said by {@code sql/conflicts/<stem>.sql}; whether that is a conflict, by the outcomes.
 */
public interface Conflict {

    /** Names its query, its table and itself in results. */
    String stem();

    /** What stands side by side, the side of {@link #measure} first. */
    Text title();

    /** The stem of the measure whose county it is reported for. */
    String measure();

    /** The stem of the other measure; empty where the other side is a fact. */
    Optional<String> other();

    /**
     * Whether two units that meet are a conflict: both measures are granted under the same terms.
     *
     * @param other empty where the other side is a fact
     */
    default boolean between(Outcome own, Optional<Outcome> other) {
        return own instanceof Outcome.Granted && other.stream().allMatch(Outcome.Granted.class::isInstance);
    }

    /**
     * Where the other measure pays month by month: its case as if the unit had ended with a month of the policy year. So
     * it can be asked whether it still pays in the months that both have in common.
     *
     * @param month 1 to 12; 0 for before January
     */
    default Optional<Facts> otherUntil(Facts other, int month) {
        return Optional.empty();
    }
}
