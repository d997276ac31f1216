package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Work away from home: trips of rural residents, several a year for some, and the grant for work in Tianjin. */
final class Transfers {

    private static final double TRIPS_OF_WHO_GOES = 1.25;

    private final World world;
    private final Payouts payouts;
    private final List<String> bases;
    private final Logit going;
    private final Logit tianjin;
    private final Logit applying;
    private final double tianjinShare;
    private final double often;
    private final Choice trips;
    private final Choice months;
    private final Choice destinations;
    private final Choice tianjinDistricts;

    /** @param bases the ids of the bases outside the province */
    Transfers(World world, Payouts payouts, List<String> bases) {
        this.world = world;
        this.payouts = payouts;
        this.bases = bases;
        going = world.logit("going-away-to-work");
        tianjin = world.logit("going-to-tianjin");
        applying = world.logit("applying-for-the-tianjin-grant");
        double goers =
                world.scale().of(world.figures().get("measures.transfers").whole()) / TRIPS_OF_WHO_GOES;
        tianjinShare = world.volume("measures.tianjin-workers") / Math.max(goers, 1);
        // at a small scale the minimum lifts everybody's chance in the same proportion
        often = world.volume("measures.transfers") / (goers * TRIPS_OF_WHO_GOES);
        trips = new Choice(world.figures().get("measures.trips-a-year").numbers());
        months = new Choice(world.figures().get("measures.trip-months").numbers());
        destinations = new Choice(world.figures().get("measures.destinations").numbers());
        tianjinDistricts =
                new Choice(world.figures().get("measures.tianjin-districts").numbers());
    }

    /** @param insured one bit per month with insured work in the city: nobody is away then */
    void of(Person person, long insured) {
        if (!person.rural()) {
            return;
        }
        for (int year = 0; year < Months.YEARS; year++) {
            int july = year * 12 + 6;
            int age = person.age(july);
            if (age >= 17 && age < 60 && person.outOfSchool(year * 12)) {
                Stream stream = world.stream(Purpose.TRANSFER, person.number(), year);
                if (stream.chance(often * going.probability(person.traits(july)))) {
                    year(person, year, insured, stream);
                }
            }
        }
    }

    private void year(Person person, int year, long insured, Stream stream) {
        Stream habit = world.stream(Purpose.TRANSFER, person.number(), -1);
        boolean toTianjin =
                habit.chance(Math.min(0.9, tianjinShare * StrictMath.exp(tianjin.score(person.traits(year * 12 + 6)))));
        String destination = toTianjin ? tianjinDistricts.draw(habit) : destinations.draw(habit);
        int count = Integer.parseInt(trips.draw(stream));
        LocalDate starts = Months.day(year * 12, 25).plusDays(stream.below(count == 1 ? 200 : 60));
        LocalDate yearEnd = Months.day(year * 12 + 11, 31);
        int touched = 0;
        int lastMonth = -1;
        for (int i = 0; i < count && starts.isBefore(yearEnd); i++) {
            int length = Math.max(1, Integer.parseInt(months.draw(stream)) / (count > 1 ? 2 : 1));
            LocalDate ends = starts.plusMonths(length).plusDays(stream.between(-12, 12));
            LocalDate latest = yearEnd.plusDays(stream.below(20));
            ends = ends.isAfter(latest) ? latest : ends;
            int first = Months.of(starts);
            int last = Months.of(ends);
            if (!overlaps(insured, first, last)) {
                trip(person, starts, last >= Months.COUNT && stream.chance(0.5) ? null : ends, destination, stream);
                touched += Math.min(last, year * 12 + 11) - Math.max(first, lastMonth + 1) + 1;
                lastMonth = last;
            }
            starts = ends.plusDays(10L + stream.below(40));
        }
        if (toTianjin && year == 3 && person.poor() && touched >= 6) {
            grant(person, lastMonth, stream);
        }
    }

    private void trip(Person person, LocalDate starts, LocalDate ends, String destination, Stream stream) {
        boolean organised = stream.chance(0.6);
        boolean outside = !destination.startsWith("62");
        String base = organised && outside && !bases.isEmpty() && stream.chance(0.2)
                ? bases.get(Math.floorMod(destination.hashCode(), bases.size()))
                : null;
        world.out()
                .row(
                        Table.LABOUR_TRANSFER,
                        starts.getYear(),
                        person.idNumber(),
                        starts.toString(),
                        ends == null ? null : ends.toString(),
                        person.hukouCounty(),
                        destination,
                        stream.chance(0.3) ? "合成务工单位" + stream.between(1, 400) + "号" : null,
                        Boolean.toString(organised),
                        stream.chance(0.9) ? Digits.yuan(stream.between(26, 62) * 10_000L) : null,
                        base);
    }

    private void grant(Person person, int lastMonth, Stream stream) {
        int month = Math.min(lastMonth, Months.COUNT - 2) + 1;
        if (stream.chance(applying.probability(person.traits(month)))) {
            String county = person.hukouCounty().startsWith("6208")
                    ? person.hukouCounty()
                    : person.residence().code();
            payouts.pay("tianjin-travel-allowance", person.idNumber(), month, 200_000, county, stream);
        }
    }

    private static boolean overlaps(long insured, int first, int last) {
        for (int month = first; month <= Math.min(last, Months.COUNT - 1); month++) {
            if ((insured >>> month & 1) == 1) {
                return true;
            }
        }
        return false;
    }
}
