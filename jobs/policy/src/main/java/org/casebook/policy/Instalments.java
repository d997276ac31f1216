package org.casebook.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The subsidy of a loan by the years in which it falls due: the first twelve months of the loan in the policy year, the
 * next twelve in the year after …. The years add up to the whole to the fen, in each fund. Reading: R-39.
 *
 * @param dueBy what has fallen due by the end of each year, to the fen; at least one, none below the one before it
 */
public record Instalments(List<Money> dueBy) {

    private static final int MONTHS = 12;

    /**
     * @param months the months subsidised
     * @param upTo the subsidy of the first so many of these months
     */
    public static Instalments of(int months, IntFunction<Money> upTo) {
        List<Money> dueBy = new ArrayList<>();
        int passed = 0;
        do {
            passed = Math.min(months, passed + MONTHS);
            dueBy.add(upTo.apply(passed));
        } while (passed < months);
        return new Instalments(List.copyOf(dueBy));
    }

    public Money total() {
        return dueBy.get(dueBy.size() - 1);
    }

    /**
     * The first fund pays {@code part} of the total, the second the rest. By the end of each year the first has paid in
     * proportion to what has fallen due, rounded half up, so that neither ever pays back.
     */
    public Answer shared(Answer answer, Fund first, Money part, Fund second) {
        answer.granted();
        Money paid = Money.ZERO;
        Money paidByFirst = Money.ZERO;
        for (int year = 0; year < dueBy.size(); year++) {
            Money due = dueBy.get(year);
            Money dueOfFirst =
                    total().isZero() ? Money.ZERO : part.times(Ratio.of(due.fen(), total().fen()), Rounding.HALF_UP);
            pay(answer, first, year, dueOfFirst.minus(paidByFirst));
            pay(answer, second, year, due.minus(paid).minus(dueOfFirst.minus(paidByFirst)));
            paid = due;
            paidByFirst = dueOfFirst;
        }
        return answer;
    }

    private static void pay(Answer answer, Fund fund, int year, Money amount) {
        if (year == 0 || !amount.isZero()) {
            answer.pay(fund, year, amount);
        }
    }
}
