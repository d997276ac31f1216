package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Village posts for people of poor households, and graduates placed in enterprises. */
final class Posts {

    private final World world;
    private final Market market;
    private final Payouts payouts;
    private final Logit placing;
    private final int posts;
    private final int placements;

    Posts(World world, Market market, Payouts payouts) {
        this.world = world;
        this.market = market;
        this.payouts = payouts;
        placing = world.logit("being-placed-in-an-enterprise");
        posts = world.volume("measures.public-posts");
        placements = world.volume("measures.placements");
    }

    void posts() {
        Set<Integer> holders = new HashSet<>();
        for (int i = 0; i < posts; i++) {
            Stream stream = world.stream(Purpose.POST, i, 0);
            // one in twenty began before the posts of the policy
            int month = i % 20 == 19 ? 34 + stream.below(2) : 36 + StrictMath.min(stream.below(10), stream.below(10));
            boolean anyHousehold = stream.chance(0.08);
            int holder = holder(month, anyHousehold, holders, stream);
            if (holder >= 0) {
                post(i, market.person(holder), month, stream);
            }
        }
    }

    void placements() {
        Set<Integer> placed = new HashSet<>();
        for (int i = 0; i < placements; i++) {
            Stream stream = world.stream(Purpose.PLACEMENT, i, 0);
            int year = 1 + i % 3;
            int month = year * 12 + 7 + stream.below(3);
            int graduate = graduate(month, placed, stream);
            Employer host =
                    market.employers().get(stream.below(market.employers().size()));
            if (graduate >= 0 && host.wanted(month) > 0) {
                placed.add(graduate);
                world.out()
                        .row(
                                Table.PLACEMENT,
                                Sink.WHOLE,
                                market.person(graduate).idNumber(),
                                host.id(),
                                Months.day(month, 1 + stream.below(28)).toString(),
                                host.place().code(),
                                Integer.toString(Months.FIRST_YEAR + year));
            }
        }
    }

    private void post(int number, Person person, int month, Stream stream) {
        LocalDate starts = Months.day(month, stream.chance(0.6) ? 1 : 1 + stream.below(28));
        boolean open = stream.chance(0.3);
        LocalDate ends = open
                ? null
                : starts.plusMonths(stream.chance(0.8) ? 12 : 1 + stream.below(11))
                        .minusDays(1);
        String county = person.residence().code().equals("620871")
                ? "620802"
                : person.residence().code();
        world.out()
                .row(
                        Table.PUBLIC_POST,
                        Sink.WHOLE,
                        "GW" + Digits.padded(number + 1L, 6),
                        person.idNumber(),
                        starts.toString(),
                        ends == null ? null : ends.toString(),
                        county,
                        "样村" + (1 + person.number() % 748) + "号");
        int last = ends == null ? Months.COUNT - 1 : Math.min(Months.COUNT - 1, Months.of(ends));
        for (int m = month; m <= last && person.poor() && month >= 36; m++) {
            payouts.pay("public-welfare-post", person.idNumber(), m, 50_000, county, stream);
        }
    }

    private int holder(int month, boolean anyHousehold, Set<Integer> holders, Stream stream) {
        for (int i = 0; i < 500; i++) {
            int number = world.people().anyone(stream);
            Person person = market.person(number);
            Worker known = market.known(number);
            boolean free = known == null || (known.insured >>> 36) == 0;
            boolean fits = person.rural() && person.age(month) >= 20 && person.age(month) < 66;
            if (free && fits && (anyHousehold || person.poor()) && holders.add(number)) {
                return number;
            }
        }
        return -1;
    }

    private int graduate(int month, Set<Integer> placed, Stream stream) {
        LocalDate day = Months.day(month, 1);
        Best<Integer> best = new Best<>();
        int found = 0;
        for (int i = 0; i < 1_500 && found < 4; i++) {
            int number = world.people().anyone(stream);
            Person person = market.person(number);
            // one place in eight goes to a graduate of long ago, whom the indicator leaves out
            int years = stream.chance(0.125) ? 12 : 5;
            if (person.graduateSince(day, years) && !placed.contains(number)) {
                found++;
                best.offer(number, placing.score(person.traits(month)) + stream.gumbel());
            }
        }
        return best.orElse(-1);
    }
}
