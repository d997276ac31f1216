package org.casebook.simulation.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Arc elasticity: by how many per cent a figure changes where the value changes by one per cent, both measured from the
 * middle between two points.
 */
public final class Elasticity {

    private static final int DECIMALS = 4;

    private Elasticity() {}

    /**
     * Rounded half up to four decimals; empty where it has no meaning: both figures or both values are zero, or the values are
     * the same.
     */
    public static Optional<BigDecimal> arc(
            BigDecimal value, BigDecimal nextValue, BigDecimal figure, BigDecimal nextFigure) {
        BigDecimal step = nextValue.subtract(value).multiply(nextFigure.add(figure));
        if (step.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(nextFigure
                .subtract(figure)
                .multiply(nextValue.add(value))
                .divide(step, MathContext.DECIMAL128)
                .setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
