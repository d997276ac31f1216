package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Each April the city recognises employers in distress; each June the agency refunds part of the year before. */
final class Distress {

    private final World world;
    private final Market market;
    private final EmployerYears years;
    private final Courses courses;
    private final Payouts payouts;
    private final Logit recognised;
    private final Logit applying;
    private final List<String> reasons;
    private final int yearly;
    private final Set<String> listed = new TreeSet<>();

    Distress(World world, Market market, EmployerYears years, Courses courses, Payouts payouts) {
        this.world = world;
        this.market = market;
        this.years = years;
        this.courses = courses;
        this.payouts = payouts;
        recognised = world.logit("recognised-as-distressed");
        applying = world.logit("applying-for-the-refund");
        reasons = world.figures().get("measures.reasons-of-distress").words();
        yearly = world.volume("measures.distressed-employers");
    }

    void month(int month) {
        int year = month / 12;
        if (month % 12 == 3 && year >= 1) {
            recognise(year, month);
        }
        if (month % 12 == 5 && year >= 1) {
            market.employers().forEach(e -> refund(e, year, month));
        }
    }

    private void recognise(int year, int month) {
        listed.clear();
        for (int i = 0; i < yearly; i++) {
            Stream stream = world.stream(Purpose.DISTRESS, year, i);
            Employer employer = candidate(month, stream);
            if (employer != null && listed.add(employer.id())) {
                LocalDate day = Months.day(month - stream.below(2), 1 + stream.below(28));
                world.out()
                        .row(
                                Table.DISTRESSED_EMPLOYER,
                                Sink.WHOLE,
                                employer.id(),
                                Integer.toString(Months.FIRST_YEAR + year),
                                day.toString(),
                                reasons.get(stream.below(reasons.size())));
                if (stream.chance(0.7)) {
                    courses.onTheJob(employer, month, stream);
                }
            }
        }
    }

    private Employer candidate(int month, Stream stream) {
        Best<Employer> best = new Best<>();
        for (int i = 0; i < 8; i++) {
            Employer employer =
                    market.employers().get(stream.below(market.employers().size()));
            if (!employer.ofTheState() && !market.staff(employer).isEmpty()) {
                best.offer(
                        employer, recognised.score(employer.traits() | trend(employer, month / 12)) + stream.gumbel());
            }
        }
        return best.orElse(null);
    }

    private long trend(Employer employer, int year) {
        int opening = years.staff(employer, year * 12 - 13);
        int closing = years.staff(employer, year * 12 - 1);
        return Trait.SHRINKING.when(closing < opening) | Trait.SMALL.when(employer.small());
    }

    /** What the agency pays in June for the year before, to those who qualify and apply. */
    private void refund(Employer employer, int year, int month) {
        int opening = years.staff(employer, year * 12 - 13);
        int closing = years.staff(employer, year * 12 - 1);
        boolean stable = opening > 0 && Math.max(0, opening - closing) * 25 < opening;
        boolean qualified =
                stable && employer.standing().equals("NORMAL") && years.paidMonths(employer, year - 1) >= 12;
        Stream stream = world.stream(Purpose.PAYOUT, employer.number(), 10_000L + year);
        if (!qualified
                || !stream.chance(applying.probability(employer.traits() | Trait.SMALL.when(employer.small())))) {
            return;
        }
        boolean distressed = year == 3 && listed.contains(employer.id());
        long amount = distressed ? 834_000L * closing : (years.premiums(employer, year - 1) + 1) / 2;
        String measure = distressed ? "distressed-employer-refund" : "job-retention-refund";
        int paid = month + stream.below(5);
        payouts.pay(measure, employer.id(), paid, amount, employer.place().code(), stream);
    }
}
