package org.casebook.simulation.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Money;

/**
 * What else a fact of a case could be: values that differ by more and more, one way or two; amounts fen by fen.
 *
 * <p>Close by every value is asked, and so is every small number: ages and months may have a window in which alone they
 * help. Further off the stride doubles, and the first value between two strides is found by halving: there amounts and head
 * counts are compared with one threshold.
 */
final class FactChanges {

    /** No search goes further than so many steps; no city has more people to hire. */
    private static final int STEPS = 10_000_000;

    /** A thousand million yuan, in fen. */
    private static final long MOST_MONEY = 100_000_000_000L;

    /** Whole numbers up to here are all asked: fifty years in months, and any age. */
    private static final int SMALL = 600;

    /**
     * @param steps how many values there are
     * @param close up to so many steps off every value is asked
     * @param far from so many steps on every value is asked
     * @param at the value after so many steps, from 1 on
     */
    private record Way(long steps, long close, long far, LongFunction<Object> at) {

        static Way of(List<?> values) {
            return new Way(values.size(), values.size(), values.size(), step -> values.get((int) step - 1));
        }

        /** The number of the first step whose value will do; behind the last where none does. */
        long first(Predicate<Object> does) {
            long last = 0;
            while (last < steps) {
                long step = after(last);
                if (does.test(at.apply(step))) {
                    return between(last, step, does);
                }
                last = step;
            }
            return steps + 1;
        }

        private long after(long last) {
            if (last < close || last + 1 >= far) {
                return last + 1;
            }
            long stride = Long.highestOneBit(last) * 2;
            return Math.min(stride, Math.min(far, steps));
        }

        private long between(long fails, long passes, Predicate<Object> does) {
            long low = fails;
            long high = passes;
            while (high - low > 1) {
                long middle = low + (high - low) / 2;
                if (does.test(at.apply(middle))) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }
    }

    private final int close;

    private FactChanges(int close) {
        this.close = close;
    }

    /** @param close so many steps off every value is asked: the more, the surer and the slower */
    static FactChanges asking(int close) {
        return new FactChanges(close);
    }

    /** The nearest other value of a fact that will do; empty where none does, or nobody can change it, such as a date. */
    Optional<Object> nearest(Object value, Predicate<Object> does) {
        Optional<Object> nearest = Optional.empty();
        long steps = Long.MAX_VALUE;
        for (Way way : ways(value)) {
            long step = way.first(does);
            if (step <= way.steps && step < steps) {
                steps = step;
                nearest = Optional.of(way.at.apply(step));
            }
        }
        return nearest;
    }

    private List<Way> ways(Object value) {
        if (value instanceof Boolean flag) {
            return List.of(Way.of(List.of(!flag)));
        }
        if (value instanceof Integer number) {
            return List.of(
                    new Way(STEPS, Math.max(close, SMALL - number), STEPS, step -> number + (int) step),
                    new Way(number, close, Math.max(1, number - SMALL), step -> number - (int) step));
        }
        if (value instanceof Money money) {
            return List.of(
                    new Way(MOST_MONEY, close, MOST_MONEY, step -> new Money(money.fen() + step)),
                    new Way(money.fen(), close, money.fen(), step -> new Money(money.fen() - step)));
        }
        if (value instanceof Enum<?> constant) {
            return List.of(Way.of(others(constant)));
        }
        if (value instanceof Adjustable<?> adjustable) {
            int steps = Math.min(STEPS, adjustable.steps());
            return List.of(new Way(steps, close, steps, step -> adjustable.adjusted((int) step)));
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return List.of(Way.of(List.of(Optional.empty())));
        }
        return List.of();
    }

    /** The neighbours first: levels are declared in order. */
    private static List<?> others(Enum<?> constant) {
        return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                .filter(other -> other != constant)
                .sorted(Comparator.comparingInt(other -> Math.abs(other.ordinal() - constant.ordinal())))
                .toList();
    }
}
