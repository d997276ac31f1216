package org.casebook.pipeline.synthetic;

import java.math.BigDecimal;

/**
 * What to generate.
 *
 * @param scale 1 is the city; from 0.0001 to 10
 * @param defects planted defects per row, from 0 to 0.1
 * @param mixedShapes the files take all accepted shapes instead of one canonical CSV
 * @param program the version of the program, for the notice
 */
public record Request(BigDecimal scale, long seed, BigDecimal defects, boolean mixedShapes, String program) {

    public Request {
        if (scale.compareTo(new BigDecimal("0.0001")) < 0 || scale.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("Invalid scale: " + scale + " (must be from 0.0001 to 10)");
        }
        if (defects.signum() < 0 || defects.compareTo(new BigDecimal("0.1")) > 0) {
            throw new IllegalArgumentException("Invalid rate of defects: " + defects + " (must be from 0 to 0.1)");
        }
    }
}
