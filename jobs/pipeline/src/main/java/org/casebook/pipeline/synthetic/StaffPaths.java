package org.casebook.pipeline.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many staff an employer wants from month to month: every year it keeps steady, grows, shrinks or closes. */
final class StaffPaths {

    private final Map<String, List<String>> courses = new LinkedHashMap<>();
    private final Choice course;
    private final double founded;
    private final double oneMoreOrLess;

    StaffPaths(Figures figures) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (List<String> row : figures.get("employers.years").rows()) {
            courses.put(row.get(0), row);
            shares.put(row.get(0), Double.valueOf(row.get(1)));
        }
        course = new Choice(shares);
        founded = figures.get("employers.founded-within-the-history").number();
        oneMoreOrLess = figures.get("employers.one-more-or-less-in-a-year").number();
    }

    /** Every third begins with a year. */
    private static int founding(Stream stream) {
        return stream.chance(0.3) ? 12 * (1 + stream.below(Months.YEARS - 1)) : 1 + stream.below(Months.COUNT - 2);
    }

    int[] path(int size, Stream stream) {
        int[] wanted = new int[Months.COUNT];
        int first = stream.chance(founded) ? founding(stream) : 0;
        double level = size;
        for (int year = 0; year < Months.YEARS; year++) {
            List<String> row = courses.get(course.draw(stream));
            double low = Double.parseDouble(row.get(2));
            double high = Double.parseDouble(row.get(3));
            double change = low + (high - low) * stream.uniform();
            int step = 1 + stream.below(11);
            boolean gradual = row.get(4).equals("gradual");
            double odd = stream.uniform();
            int extra = odd < oneMoreOrLess ? -1 : odd < 2 * oneMoreOrLess ? 1 : 0;
            for (int m = 0; m < 12; m++) {
                double done = gradual ? (m + 1) / 12.0 : m >= step ? 1 : 0;
                int month = year * 12 + m;
                double now = level * (1 + change * done) + (m >= step ? extra : 0);
                wanted[month] = month < first ? 0 : Math.max(change <= -1 && done >= 1 ? 0 : 1, (int) (now + 0.5));
            }
            level = change <= -1 ? 0 : Math.max(1, level * (1 + change) + extra);
            if (level == 0) {
                break;
            }
        }
        return wanted;
    }
}
