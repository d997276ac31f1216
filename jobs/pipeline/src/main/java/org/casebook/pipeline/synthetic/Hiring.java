package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/**
 * The start of a month: registered jobseekers find work with the stated hazard, those who move start at their new
 * employer, and what remains vacant is filled from the other residents by conditional logit among a few applicants.
 */
final class Hiring {

    private static final int APPLICANTS = 6;
    private static final int TRIES = 300;

    private final World world;
    private final Market market;
    private final Contracts contracts;
    private final Registrations registrations;
    private final Wages wages;
    private final Logit hiring;
    private final Logit finding;
    private final double insuredShare;

    Hiring(World world, Market market, Contracts contracts, Registrations registrations, Wages wages) {
        this.world = world;
        this.market = market;
        this.contracts = contracts;
        this.registrations = registrations;
        this.wages = wages;
        hiring = world.logit("hiring");
        finding = world.logit("finding-work");
        insuredShare = world.number("behaviour.insured-share-of-found-work");
    }

    /** The staff with whom the history begins, hired in the years before. */
    void begin() {
        for (Employer employer : market.employers()) {
            for (int i = 0; i < employer.wanted(0); i++) {
                Stream stream = world.stream(Purpose.HIRING, employer.number(), -1L - i);
                int person = applicant(employer, 0, stream);
                if (person >= 0) {
                    Worker worker = market.worker(person);
                    LocalDate signed = Months.day(-1, 1).minusDays(stream.below(1_000));
                    int since = -1 - stream.below(90);
                    market.join(worker, employer, Math.min(since, Months.of(signed)));
                    contracts.sign(worker, signed, signed, stream);
                    while (worker.ends != null && worker.ends.isBefore(Months.day(0, 1))) {
                        contracts.sign(worker, worker.ends, worker.ends.plusDays(1), stream);
                    }
                    worker.base = wages.base(worker, 0);
                }
            }
        }
    }

    /** Each July the premium base follows the wage. */
    void newBases(int month) {
        market.employers().forEach(e -> market.staff(e).forEach(w -> w.base = wages.base(w, month)));
    }

    void month(int month) {
        market.hiredFromBenefit.clear();
        List<Employer> vacancies = vacancies(month);
        int filled = found(month, vacancies);
        for (; filled < vacancies.size(); filled++) {
            Employer employer = vacancies.get(filled);
            Worker worker = market.nextRetained(employer);
            worker = worker == null ? market.nextMover() : worker;
            if (worker == null) {
                Stream stream = world.stream(Purpose.HIRING, employer.number(), month * 10_000L + filled);
                int person = applicant(employer, month, stream);
                worker = person < 0 ? null : market.worker(person);
            }
            if (worker != null) {
                int day = 1
                        + world.stream(Purpose.SEPARATION, worker.person.number(), -1L - month)
                                .below(12);
                hire(worker, employer, month, Months.day(month, day));
            }
        }
        market.forgetMovers();
    }

    /** One entry per vacancy, shuffled. */
    private List<Employer> vacancies(int month) {
        List<Employer> vacancies = new ArrayList<>();
        for (Employer employer : market.employers()) {
            for (int i = market.staff(employer).size(); i < employer.wanted(month); i++) {
                vacancies.add(employer);
            }
        }
        Stream stream = world.stream(Purpose.HIRING, -1, month);
        for (int i = vacancies.size() - 1; i > 0; i--) {
            java.util.Collections.swap(vacancies, i, stream.below(i + 1));
        }
        return vacancies;
    }

    private int found(int month, List<Employer> vacancies) {
        int filled = 0;
        for (Registration registration : new ArrayList<>(market.open())) {
            Worker worker = registration.worker;
            if (registration.month() >= month) {
                continue;
            }
            Stream stream = world.stream(Purpose.UNEMPLOYMENT, worker.person.number(), month);
            if (stream.chance(finding.probability(registration.traits(month)))) {
                boolean insured = stream.chance(insuredShare) && filled < vacancies.size();
                LocalDate found = Months.day(month, 1 + stream.below(8));
                registrations.close(registration, found.plusDays(5 + stream.below(15)), "60");
                if (insured) {
                    if (registration.benefitLeft > 0) {
                        market.hiredFromBenefit.add(worker);
                    }
                    hire(worker, vacancies.get(filled++), month, found);
                }
            }
        }
        return filled;
    }

    private void hire(Worker worker, Employer employer, int month, LocalDate signed) {
        Stream stream = world.stream(Purpose.SEPARATION, worker.person.number(), -1_000L - month);
        market.join(worker, employer, month);
        contracts.sign(worker, signed, signed.plusDays(stream.chance(0.7) ? 0 : stream.below(10)), stream);
        worker.base = wages.base(worker, month);
    }

    /** The best of a few idle residents, or −1. */
    private int applicant(Employer employer, int month, Stream stream) {
        boolean poorWanted = stream.chance(employer.poorShare());
        Best<Integer> best = new Best<>();
        int found = 0;
        int place = world.people().placeOf(employer.place().code());
        for (int i = 0; i < TRIES && found < APPLICANTS; i++) {
            int number = stream.chance(0.8)
                    ? world.people().anyoneOf(place, stream)
                    : world.people().anyone(stream);
            if (!market.idle(number)) {
                continue;
            }
            Person person = market.person(number);
            int age = person.age(month);
            if (age < 18 || age > 52 || !person.outOfSchool(month) || (poorWanted && !person.poor())) {
                continue;
            }
            found++;
            best.offer(number, hiring.score(person.traits(month)) + stream.gumbel());
        }
        return best.orElse(-1);
    }
}
