package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Registrations as unemployed: who registers, what ends them, and the benefit drawn in them. */
final class Registrations {

    private final World world;
    private final Market market;
    private final Benefits benefits;
    private final Logit registering;
    private final Logit entering;
    private final Choice enteringReason;
    private final Choice hardship;
    private final int yearly;
    private final double removed;
    private final double elsewhere;

    Registrations(World world, Market market, Benefits benefits) {
        this.world = world;
        this.market = market;
        this.benefits = benefits;
        registering = world.logit("registering-after-a-job");
        entering = world.logit("registering-without-an-insured-job");
        enteringReason = new Choice(world.figures()
                .get("labour-market.reasons-without-an-insured-job")
                .numbers());
        hardship = new Choice(world.figures().get("labour-market.hardship").numbers());
        yearly = world.volume("labour-market.registrations-without-an-insured-job");
        removed = world.number("labour-market.registrations-removed-in-a-month");
        elsewhere = world.number("labour-market.registrations-at-another-county");
    }

    /** Somebody who has just left an employer, in the month before {@code month}. */
    void afterLeaving(Worker worker, String reason, int month, Stream stream) {
        long why = Trait.LAID_OFF.when(reason.equals("EMPLOYER") || reason.equals("BANKRUPT"))
                | Trait.EXPIRED.when(reason.equals("EXPIRED"));
        if (month < Months.COUNT && stream.chance(registering.probability(worker.traits(month) | why))) {
            register(worker, reason, month, stream);
        }
    }

    /** The month's registrations of people who had no insured job just before, and those that end by themselves. */
    void month(int month) {
        for (Registration registration : new ArrayList<>(market.open())) {
            Stream stream = world.stream(Purpose.UNEMPLOYMENT, registration.worker.person.number(), 1_000L + month);
            int age = registration.worker.person.age(month);
            if (age >= 60) {
                close(registration, Months.day(month, 28), "10");
            } else if (registration.month() < month && stream.chance(removed)) {
                close(registration, Months.day(month, 1 + stream.below(28)), stream.chance(0.8) ? "50" : "99");
            }
        }
        for (int i = 0; i < Months.share(yearly, month); i++) {
            Stream stream = world.stream(Purpose.ENTERING, month, i);
            int person = entrant(month, stream);
            if (person >= 0) {
                register(market.worker(person), enteringReason.draw(stream), month, stream);
            }
        }
    }

    void close(Registration registration, LocalDate day, String reason) {
        LocalDate closed = day.isBefore(registration.day) ? registration.day : day;
        write(registration, closed, reason);
        market.close(registration);
    }

    /** At the end of the history: what is open is written as it stands. */
    void finish() {
        market.open().forEach(registration -> write(registration, null, null));
    }

    private int entrant(int month, Stream stream) {
        Best<Integer> best = new Best<>();
        int found = 0;
        for (int i = 0; i < 200 && found < 6; i++) {
            int number = world.people().anyone(stream);
            if (!market.idle(number)) {
                continue;
            }
            Person person = market.person(number);
            if (person.age(month) < 16 || person.age(month) > 58 || !person.outOfSchool(month)) {
                continue;
            }
            found++;
            best.offer(number, entering.score(person.traits(month)) + stream.gumbel());
        }
        return best.orElse(-1);
    }

    private void register(Worker worker, String reason, int month, Stream stream) {
        Person person = worker.person;
        LocalDate day = Months.day(month, 1 + stream.below(28));
        String county = stream.chance(elsewhere)
                ? world.people()
                        .places()
                        .get(stream.below(world.people().places().size()))
                        .code()
                : person.residence().code();
        Registration registration = new Registration(worker, day, county, reason, category(person, month, stream));
        market.open(registration);
        benefits.claim(registration, stream);
    }

    private String category(Person person, int month, Stream stream) {
        if (person.disabled()) {
            return "060";
        }
        if (person.zeroEmployment()) {
            return "070";
        }
        if (person.age(month) >= (person.female() ? 40 : 50)) {
            return stream.chance(0.6) ? "050" : null;
        }
        String drawn = hardship.draw(stream);
        return drawn.equals("none") ? null : drawn;
    }

    private void write(Registration r, LocalDate closed, String reason) {
        world.out()
                .row(
                        Table.UNEMPLOYMENT_REGISTRATION,
                        Sink.WHOLE,
                        r.worker.person.idNumber(),
                        r.day.toString(),
                        r.county,
                        r.reason,
                        r.hardship,
                        closed == null ? null : closed.toString(),
                        reason);
    }
}
