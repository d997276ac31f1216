package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/**
 * The end of a month: people retire and quit with the stated hazards, contracts run out, and an employer that wants
 * fewer staff next month lays off by conditional logit.
 */
final class Separations {

    private record Candidate(Worker worker, double score) {}

    private final World world;
    private final Market market;
    private final Contracts contracts;
    private final Registrations registrations;
    private final Logit quitting;
    private final Logit layoff;
    private final double moving;
    private final double notRenewed;

    Separations(World world, Market market, Contracts contracts, Registrations registrations) {
        this.world = world;
        this.market = market;
        this.contracts = contracts;
        this.registrations = registrations;
        quitting = world.logit("quitting");
        layoff = world.logit("layoff");
        moving = world.number("behaviour.quitters-who-move-to-another-employer");
        notRenewed = world.number("behaviour.expiring-contracts-not-renewed");
    }

    void month(int month) {
        for (Employer employer : market.employers()) {
            for (Worker worker : new ArrayList<>(market.staff(employer))) {
                leaveOrStay(worker, month);
            }
            int surplus = market.staff(employer).size() - employer.wanted(month + 1);
            if (surplus > 0) {
                layOff(employer, surplus, month);
            }
        }
    }

    /** At the end of the history: contracts still in force are written as they stand. */
    void finish() {
        market.employers().forEach(e -> market.staff(e).forEach(w -> contracts.write(w, null, null)));
    }

    private void leaveOrStay(Worker worker, int month) {
        Stream stream = world.stream(Purpose.QUITTING, worker.person.number(), month);
        int age = worker.person.age(month);
        if (age >= (worker.person.female() ? 55 : 60)) {
            end(worker, month, "RETIRED", stream);
        } else if (stream.chance(Math.min(0.5, worker.employer.churn() * quitting.probability(worker.traits(month))))) {
            end(worker, month, stream.chance(0.95) ? "EMPLOYEE" : "OTHER", stream);
        } else if (worker.ends != null && Months.of(worker.ends) <= month) {
            boolean surplus = market.staff(worker.employer).size() > worker.employer.wanted(month + 1);
            if (surplus || stream.chance(notRenewed)) {
                end(worker, month, "EXPIRED", stream);
            } else {
                contracts.renew(worker, stream);
            }
        }
    }

    private void layOff(Employer employer, int surplus, int month) {
        List<Candidate> candidates = new ArrayList<>();
        for (Worker worker : market.staff(employer)) {
            Stream stream = world.stream(Purpose.LAYOFF, worker.person.number(), month);
            candidates.add(new Candidate(worker, layoff.score(worker.traits(month)) + stream.gumbel()));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        String reason = employer.closes(month + 1) ? "BANKRUPT" : "EMPLOYER";
        for (Candidate candidate : candidates.subList(0, surplus)) {
            Stream stream = world.stream(Purpose.SEPARATION, candidate.worker.person.number(), month);
            end(candidate.worker, month, reason, stream);
        }
    }

    private void end(Worker worker, int month, String reason, Stream stream) {
        LocalDate last = Months.last(month);
        LocalDate day = last.minusDays(reason.equals("RETIRED") ? 0 : stream.below(8));
        day = worker.starts.isAfter(day) ? last : day;
        if (reason.equals("EXPIRED")) {
            day = worker.ends;
        }
        contracts.write(worker, day, reason);
        market.leave(worker);
        if (reason.equals("EMPLOYEE") && stream.chance(moving)) {
            market.move(worker);
        } else if (!reason.equals("RETIRED")) {
            registrations.afterLeaving(worker, reason, month + 1, stream);
        }
    }
}
