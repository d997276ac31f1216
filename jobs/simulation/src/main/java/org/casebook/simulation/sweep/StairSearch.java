package org.casebook.simulation.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.casebook.policy.Ratio;
import org.casebook.simulation.sweep.Staircase.Change;

/**
 * Finds the values at which a case changes by asking the law at few of them.
 *
 * <p>Whole numbers are halved between two values with different states until they are neighbours; along a threshold equal
 * ends mean that nothing changes between them. Where the term is no threshold every value is asked.
 *
 * <p>A share changes at the quotient of two counts of the case, so at a fraction whose denominator is at most the largest
 * {@code int}. The search goes down the tree of Stern and Brocot, doubling its stride where the way runs straight, until the
 * two fractions around the change are neighbours among those with such denominators: one of them is where it changes, and a
 * question about a value between them tells which.
 */
final class StairSearch {

    private static final long LARGEST_DENOMINATOR = Integer.MAX_VALUE;
    /** After so long a straight way the search looks whether it goes on to the end. */
    private static final long STRAIGHT = 8;

    private final TermAxis axis;
    private final CaseProbe.Voice voice;
    private final int firstCondition;
    private final List<Change> found = new ArrayList<>();

    StairSearch(TermAxis axis, CaseProbe probe) {
        this.axis = axis;
        this.voice = probe.new Voice();
        this.firstCondition = probe.firstCondition();
    }

    /** @param i number of the case */
    Staircase of(int i) {
        State start = voice.ask(i, axis.low());
        if (!start.isGranted() && start.ground() < firstCondition) {
            return new Staircase(start, List.of());
        }
        found.clear();
        if (axis.asksEveryValue()) {
            askAll(i, start);
        } else if (!voice.finds(start, i, axis.high())) {
            State end = voice.ask(i, axis.high());
            if (axis.kind() == TermAxis.Kind.SHARE) {
                climb(i, start, end);
            } else {
                halve(i, axis.first(), start, axis.last(), end);
            }
        }
        return new Staircase(start, List.copyOf(found));
    }

    private void askAll(int i, State start) {
        State state = start;
        for (long value = axis.first() + 1; value <= axis.last(); value++) {
            Ratio number = Ratio.of(value, 1);
            if (!voice.finds(state, i, number)) {
                state = voice.ask(i, number);
                found.add(new Change(new Position(number, true), state));
            }
        }
    }

    private void halve(int i, long low, State atLow, long high, State atHigh) {
        if (atLow.equals(atHigh)) {
            return;
        }
        if (high - low == 1) {
            found.add(new Change(new Position(Ratio.of(high, 1), true), atHigh));
            return;
        }
        long middle = low + (high - low) / 2;
        Ratio number = Ratio.of(middle, 1);
        State state =
                voice.finds(atLow, i, number) ? atLow : voice.finds(atHigh, i, number) ? atHigh : voice.ask(i, number);
        halve(i, low, atLow, middle, state);
        halve(i, middle, state, high, atHigh);
    }

    /** One change after the other, from the lowest value up. */
    private void climb(int i, State start, State end) {
        Ratio below = axis.low();
        State state = start;
        while (!state.equals(end)) {
            Change change = next(i, below, state);
            found.add(change);
            state = change.state();
            below = change.at().value();
        }
    }

    /** @param state that of the case just above {@code below}, from which it differs at the highest value */
    private Change next(int i, Ratio below, State state) {
        long a = 0;
        long b = 1;
        long c = 1;
        long d = 0;
        while (b + d <= LARGEST_DENOMINATOR) {
            long leftA = a;
            long leftB = b;
            long rightC = c;
            long rightD = d;
            long most =
                    d == 0 ? 1 + axis.high().numerator() / axis.high().denominator() : (LARGEST_DENOMINATOR - b) / d;
            long strides = longest(most, k -> stays(i, below, state, leftA + k * rightC, leftB + k * rightD));
            a += strides * c;
            b += strides * d;
            if (b + d > LARGEST_DENOMINATOR) {
                break;
            }
            long newA = a;
            long newB = b;
            strides = longest(
                    (LARGEST_DENOMINATOR - d) / b, k -> !stays(i, below, state, rightC + k * newA, rightD + k * newB));
            c += strides * a;
            d += strides * b;
        }
        Ratio between = Ratio.of(a + c, b + d);
        return stays(i, below, state, a + c, b + d)
                ? at(i, Ratio.of(c, d), true, Ratio.of(c, d))
                : at(i, Ratio.of(a, b), false, between);
    }

    private Change at(int i, Ratio value, boolean included, Ratio asked) {
        return new Change(new Position(value, included), voice.ask(i, asked));
    }

    private boolean stays(int i, Ratio below, State state, long numerator, long denominator) {
        Ratio value = Ratio.of(numerator, denominator);
        return value.compareTo(below) <= 0 || value.compareTo(axis.high()) < 0 && voice.finds(state, i, value);
    }

    /** The largest number from 0 to {@code most} up to which it holds throughout. */
    private static long longest(long most, LongPredicate holds) {
        long known = 0;
        long next = 1;
        while (next <= most && holds.test(next)) {
            known = next;
            if (known == STRAIGHT && holds.test(most)) {
                return most;
            }
            next = 2 * next;
        }
        long fails = Math.min(next, most + 1);
        while (fails - known > 1) {
            long middle = known + (fails - known) / 2;
            if (holds.test(middle)) {
                known = middle;
            } else {
                fails = middle;
            }
        }
        return known;
    }
}
