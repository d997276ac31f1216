package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Applications for guaranteed start-up loans: founders, and small enterprises that have hired. */
final class Loans {

    private final World world;
    private final Market market;
    private final Payouts payouts;
    private final Logit founding;
    private final Logit borrowing;
    private final int yearlyFounders;
    private final int yearlyEmployers;
    private final Choice partners;
    private final Choice founderAmounts;
    private final Choice employerAmounts;
    private final Choice terms;

    /** Employers and months: one application a month at most. */
    private final Set<String> applied = new HashSet<>();

    private int startups;

    Loans(World world, Market market, Payouts payouts) {
        this.world = world;
        this.market = market;
        this.payouts = payouts;
        founding = world.logit("founding");
        borrowing = world.logit("borrowing-as-a-small-enterprise");
        yearlyFounders = world.volume("measures.startups");
        yearlyEmployers = world.volume("measures.employer-loans");
        partners = new Choice(world.figures().get("measures.partners").numbers());
        founderAmounts = new Choice(
                world.figures().get("measures.founder-loan-thousands").numbers());
        employerAmounts = new Choice(
                world.figures().get("measures.employer-loan-thousands").numbers());
        terms = new Choice(world.figures().get("measures.loan-months").numbers());
    }

    void month(int month) {
        for (int i = 0; i < Months.share(yearlyFounders, month); i++) {
            Stream stream = world.stream(Purpose.STARTUP, month, i);
            int person = founder(month, stream);
            if (person >= 0) {
                found(market.person(person), month, stream);
            }
        }
        for (int i = 0; i < Months.share(yearlyEmployers, month); i++) {
            Stream stream = world.stream(Purpose.LOAN, month, i);
            Employer employer = borrower(stream);
            if (employer != null) {
                borrow(employer, month, stream);
            }
        }
    }

    private void found(Person person, int month, Stream stream) {
        LocalDate day = Months.day(month, 1 + stream.below(28));
        int requested = Integer.parseInt(founderAmounts.draw(stream)) * 1_000;
        int term = Integer.parseInt(terms.draw(stream));
        boolean other = stream.chance(0.08);
        int count = Integer.parseInt(partners.draw(stream));
        world.out()
                .row(
                        Table.STARTUP,
                        Sink.WHOLE,
                        "CY" + Digits.padded(++startups, 7),
                        person.idNumber(),
                        person.residence().code(),
                        day.toString(),
                        Integer.toString(count),
                        Digits.yuan(requested * 100L * count),
                        Integer.toString(term),
                        Boolean.toString(other));
        boolean likely = person.poor() || person.veteran() || person.graduateSince(day, 5);
        if (likely && !other && requested > 0 && stream.chance(0.75)) {
            // one year's interest at about 7.75 per cent, paid a year on
            long interest = Math.min(requested, 150_000) * 775L / 100;
            payouts.pay(
                    "personal-startup-loan",
                    person.idNumber(),
                    month + 12,
                    interest,
                    person.residence().code(),
                    stream);
        }
    }

    private void borrow(Employer employer, int month, Stream stream) {
        LocalDate day = Months.day(month, 1 + stream.below(28));
        if (!applied.add(employer.id() + Months.text(month))) {
            return;
        }
        int requested = Integer.parseInt(employerAmounts.draw(stream)) * 1_000;
        int term = Integer.parseInt(terms.draw(stream));
        world.out()
                .row(
                        Table.EMPLOYER_LOAN,
                        Sink.WHOLE,
                        employer.id(),
                        day.toString(),
                        Digits.yuan(requested * 100L),
                        Integer.toString(term));
        if ((hiring(employer) & Trait.HIRED_MANY.bit()) != 0 && stream.chance(0.6)) {
            long interest = Math.min(requested, 3_000_000) * 2_175L / 1_000;
            payouts.pay(
                    "small-enterprise-loan",
                    employer.id(),
                    month + 12,
                    interest,
                    employer.place().code(),
                    stream);
        }
    }

    private int founder(int month, Stream stream) {
        Best<Integer> best = new Best<>();
        int found = 0;
        for (int i = 0; i < 200 && found < 6; i++) {
            int number = world.people().anyone(stream);
            Person person = market.person(number);
            Worker known = market.known(number);
            boolean free = known == null || known.employer == null;
            if (free && person.age(month) >= 18 && person.age(month) < 58 && person.outOfSchool(month)) {
                found++;
                long registered = Trait.REGISTERED.when(known != null && known.registration != null);
                best.offer(number, founding.score(person.traits(month) | registered) + stream.gumbel());
            }
        }
        return best.orElse(-1);
    }

    private Employer borrower(Stream stream) {
        Best<Employer> best = new Best<>();
        for (int i = 0; i < 8; i++) {
            Employer candidate =
                    market.employers().get(stream.below(market.employers().size()));
            if (candidate.small() && !market.staff(candidate).isEmpty()) {
                best.offer(candidate, borrowing.score(candidate.traits() | hiring(candidate)) + stream.gumbel());
            }
        }
        return best.orElse(null);
    }

    /** How much the employer has hired since January. */
    private long hiring(Employer employer) {
        int staff = Math.max(1, market.staff(employer).size());
        int hired = market.hires[employer.number()];
        return Trait.HIRED_MANY.when(hired * 4 >= staff) | Trait.HIRED_SOME.when(hired > 0);
    }
}
