package org.casebook.pipeline.intake.profile;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many amounts (whole fen, above zero) are about so large: steps of three per cent, below 32 fen one by one. Two of them
 * add up, so that medians over many files need no second look at their rows.
 *
 * @param counts by step, steps without an amount left out
 */
public record Histogram(Map<Integer, Long> counts) {

    public static final Histogram NONE = new Histogram(Map.of());

    private static final int STEPS_PER_DOUBLING = 32;
    private static final int STEP_BITS = 5;

    /** The step of an amount above zero. */
    static int step(long fen) {
        int highest = Long.SIZE - 1 - Long.numberOfLeadingZeros(fen);
        return highest < STEP_BITS
                ? (int) fen
                : (highest - STEP_BITS) * STEPS_PER_DOUBLING + (int) (fen >>> (highest - STEP_BITS));
    }

    /** The middle of a step, in fen. */
    private static long middle(int step) {
        if (step < STEPS_PER_DOUBLING) {
            return step;
        }
        int shift = step / STEPS_PER_DOUBLING - 1;
        long low = (long) (STEPS_PER_DOUBLING + step % STEPS_PER_DOUBLING) << shift;
        return low + ((1L << shift) >> 1);
    }

    public Histogram plus(Histogram other) {
        Map<Integer, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((step, count) -> sum.merge(step, count, Math::addExact));
        return new Histogram(sum);
    }

    /** Amounts in all. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The median to three per cent, in fen; 0 without an amount. */
    public long median() {
        long half = (total() + 1) / 2;
        long seen = 0;
        for (Map.Entry<Integer, Long> step : new TreeMap<>(counts).entrySet()) {
            seen += step.getValue();
            if (seen >= half && seen > 0) {
                return middle(step.getKey());
            }
        }
        return 0;
    }

    /** Whether an amount counts as this large: by its step, as {@link #atLeast} counts. */
    public static boolean isAtLeast(long fen, long limit) {
        return step(fen) >= step(limit);
    }

    /** Amounts of this step or a higher one. */
    public long atLeast(long limit) {
        int first = step(limit);
        return counts.entrySet().stream()
                .filter(step -> step.getKey() >= first)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
