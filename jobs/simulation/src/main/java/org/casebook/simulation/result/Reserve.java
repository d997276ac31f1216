package org.casebook.simulation.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;

/**
 * Whether a fund holds the reserve that the law asks for before a refund may be paid (人社部发〔2019〕23号): so many
 * months of last year's spending at the end of that year.
 *
 * @param measure file stem of the measure that asks for it
 * @param year the year at whose end the balance stands and whose spending counts
 * @param balance closing balance of December
 * @param spending expenditure of the twelve months
 */
public record Reserve(String measure, Fund fund, int year, Money balance, Money spending, int requiredMonths) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    public boolean holds() {
        return balance.toYuan()
                        .multiply(MONTHS)
                        .compareTo(spending.toYuan().multiply(BigDecimal.valueOf(requiredMonths)))
                >= 0;
    }

    /** Months for which the balance lasts, one decimal, rounded down; empty when nothing was spent. */
    public Optional<BigDecimal> months() {
        return spending.isZero()
                ? Optional.empty()
                : Optional.of(balance.toYuan().multiply(MONTHS).divide(spending.toYuan(), 1, RoundingMode.DOWN));
    }
}
