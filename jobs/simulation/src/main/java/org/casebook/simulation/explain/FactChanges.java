package org.casebook.simulation.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Money;

/**
 * What else a fact of a case could be: values that differ by more and more, one way or two.
 *
 * <p>Close by every value is asked, and so is every small number: ages and months may have a window in which alone they
 * help. Further off the stride doubles, and the first value between two strides is found by halving: there amounts and head
 * counts are compared with one threshold.
 */
final class FactChanges {

    /** No search goes further than so many steps; nobody hires more at once. */
    private static final int STEPS = 5000;

    /** Whole numbers up to here are all asked: fifty years in months, and any age. */
    private static final int SMALL = 600;

    /** So many steps off every value is asked. */
    private static final int CLOSE = 64;

    private static final int FOUR_DIGITS = 9_999;
    private static final int FIGURES = 9_000;
    private static final int FIRST_FIGURE = 1_000;
    private static final int TENS_OF_YUAN = 10;
    private static final int POWERS = 5;

    /**
     * @param steps how many values there are
     * @param at the value after so many steps, from 1 on
     * @param dense whether the value after so many steps is asked for itself
     */
    private record Way(int steps, IntFunction<Object> at, IntPredicate dense) {

        static Way close(int steps, IntFunction<Object> at) {
            return new Way(steps, at, step -> step <= CLOSE);
        }

        static Way of(List<?> values) {
            return new Way(values.size(), step -> values.get(step - 1), step -> true);
        }

        static Way along(int steps, IntUnaryOperator number) {
            return new Way(steps, number::applyAsInt, step -> step <= CLOSE || number.applyAsInt(step) <= SMALL);
        }

        /** The number of the first step whose value will do; behind the last where none does. */
        int first(Predicate<Object> does) {
            int last = 0;
            int stride = 1;
            for (int step = 1; step <= steps; step++) {
                boolean strides = step == stride || step == steps;
                if (step == stride) {
                    stride = 2 * stride;
                }
                if (strides || dense.test(step)) {
                    if (does.test(at.apply(step))) {
                        return between(last, step, does);
                    }
                    last = step;
                }
            }
            return steps + 1;
        }

        private int between(int fails, int passes, Predicate<Object> does) {
            int low = fails;
            int high = passes;
            while (high - low > 1) {
                int middle = low + (high - low) / 2;
                if (does.test(at.apply(middle))) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }
    }

    private FactChanges() {}

    /** The nearest other value of a fact that will do; empty where none does, or nobody can change it, such as a date. */
    static Optional<Object> nearest(Object value, Predicate<Object> does) {
        Optional<Object> nearest = Optional.empty();
        int steps = Integer.MAX_VALUE;
        for (Way way : ways(value)) {
            int step = way.first(does);
            if (step <= way.steps && step < steps) {
                steps = step;
                nearest = Optional.of(way.at.apply(step));
            }
        }
        return nearest;
    }

    private static List<Way> ways(Object value) {
        if (value instanceof Boolean flag) {
            return List.of(Way.of(List.of(!flag)));
        }
        if (value instanceof Integer number) {
            return List.of(
                    Way.along(STEPS, step -> number + step), Way.along(Math.min(STEPS, number), step -> number - step));
        }
        if (value instanceof Money money) {
            return List.of(Way.close(FOUR_DIGITS + POWERS * FIGURES, step -> money.plus(Money.yuan(yuan(step)))));
        }
        if (value instanceof Enum<?> constant) {
            return List.of(Way.of(Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant)
                    .toList()));
        }
        if (value instanceof Adjustable<?> adjustable) {
            return List.of(Way.close(Math.min(STEPS, adjustable.steps()), adjustable::adjusted));
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return List.of(Way.of(List.of(Optional.empty())));
        }
        return List.of();
    }

    /** Each whole yuan of up to four digits, then round figures of four digits up to a thousand million. */
    private static long yuan(int step) {
        if (step <= FOUR_DIGITS) {
            return step;
        }
        int round = step - FOUR_DIGITS - 1;
        long unit = TENS_OF_YUAN;
        for (int power = round / FIGURES; power > 0; power--) {
            unit *= TENS_OF_YUAN;
        }
        return (FIRST_FIGURE + round % FIGURES) * unit;
    }
}
