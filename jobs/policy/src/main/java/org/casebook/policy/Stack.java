package org.casebook.policy;

import java.math.BigInteger;
import java.util.function.BinaryOperator;

/**
 * Exact numbers, none below 0, put down one after the other; an operation takes the last two and puts its result in their
 * place. No garbage as long as both sides of each fraction fit into 63 bits.
 */
class Stack {

    private static final int DEPTH = 8;

    /** Stands below a number that does not fit; it is in {@link #wide}. */
    private static final long TOO_WIDE = -1;

    private final long[] above = new long[DEPTH];
    private final long[] below = new long[DEPTH];
    private final ExactNumber[] wide = new ExactNumber[DEPTH];

    /** How many there are; the last one stands in {@link #a} and {@link #b} alone, which are faster than arrays. */
    private int size;

    private long a;
    private long b;

    final void empty() {
        size = 0;
    }

    final void put(long numerator, long denominator) {
        if (size > 0) {
            above[size - 1] = a;
            below[size - 1] = b;
        }
        a = numerator;
        b = denominator;
        size++;
    }

    /** Puts down once more what stands at a place before the last, 0 for the first. */
    final void repeat(int place) {
        boolean top = place == size - 1;
        put(top ? a : above[place], top ? b : below[place]);
        if (b < 0) {
            wide[size - 1] = wide[place];
        }
    }

    final void multiply() {
        int into = size - 2;
        become(Exact.product(above[into], a), Exact.product(below[into], b), ExactNumber::times);
    }

    /** The last number is whole and not 0. */
    final void divide() {
        int into = size - 2;
        become(above[into], Exact.product(below[into], a), ExactNumber::over);
    }

    final void add() {
        add(1, ExactNumber::plus);
    }

    /** The last number is not larger than the one before. */
    final void subtract() {
        add(-1, ExactNumber::minus);
    }

    private void add(long sign, BinaryOperator<ExactNumber> widely) {
        long first = above[size - 2];
        long one = below[size - 2];
        long second = a;
        long common = one;
        if (one != b) {
            long divisor = one <= 1 || b <= 1 ? 1 : Ratio.gcd(one, b);
            common = Exact.product(one, b / divisor);
            first = Exact.product(first, b / divisor);
            second = Exact.product(second, one / divisor);
        }
        become(first < 0 || second < 0 ? TOO_WIDE : first + sign * second, common, widely);
    }

    /** Keeps the smaller of the two, or the larger. */
    final void choose(boolean smaller) {
        int into = size - 2;
        int order = order(above[into], below[into]);
        size--;
        if (smaller ? order <= 0 : order >= 0) {
            a = above[into];
            b = below[into];
        } else if (b < 0) {
            wide[into] = wide[into + 1];
        }
    }

    private int order(long otherAbove, long otherBelow) {
        if (otherBelow == b && b > 0) {
            return Long.compare(otherAbove, a);
        }
        return otherBelow < 0 || b < 0
                ? at(size - 2).compareTo(last())
                : Ratio.compareProducts(otherAbove, b, a, otherBelow);
    }

    /** One number in the place of two; a side below 0 says that it does not fit. */
    private void become(long numerator, long denominator, BinaryOperator<ExactNumber> widely) {
        if (numerator < 0 || denominator < 0) {
            becomeWide(widely.apply(at(size - 2), last()));
            return;
        }
        size--;
        a = numerator;
        b = denominator;
    }

    private void becomeWide(ExactNumber result) {
        if (result.above().signum() < 0) {
            throw new ArithmeticException("Invalid result: below 0");
        }
        size--;
        wide[size - 1] = result;
        a = 0;
        b = TOO_WIDE;
    }

    final void round() {
        a = b == 1 ? a : b < 0 ? last().halfUp().longValueExact() : Exact.rounded(a, b);
        b = 1;
    }

    /** The last number, which is whole. */
    final long lastWhole() {
        return a;
    }

    final long take() {
        long taken = a;
        size--;
        if (size > 0) {
            a = above[size - 1];
            b = below[size - 1];
        }
        return taken;
    }

    /** The product of all numbers and {@code times / over}, rounded half up. */
    final long productOfAll(long times, long over) {
        long numerator = Exact.product(a, times);
        long denominator = Exact.product(b, over);
        for (int i = 0; i < size - 1; i++) {
            numerator = Exact.product(numerator, above[i]);
            denominator = Exact.product(denominator, below[i]);
        }
        return numerator < 0 || denominator < 0 ? wideProduct(times, over) : Exact.rounded(numerator, denominator);
    }

    private long wideProduct(long times, long over) {
        ExactNumber product = new ExactNumber(BigInteger.valueOf(times), BigInteger.valueOf(over)).times(last());
        for (int i = 0; i < size - 1; i++) {
            product = product.times(at(i));
        }
        return product.halfUp().longValueExact();
    }

    final ExactNumber last() {
        return fraction(a, b, size - 1);
    }

    private ExactNumber at(int place) {
        return fraction(above[place], below[place], place);
    }

    private ExactNumber fraction(long numerator, long denominator, int place) {
        return denominator < 0
                ? wide[place]
                : new ExactNumber(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
