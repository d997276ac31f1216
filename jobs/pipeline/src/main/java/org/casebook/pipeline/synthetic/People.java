package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/**
 * The residents, numbered from 0. A resident is computed from the seed and the number whenever asked for; nobody is kept.
 * Counties hold blocks of consecutive numbers, households lie within blocks of ten.
 */
final class People {

    private static final int[][] HOUSEHOLDS = {{3, 4, 3}, {2, 5, 3}, {1, 4, 5}, {4, 2, 4}};

    private final long seed;
    private final List<Place> places;
    private final int[] starts;
    private final Births[] births;
    private final double poor;
    private final double lowIncome;
    private final double zeroEmployment;
    private final double elsewhereInCity;
    private final double elsewhere;
    private final double disabled;
    private final double veteran;
    private final double male;
    private final List<String> outside;
    private final Map<String, Choice> education = new HashMap<>();
    private final Map<String, Double> schoolYears;

    People(long seed, Scale scale, Figures figures) {
        this.seed = seed;
        places = Place.all(figures);
        int total = figures.get("city.residents").at(scale);
        double weight = places.stream().mapToDouble(Place::residents).sum();
        starts = new int[places.size() + 1];
        births = new Births[places.size()];
        List<List<String>> bands = figures.get("people.ages").rows();
        double cumulated = 0;
        for (int i = 0; i < places.size(); i++) {
            cumulated += places.get(i).residents();
            starts[i + 1] = (int) (total * (cumulated / weight) + 0.5);
            births[i] = new Births(starts[i + 1] - starts[i], bands);
        }
        poor = figures.get("people.poor-of-rural").number();
        lowIncome = figures.get("people.low-income").number();
        zeroEmployment = figures.get("people.zero-employment").number();
        elsewhereInCity = figures.get("people.hukou-in-another-county").number();
        elsewhere = figures.get("people.hukou-outside").number();
        disabled = figures.get("people.disabled").number();
        veteran = figures.get("people.veterans-of-men").number();
        male = figures.get("people.male").number();
        outside = figures.get("people.outside-areas").words();
        schoolYears = figures.get("people.age-at-graduation").numbers();
        for (List<String> row : figures.get("people.education").rows()) {
            Map<String, Double> shares = new java.util.LinkedHashMap<>();
            List<String> codes = List.of("14", "20", "30", "41", "44", "47", "61", "71", "81", "90");
            for (int i = 0; i < codes.size(); i++) {
                shares.put(codes.get(i), Double.valueOf(row.get(i + 2)));
            }
            education.put(row.get(0) + row.get(1), new Choice(shares));
        }
    }

    int count() {
        return starts[places.size()];
    }

    List<Place> places() {
        return places;
    }

    /** Somebody at random. */
    int anyone(Stream stream) {
        return stream.below(count());
    }

    /** Somebody at random of a county. */
    int anyoneOf(int place, Stream stream) {
        return starts[place] + stream.below(Math.max(1, starts[place + 1] - starts[place]));
    }

    int placeOf(String county) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).code().equals(county)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Unknown county: " + county);
    }

    /** The facts of a resident, always the same. */
    Person person(int number) {
        int block = block(number);
        Place place = places.get(block);
        int index = number - starts[block];
        int firstOfHousehold = firstOfHousehold(index);
        Stream home = Stream.of(seed, Purpose.HOUSEHOLD, starts[block] + (long) firstOfHousehold);
        boolean rural = !home.chance(place.urban());
        boolean poorHousehold = home.chance(poor) && rural;
        boolean low = home.chance(poorHousehold ? lowIncome * 3 : lowIncome);
        boolean zero = home.chance(zeroEmployment) && !rural;
        Stream own = Stream.of(seed, Purpose.PERSON, number);
        boolean female = !own.chance(male);
        Births.Born born = births[block].born(index);
        LocalDate birth = born.day();
        boolean bornElsewhere = own.chance(0.03);
        String area =
                bornElsewhere ? place.elsewhere() : birth.getYear() < 2002 ? place.oldAreaCode() : place.areaCode();
        String hukou = place.code();
        double hukouDraw = own.uniform();
        if (hukouDraw < elsewhere) {
            hukou = outside.get(own.below(outside.size()));
        } else if (hukouDraw < elsewhere + elsewhereInCity) {
            hukou = places.get(own.below(places.size() - 1)).code();
        }
        if (hukou.equals("620871")) {
            hukou = "620802";
        }
        String level = education
                .get(cohort(birth.getYear()) + (rural ? "rural" : "urban"))
                .draw(own);
        LocalDate graduated = graduation(level, birth, own);
        return new Person(
                number,
                IdNumber.of(area, birth, 2 * born.rank() + (female ? 0 : 1)),
                birth,
                female,
                place,
                hukou,
                rural,
                level,
                graduated,
                own.chance(disabled),
                own.chance(veteran) && !female && birth.getYear() < 1998,
                low,
                poorHousehold,
                zero,
                "H" + place.code() + Digits.padded(firstOfHousehold, 7));
    }

    /** An identity number that is valid and belongs to nobody in the city. */
    String nobody(Stream stream) {
        LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(stream.below(14_000));
        return IdNumber.of("620802", birth, 900 + stream.below(100));
    }

    private int block(int number) {
        int block = 0;
        while (number >= starts[block + 1]) {
            block++;
        }
        return block;
    }

    private int firstOfHousehold(int index) {
        int ten = index / 10 * 10;
        int[] sizes = HOUSEHOLDS[(int) (((index / 10 * 2654435761L) >>> 7) & 3)];
        int first = ten;
        for (int size : sizes) {
            if (index < first + size) {
                return first;
            }
            first += size;
        }
        return first;
    }

    private static String cohort(int year) {
        return year < 1960 ? "1900" : year < 1980 ? "1960" : year < 1992 ? "1980" : year < 2004 ? "1992" : "2004";
    }

    private LocalDate graduation(String level, LocalDate birth, Stream stream) {
        Double age = schoolYears.get(level);
        if (age == null) {
            return null;
        }
        return LocalDate.of(
                birth.getYear() + age.intValue() + stream.below(2), stream.chance(0.8) ? 6 : 7, 25 + stream.below(6));
    }
}
