package org.casebook.pipeline.synthetic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;

/** Stated coefficients: a score from a set of traits, and the probability that goes with it. */
final class Logit {

    private static final String INTERCEPT = "intercept";
    private static final Trait[] TRAITS = Trait.values();

    private final Map<String, Double> stated;
    private final double intercept;
    private final double[] coefficients = new double[TRAITS.length];
    private final long used;

    /** @throws org.casebook.policy.BadInput when a coefficient belongs to no trait */
    Logit(Figure figure) {
        stated = new LinkedHashMap<>(figure.numbers());
        intercept = stated.getOrDefault(INTERCEPT, 0.0);
        List<String> known = Arrays.stream(TRAITS).map(Trait::key).toList();
        long bits = 0;
        for (Map.Entry<String, Double> entry : stated.entrySet()) {
            int trait = known.indexOf(entry.getKey());
            if (trait >= 0) {
                coefficients[trait] = entry.getValue();
                bits |= 1L << trait;
            } else if (!entry.getKey().equals(INTERCEPT)) {
                throw figure.node()
                        .error(
                                Text.of("未知的特征“%s”。", "Unknown trait '%s'.", entry.getKey()),
                                Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(entry.getKey(), known)));
            }
        }
        used = bits;
    }

    double score(long traits) {
        double sum = intercept;
        for (long rest = traits & used; rest != 0; rest &= rest - 1) {
            sum += coefficients[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    double probability(long traits) {
        return 1 / (1 + StrictMath.exp(-score(traits)));
    }

    Map<String, Double> stated() {
        return stated;
    }
}
