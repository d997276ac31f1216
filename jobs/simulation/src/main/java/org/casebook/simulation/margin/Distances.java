package org.casebook.simulation.margin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Ratio;
import org.casebook.simulation.result.MissedCondition.Alone;
import org.casebook.simulation.result.MissedCondition.Distance;

/** A histogram of distances: each whole number for itself where they are few, else equal bins with round edges. */
final class Distances {

    private static final int MOST = 10;
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    private final BigDecimal scale;
    private final boolean whole;
    private final SortedMap<Ratio, Alone> found = new TreeMap<>();

    /**
     * @param scale by which distances are multiplied for show: 100 for percentage points
     * @param whole whether distances are whole numbers of the term's unit
     */
    Distances(BigDecimal scale, boolean whole) {
        this.scale = scale;
        this.whole = whole;
    }

    void add(Ratio distance, Alone alone) {
        found.merge(distance, alone, Alone::plus);
    }

    Alone all() {
        return found.values().stream().reduce(Alone.NONE, Alone::plus);
    }

    List<Distance> bins() {
        if (whole && found.size() <= MOST) {
            return found.entrySet().stream()
                    .map(one -> new Distance(shown(one.getKey()), shown(one.getKey()), one.getValue()))
                    .toList();
        }
        BigDecimal width = width();
        SortedMap<Integer, Alone> bins = new TreeMap<>();
        found.forEach((distance, alone) -> bins.merge(bin(distance, width), alone, Alone::plus));
        List<Distance> all = new ArrayList<>();
        for (Map.Entry<Integer, Alone> bin : bins.entrySet()) {
            BigDecimal from = width.multiply(BigDecimal.valueOf(bin.getKey()));
            all.add(new Distance(from, from.add(width), bin.getValue()));
        }
        return all;
    }

    /** The smallest of 1, 2, 5, 10 … with which as many bins as may be reach to the largest distance. */
    private BigDecimal width() {
        BigDecimal largest = found.isEmpty() ? BigDecimal.ZERO : shown(found.lastKey());
        if (largest.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal least = largest.divide(BigDecimal.valueOf(MOST), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(width -> width.compareTo(least) >= 0)
                .findFirst()
                .orElse(power.multiply(BigDecimal.TEN));
    }

    /** The upper edge belongs to a bin. */
    private int bin(Ratio distance, BigDecimal width) {
        int above = shown(distance).divide(width, 0, RoundingMode.CEILING).intValueExact();
        return Math.max(0, above - 1);
    }

    private BigDecimal shown(Ratio distance) {
        return scale.multiply(BigDecimal.valueOf(distance.numerator()))
                .divide(BigDecimal.valueOf(distance.denominator()), MathContext.DECIMAL64)
                .stripTrailingZeros();
    }
}
