package org.casebook.pipeline.synthetic;

/** The candidate with the highest score so far: with Gumbel noise in the scores, a draw from a conditional logit. */
final class Best<T> {

    private T best;
    private double highest = Double.NEGATIVE_INFINITY;

    /** A tie leaves the earlier one. */
    void offer(T candidate, double score) {
        if (score > highest) {
            highest = score;
            best = candidate;
        }
    }

    T orElse(T otherwise) {
        return best == null ? otherwise : best;
    }
}
