package org.casebook.policy;

import java.util.Arrays;

/**
 * The subsidy of a loan by the years in which it falls due: the first twelve months of the loan in the policy year, the
 * next twelve in the year after …. The years add up to the whole to the fen, in each fund. Reading: R-39.
 */
public final class Instalments {

    private static final int MONTHS = 12;
    private static final int USUAL_YEARS = 4;

    private final Answer answer;
    private long[] dueBy = new long[USUAL_YEARS];
    private int years;

    Instalments(Answer answer) {
        this.answer = answer;
    }

    Instalments clear() {
        years = 0;
        return this;
    }

    /** In how many years so many months of a loan fall due, one at least. */
    public static int years(int months) {
        return Math.max(0, months - 1) / MONTHS + 1;
    }

    /** How many of the months have passed by the end of a year, 0 for the first, -1 for before it. */
    public static int passed(int months, int year) {
        return Math.min(months, MONTHS * (year + 1));
    }

    /** What has fallen due by the end of one more year, not less than by the end of the year before. */
    public void dueBy(long fen) {
        if (years == dueBy.length) {
            dueBy = Arrays.copyOf(dueBy, 2 * years);
        }
        dueBy[years] = fen;
        years++;
    }

    /**
     * The first fund pays {@code part} of the total, the second the rest. By the end of each year the first has paid in
     * proportion to what has fallen due, rounded half up, so that neither ever pays back.
     */
    public Answer shared(Fund first, long part, Fund second) {
        answer.granted();
        long total = dueBy[years - 1];
        long paid = 0;
        long paidByFirst = 0;
        for (int year = 0; year < years; year++) {
            long due = dueBy[year];
            long dueOfFirst = due == total ? part : Exact.quotient(part, due, total, 1, Rounding.HALF_UP);
            pay(first, year, dueOfFirst - paidByFirst);
            pay(second, year, due - paid - (dueOfFirst - paidByFirst));
            paid = due;
            paidByFirst = dueOfFirst;
        }
        return answer;
    }

    private void pay(Fund fund, int year, long amount) {
        if (year == 0 || amount != 0) {
            answer.pay(fund, year, amount);
        }
    }
}
