package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Vocational certificates: mostly earned by staff, some by others, some twice for one occupation and level. */
final class Certificates {

    private final World world;
    private final Market market;
    private final Payouts payouts;
    private final Logit earning;
    private final Choice levels;
    private final List<String> occupations;
    private final int yearly;
    private final double ofStaff;
    private final double again;
    private final Logit applying;
    private int issued;

    Certificates(World world, Market market, Payouts payouts) {
        this.world = world;
        this.market = market;
        this.payouts = payouts;
        earning = world.logit("earning-a-certificate");
        applying = world.logit("applying-for-the-skill-subsidy");
        levels = new Choice(world.figures().get("measures.certificate-levels").numbers());
        occupations = world.figures().get("measures.occupations").words();
        yearly = world.volume("measures.certificates");
        ofStaff = world.number("measures.certificates-of-staff");
        again = world.number("measures.certificates-earned-again");
    }

    void month(int month) {
        for (int i = 0; i < Months.share(yearly, month); i++) {
            Stream stream = world.stream(Purpose.CERTIFICATE, month, i);
            Worker worker = stream.chance(ofStaff) ? member(month, stream) : other(month, stream);
            if (worker != null) {
                issue(worker, month, stream);
            }
        }
        for (Worker worker : market.hiredFromBenefit) {
            Stream stream = world.stream(Purpose.CERTIFICATE, month, 1_000_000_000L + worker.person.number());
            if (stream.chance(0.1)) {
                issue(worker, month, stream);
            }
        }
    }

    private Worker member(int month, Stream stream) {
        Best<Worker> best = new Best<>();
        for (int i = 0; i < 5; i++) {
            Worker candidate = market.someEmployed(stream);
            if (candidate != null) {
                best.offer(candidate, earning.score(candidate.traits(month)) + stream.gumbel());
            }
        }
        return best.orElse(null);
    }

    private Worker other(int month, Stream stream) {
        for (int i = 0; i < 100; i++) {
            int number = world.people().anyone(stream);
            int age = market.person(number).age(month);
            if (age >= 18 && age < 55) {
                return market.worker(number);
            }
        }
        return null;
    }

    private void issue(Worker worker, int month, Stream stream) {
        boolean same = worker.occupation != null && stream.chance(again);
        String occupation = same ? worker.occupation : occupations.get(stream.below(occupations.size()));
        String level = same ? worker.level : levels.draw(stream);
        worker.occupation = occupation;
        worker.level = level;
        LocalDate day = Months.day(month, 1 + stream.below(28));
        world.out()
                .row(
                        Table.CERTIFICATE,
                        Sink.WHOLE,
                        "ZS" + day.getYear() + Digits.padded(++issued, 7),
                        worker.person.idNumber(),
                        occupation,
                        level,
                        day.toString());
        int needed = Months.year(month) >= 2019 ? 12 : 36;
        boolean entitled = !same
                && month >= 12
                && worker.employer != null
                && worker.insuredIn(month)
                && worker.paidMonths(month) >= needed
                && "345".contains(level);
        if (entitled && stream.chance(applying.probability(worker.traits(month)))) {
            long yuan = level.equals("5") ? 1_000 : level.equals("4") ? 1_500 : 2_000;
            payouts.pay(
                    "skill-upgrade-subsidy",
                    worker.person.idNumber(),
                    month + 1 + stream.below(4),
                    yuan * 100,
                    worker.employer.place().code(),
                    stream);
        }
    }
}
