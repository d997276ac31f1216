package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * The birth dates of one county's residents: resident {@code index} gets a day by a fixed permutation through the age
 * bands, and a rank among those born that day. Day and rank together belong to one resident only.
 */
final class Births {

    /** The day to which the ages of the bands refer. */
    static final LocalDate REFERENCE = LocalDate.of(2019, 12, 31);

    /** @param rank from 0, distinct among the residents of the county born that day */
    record Born(LocalDate day, int rank) {}

    private final int count;
    private final long step;
    private final int[] upTo;
    private final int[] fromAge;
    private final int[] toAge;

    /** @param bands rows of: from age, to age (exclusive), share */
    Births(int count, List<List<String>> bands) {
        this.count = count;
        upTo = new int[bands.size()];
        fromAge = new int[bands.size()];
        toAge = new int[bands.size()];
        double total = bands.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .sum();
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            fromAge[i] = Integer.parseInt(bands.get(i).get(0));
            toAge[i] = Integer.parseInt(bands.get(i).get(1));
            sum += Double.parseDouble(bands.get(i).get(2));
            upTo[i] = i == upTo.length - 1 ? count : (int) (count * (sum / total) + 0.5);
        }
        long candidate = Math.max(1, (long) (count * 0.6180339887498949));
        while (gcd(candidate, count) != 1) {
            candidate++;
        }
        step = candidate;
    }

    Born born(int index) {
        int place = (int) ((index * step + count / 3) % count);
        int band = 0;
        while (place >= upTo[band]) {
            band++;
        }
        int low = band == 0 ? 0 : upTo[band - 1];
        long size = (long) upTo[band] - low;
        LocalDate first = REFERENCE.minusYears(toAge[band]).plusDays(1);
        LocalDate end = REFERENCE.minusYears(fromAge[band]).plusDays(1);
        long days = end.toEpochDay() - first.toEpochDay();
        long within = (long) place - low;
        long day = within * days / size;
        long firstOfDay = (day * size + days - 1) / days;
        return new Born(first.plusDays(day), (int) (within - firstOfDay));
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
