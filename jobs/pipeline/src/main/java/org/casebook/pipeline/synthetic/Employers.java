package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Makes the employers. A few anchors come first: they stand on a threshold of an article at every scale. */
final class Employers {

    private final long seed;
    private final Figures figures;
    private final People people;
    private final StaffPaths paths;
    private final List<List<String>> sizes;
    private final List<List<String>> anchors;
    private final List<List<String>> scales;
    private final Choice counties;
    private final Choice industries;
    private final Choice ownerships;
    private final Choice standings;

    Employers(long seed, Figures figures, People people) {
        this.seed = seed;
        this.figures = figures;
        this.people = people;
        paths = new StaffPaths(figures);
        sizes = figures.get("employers.sizes").rows();
        anchors = figures.get("employers.anchors").rows();
        scales = figures.get("employers.scales").rows();
        Map<String, Double> weights = new LinkedHashMap<>();
        people.places().forEach(place -> weights.put(place.code(), place.employers()));
        counties = new Choice(weights);
        industries = new Choice(figures.get("employers.industries").numbers());
        ownerships = new Choice(figures.get("employers.ownerships").numbers());
        standings = new Choice(figures.get("employers.standings").numbers());
    }

    List<Employer> all(int count) {
        List<Employer> employers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            employers.add(i < anchors.size() ? anchor(i, anchors.get(i)) : ordinary(i));
        }
        return employers;
    }

    private Employer anchor(int number, List<String> row) {
        int staff = Integer.parseInt(row.get(0));
        Place place = people.places().get(people.placeOf(row.get(1)));
        int[] wanted = new int[Months.COUNT];
        java.util.Arrays.fill(wanted, Integer.parseInt(row.get(6)), Months.COUNT, staff);
        return employer(
                number,
                place,
                row.get(2),
                row.get(3),
                wanted,
                Double.parseDouble(row.get(4)),
                Double.parseDouble(row.get(5)),
                true);
    }

    private Employer ordinary(int number) {
        Stream stream = Stream.of(seed, Purpose.EMPLOYER, number, 1);
        Place place = people.places().get(people.placeOf(counties.spread(number, 0)));
        String section = industries.spread(number, 0.31);
        boolean ofTheState = "PQS".contains(section) && stream.chance(0.8);
        String ownership = ofTheState ? "PUBLIC" : ownerships.draw(stream);
        // no employer is so large that a small city has nobody left for the others
        int size = Math.min(size(stream), Math.max(60, people.count() / 60));
        String industry = stream.chance(0.6) ? section + (10 + stream.below(80)) : section;
        double churn = figures.get("employers.churn").number() * (0.5 + stream.uniform());
        double poorShare = stream.chance(0.12) ? 0.4 : 0.03;
        return employer(number, place, industry, ownership, paths.path(size, stream), churn, poorShare, false);
    }

    private Employer employer(
            int number,
            Place place,
            String industry,
            String ownership,
            int[] wanted,
            double churn,
            double poorShare,
            boolean anchor) {
        Stream stream = Stream.of(seed, Purpose.EMPLOYER, number);
        boolean ofTheState = ownership.equals("PUBLIC");
        String kind = ofTheState ? "12" : ownership.equals("INDIVIDUAL") ? "92" : "91";
        String credit = CreditCode.of(kind, "620871".equals(place.code()) ? "620802" : place.code(), number);
        boolean unknownCredit = ownership.equals("INDIVIDUAL") && stream.chance(0.1);
        int founded = 0;
        while (founded < Months.COUNT - 1 && wanted[founded] == 0) {
            founded++;
        }
        LocalDate registered = founded == 0
                ? LocalDate.of(1990 + stream.below(25), 1 + stream.below(12), 1 + stream.below(28))
                : Months.day(founded, 1).minusDays(1 + stream.below(120));
        int largest = java.util.Arrays.stream(wanted).max().orElse(0);
        String standing = ofTheState || anchor ? "NORMAL" : standings.spread(number, 0.77);
        return new Employer(
                number,
                place.code() + Digits.padded(number + 1L, 6),
                unknownCredit ? null : credit,
                Names.employer(number, place.name(), industry.substring(0, 1), ofTheState),
                place,
                industry,
                ownership,
                scale(industry.substring(0, 1), largest),
                standing,
                registered,
                "C".equals(industry.substring(0, 1)) && stream.chance(0.2),
                wanted,
                churn,
                poorShare,
                0.85 + 0.3 * stream.uniform(),
                anchor ? new boolean[Months.COUNT] : arrears(number),
                anchor);
    }

    private boolean[] arrears(int number) {
        boolean[] unpaid = new boolean[Months.COUNT];
        for (int year = 0; year < Months.YEARS; year++) {
            Stream stream = Stream.of(seed, Purpose.EMPLOYER_YEAR, number, year);
            double draw = stream.uniform();
            double one = figures.get("employers.one-month-in-arrears").number();
            double several = figures.get("employers.several-months-in-arrears").number();
            if (draw < one + several) {
                int length = draw < one ? 1 : stream.between(2, 12);
                int first = stream.below(13 - length);
                java.util.Arrays.fill(unpaid, year * 12 + first, year * 12 + first + length, true);
            }
        }
        return unpaid;
    }

    private int size(Stream stream) {
        double draw = stream.uniform();
        double sum = 0;
        for (List<String> row : sizes) {
            sum += Double.parseDouble(row.get(2));
            if (draw < sum) {
                return stream.between(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
            }
        }
        return 1;
    }

    private String scale(String section, int staff) {
        List<String> row = scales.stream()
                .filter(r -> r.get(0).equals("*") || r.get(0).contains(section))
                .findFirst()
                .orElseThrow();
        return staff < Integer.parseInt(row.get(1))
                ? "MICRO"
                : staff < Integer.parseInt(row.get(2))
                        ? "SMALL"
                        : staff < Integer.parseInt(row.get(3)) ? "MEDIUM" : "LARGE";
    }
}
