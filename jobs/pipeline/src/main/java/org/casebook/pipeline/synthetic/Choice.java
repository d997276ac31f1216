package org.casebook.pipeline.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A choice among named things with fixed shares. */
final class Choice {

    private static final double GOLDEN = 0.6180339887498949;

    private final List<String> names;
    private final double[] upTo;

    Choice(Map<String, Double> shares) {
        names = new ArrayList<>(shares.keySet());
        upTo = new double[names.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += shares.get(names.get(i));
            upTo[i] = sum;
        }
        for (int i = 0; i < upTo.length; i++) {
            upTo[i] /= sum;
        }
    }

    String draw(Stream stream) {
        return at(stream.uniform());
    }

    /** Spreads the shares evenly over numbered things, so that they hold for a few things as for many. */
    String spread(int number, double offset) {
        double place = (number + 0.5) * GOLDEN + offset;
        return at(place - StrictMath.floor(place));
    }

    private String at(double place) {
        for (int i = 0; i < upTo.length; i++) {
            if (place < upTo[i]) {
                return names.get(i);
            }
        }
        return names.get(names.size() - 1);
    }
}
