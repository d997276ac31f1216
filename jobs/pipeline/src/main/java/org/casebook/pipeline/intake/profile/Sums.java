package org.casebook.pipeline.intake.profile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Exact sums of several columns, in fen: a {@code long} each, and beside it what no longer fits. */
final class Sums {

    private final long[] small;
    private final BigInteger[] carried;
    private long rows;

    Sums(int columns) {
        small = new long[columns];
        carried = new BigInteger[columns];
        Arrays.fill(carried, BigInteger.ZERO);
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    void add(int column, long fen) {
        long sum = small[column] + fen;
        boolean overflow = ((small[column] ^ sum) & (fen ^ sum)) < 0;
        if (overflow) {
            carried[column] = carried[column].add(BigInteger.valueOf(small[column]));
            sum = fen;
        }
        small[column] = sum;
    }

    List<BigInteger> totals() {
        List<BigInteger> totals = new ArrayList<>();
        for (int i = 0; i < small.length; i++) {
            totals.add(carried[i].add(BigInteger.valueOf(small[i])));
        }
        return totals;
    }
}
