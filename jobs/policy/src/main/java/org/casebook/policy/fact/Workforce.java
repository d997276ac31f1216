package org.casebook.policy.fact;

import java.io.Serializable;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Labelled;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;

/**
 * An employer's insured staff over a year.
 *
 * @param opening staff in December of the year before
 * @param closing staff in December
 * @param staffMonths sum of the twelve months' staff
 */
public record Workforce(int opening, int closing, int staffMonths)
        implements Serializable, Labelled, Adjustable<Workforce> {

    private static final int MONTHS = 12;

    /**
     * The share of staff lost, 0 when none was; to be asked only with an opening staff. Who had nobody in any month of
     * the year has lost everybody, whatever the formula.
     */
    public Ratio layoffRate(LayoffFormula formula) {
        return Ratio.of(lost(formula), outOf(formula));
    }

    /** Whether the layoff rate is the given rate or more; the same without making a number of it. */
    public boolean layoffRateReaches(Ratio rate, LayoffFormula formula) {
        return rate.reachedBy(lost(formula), outOf(formula));
    }

    private long lost(LayoffFormula formula) {
        if (staffMonths == 0) {
            return 1;
        }
        long lost = Math.max(0, opening - closing);
        return switch (formula) {
            case OPENING_CLOSING -> lost;
            case OPENING_AVERAGE -> lost * MONTHS;
        };
    }

    private long outOf(LayoffFormula formula) {
        if (staffMonths == 0) {
            return 1;
        }
        return switch (formula) {
            case OPENING_CLOSING -> opening;
            case OPENING_AVERAGE -> staffMonths;
        };
    }

    /** More and more people kept in December, up to the opening staff. */
    @Override
    public Workforce adjusted(int kept) {
        return new Workforce(opening, closing + kept, staffMonths + kept);
    }

    @Override
    public int steps() {
        return Math.max(0, opening - closing);
    }

    @Override
    public Text label() {
        return Text.of("年初%d人、年末%d人", "%d at the start, %d at the end of the year", opening, closing);
    }
}
