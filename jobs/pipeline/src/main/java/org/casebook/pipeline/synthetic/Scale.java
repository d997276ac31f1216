package org.casebook.pipeline.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The size of the city: 1 is the whole one. From 0.0001 to 10. */
record Scale(BigDecimal value) {

    Scale {
        if (value.compareTo(new BigDecimal("0.0001")) < 0 || value.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("Invalid scale: " + value + " (must be from 0.0001 to 10)");
        }
    }

    static Scale parse(String text) {
        return new Scale(new BigDecimal(text));
    }

    /** A count of the whole city brought to this scale, half up. */
    int of(int count) {
        return value.multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
