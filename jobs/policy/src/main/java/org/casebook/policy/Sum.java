package org.casebook.policy;

import java.util.List;

/**
 * Computes an amount: numbers are put down one after the other under their names, each operation takes the last two and
 * puts its result in their place. Exact, never below 0, rounded half up to the fen where {@link #rounded} says so. The
 * names are for {@link TracedSum}, which says how the amount came about; an engine never makes one.
 */
public class Sum extends Stack {

    Sum() {}

    Sum clear() {
        empty();
        return this;
    }

    /** Puts down what the case holds under this name. */
    public Sum fact(String name, Money amount) {
        put(amount.fen(), 1);
        return this;
    }

    public Sum fact(String name, int number) {
        put(number, 1);
        return this;
    }

    /** Puts down what the terms hold under this name. */
    public Sum term(String name, Money amount) {
        put(amount.fen(), 1);
        return this;
    }

    public Sum term(String name, Ratio share) {
        put(share.numerator(), share.denominator());
        return this;
    }

    public Sum term(String name, int number) {
        put(number, 1);
        return this;
    }

    /** Puts down what the law has counted or found itself. */
    public Sum count(Quantity what, long number) {
        put(number, 1);
        return this;
    }

    public Sum amount(Quantity what, Money amount) {
        put(amount.fen(), 1);
        return this;
    }

    public Sum number(int number) {
        put(number, 1);
        return this;
    }

    /** Puts down once more what stands at a place, 0 for the first. */
    public Sum again(int place) {
        repeat(place);
        return this;
    }

    public Sum times() {
        multiply();
        return this;
    }

    /** Divides by the last number, which is whole and not 0. */
    public Sum over() {
        divide();
        return this;
    }

    public Sum plus() {
        add();
        return this;
    }

    /** Takes away the last number, which is not larger than the one before. */
    public Sum minus() {
        subtract();
        return this;
    }

    /** Keeps the smaller of the last two. */
    public Sum least() {
        choose(true);
        return this;
    }

    public Sum greatest() {
        choose(false);
        return this;
    }

    /** Gives the last number a name under which it is explained. */
    public Sum named(Quantity what) {
        return this;
    }

    /**
     * Rounds the last number half up to the fen: a result, explained under this name.
     *
     * @throws ArithmeticException when it does not fit
     */
    public Sum rounded(Quantity what) {
        round();
        return this;
    }

    /** The last number, which is {@link #rounded} or whole. */
    public final long whole() {
        return lastWhole();
    }

    /** The same, and takes it away. */
    public long taken() {
        return take();
    }

    /**
     * The product of all numbers that stand there and {@code times / over}, rounded half up to the fen; they stay.
     *
     * @throws ArithmeticException when it does not fit
     */
    public final long product(long times, long over) {
        return productOfAll(times, over);
    }

    /** How each number with a name came about, in their order; none where nobody wanted to know. */
    List<Step.Named> lines() {
        return List.of();
    }
}
