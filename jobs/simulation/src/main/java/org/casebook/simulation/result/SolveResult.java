package org.casebook.simulation.result;

import java.util.List;
import java.util.Optional;

/**
 * The value of a term that reaches a goal: the most generous one that fits a budget, or the least generous one that entitles
 * enough.
 *
 * @param measures those that the term touches, in the order of the law
 * @param precision how finely values were told apart
 * @param found the value and what it comes to
 * @param same other values with the same results; empty where only the value itself is known to have them
 * @param round a value of fewer digits with the same results; empty where the found one is as short
 * @param beyond the next value that comes into question and misses the goal; empty where the found one ends the range
 * @param policy what the policy in force comes to
 * @param steps where every value fits a budget, the values to choose from; none where some miss the goal, or where they were
 *     not told apart exactly
 */
public record SolveResult(
        RunIdentity run,
        int year,
        TriedTerm term,
        Goal goal,
        List<String> measures,
        Precision precision,
        Level found,
        Optional<Span> same,
        Optional<TriedValue> round,
        Optional<Level> beyond,
        Sum policy,
        Steps steps) {

    /** How finely values were told apart. */
    public enum Precision {
        /** From the values at which each case changes: no value lies between. */
        EXACT,
        /** Whole numbers, by halving. */
        WHOLE,
        /** To the fen, by halving. */
        FEN,
        /** To a hundredth of a per cent, by halving. */
        BASIS_POINT
    }

    /**
     * @param fen what the goal looks at: of the measures that the term touches, of the fund of the budget or of all
     * @param entitled units of the measure of the term
     * @param people whom these units stand for
     */
    public record Sum(long fen, long entitled, long people) {}

    /** A value with what it comes to. */
    public record Level(TriedValue value, Sum sum) {}

    /** Values between two others. */
    public record Span(TriedValue low, boolean lowIncluded, TriedValue high, boolean highIncluded) {}

    /** Values that come to the same. */
    public record Step(Span values, Sum sum) {}

    /**
     * The steps of a curve.
     *
     * @param first the first of them, from the most generous on
     * @param count how many there are
     */
    public record Steps(List<Step> first, int count) {

        public static final Steps NONE = new Steps(List.of(), 0);
    }
}
