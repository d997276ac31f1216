package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Internships of young people: some hosts keep most of their interns, some few. */
final class Internships {

    private final World world;
    private final Market market;
    private final Payouts payouts;
    private final Logit joining;
    private final Choice months;
    private final int yearly;

    Internships(World world, Market market, Payouts payouts) {
        this.world = world;
        this.market = market;
        this.payouts = payouts;
        joining = world.logit("joining-an-internship");
        months = new Choice(world.figures().get("measures.internship-months").numbers());
        yearly = world.volume("measures.internships");
    }

    void month(int month) {
        for (int i = 0; i < Months.share(yearly, month); i++) {
            Stream stream = world.stream(Purpose.INTERNSHIP, month, i);
            int person = intern(month, stream);
            Employer host = host(stream);
            if (person >= 0 && host != null) {
                spend(market.worker(person), host, month, stream);
            }
        }
    }

    private void spend(Worker worker, Employer host, int month, Stream stream) {
        LocalDate starts = Months.day(month, 1 + stream.below(20));
        int length = Integer.parseInt(months.draw(stream));
        LocalDate ends = starts.plusMonths(length).minusDays(1);
        boolean completed = stream.chance(0.85);
        if (!completed) {
            ends = starts.plusDays(20L + stream.below(length * 30));
        }
        Stream style = world.stream(Purpose.INTERNSHIP, -1, host.number());
        double keeps = 0.2 + 0.6 * style.uniform();
        boolean over = Months.of(ends) < Months.COUNT;
        boolean retained = completed && over && stream.chance(keeps);
        world.out()
                .row(
                        Table.INTERNSHIP,
                        Sink.WHOLE,
                        worker.person.idNumber(),
                        host.id(),
                        starts.toString(),
                        ends.toString(),
                        Boolean.toString(completed && over),
                        Boolean.toString(retained));
        if (retained) {
            market.retain(worker, host);
        }
        if (length >= 3 && completed && starts.getYear() >= 2019 && stream.chance(0.8)) {
            long amount = length * (keeps >= 0.5 ? 1_200L : 1_000L) * 100;
            payouts.pay(
                    "internship-subsidy",
                    worker.person.idNumber(),
                    Months.of(ends) + 1,
                    amount,
                    host.place().code(),
                    stream);
        }
    }

    private Employer host(Stream stream) {
        for (int i = 0; i < 100; i++) {
            Employer employer =
                    market.employers().get(stream.below(market.employers().size()));
            // a fixed third of the employers take interns, so that each host has several
            boolean host =
                    world.stream(Purpose.INTERNSHIP, -2, employer.number()).chance(0.34);
            if (host && market.staff(employer).size() > 1) {
                return employer;
            }
        }
        return null;
    }

    private int intern(int month, Stream stream) {
        Best<Integer> best = new Best<>();
        int found = 0;
        for (int i = 0; i < 500 && found < 6; i++) {
            int number = world.people().anyone(stream);
            Person person = market.person(number);
            Worker known = market.known(number);
            boolean free = known == null || known.employer == null;
            if (free && person.age(month) >= 16 && person.age(month) < 28 && person.outOfSchool(month)) {
                found++;
                long registered = Trait.REGISTERED.when(known != null && known.registration != null);
                best.offer(number, joining.score(person.traits(month) | registered) + stream.gumbel());
            }
        }
        return best.orElse(-1);
    }
}
