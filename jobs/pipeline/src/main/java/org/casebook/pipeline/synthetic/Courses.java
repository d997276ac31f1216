package org.casebook.pipeline.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Training: registered jobseekers (which raises their chance to find work), other residents, staff in distress. */
final class Courses {

    private final World world;
    private final Market market;
    private final Payouts payouts;
    private final Logit joining;
    private final Logit passing;
    private final Logit finding;
    private final int yearlyRegistered;
    private final int yearlyOthers;
    private final double startup;
    private final long skillAmount;
    private final long startupAmount;
    private int trained;
    private double effect;

    Courses(World world, Market market, Payouts payouts) {
        this.world = world;
        this.market = market;
        this.payouts = payouts;
        joining = world.logit("joining-a-course");
        passing = world.logit("passing-a-course");
        finding = world.logit("finding-work");
        yearlyRegistered = world.volume("measures.courses-of-registered-jobseekers");
        yearlyOthers = world.volume("measures.courses-of-others");
        startup = world.number("measures.startup-courses");
        skillAmount = world.figures().get("measures.skill-course-paid").whole() * 100L;
        startupAmount = world.figures().get("measures.startup-course-paid").whole() * 100L;
    }

    void month(int month) {
        for (int i = 0; i < Months.share(yearlyRegistered, month); i++) {
            Stream stream = world.stream(Purpose.TRAINING, month, i);
            Registration registration = jobseeker(month, stream);
            if (registration != null) {
                remember(registration, month);
                course(registration.worker.person, true, month, stream);
                registration.worker.trained = true;
            }
        }
        for (int i = 0; i < Months.share(yearlyOthers, month); i++) {
            Stream stream = world.stream(Purpose.TRAINING, month, 1_000_000L + i);
            for (int tries = 0; tries < 100; tries++) {
                int number = world.people().anyone(stream);
                Person person = market.person(number);
                if (market.idle(number) && person.rural() && person.age(month) >= 18 && person.age(month) < 58) {
                    course(person, false, month, stream);
                    break;
                }
            }
        }
    }

    /** On-the-job courses of a distressed employer, later in the year in which it is recognised. */
    void onTheJob(Employer employer, int month, Stream stream) {
        double share = 0.2 + 0.6 * stream.uniform();
        int perHead = stream.between(3, 25) * 100;
        LocalDate starts = Months.day(month + 2 + stream.below(4), 1 + stream.below(10));
        int length = stream.between(5, 20);
        for (Worker worker : market.staff(employer)) {
            if (stream.chance(share)) {
                boolean passed = stream.chance(passing.probability(worker.traits(month)));
                write(worker.person, "ON_THE_JOB", starts, length, length, employer.id(), passed, perHead * 100L);
            }
        }
    }

    /** Courses of registered jobseekers so far. */
    int trained() {
        return trained;
    }

    /** The mean of what a course adds to the probability of finding work within six months, over those who had one. */
    double effectOnTheTrained() {
        return trained == 0 ? 0 : effect / trained;
    }

    private Registration jobseeker(int month, Stream stream) {
        List<Registration> open = market.open();
        Best<Registration> best = new Best<>();
        for (int i = 0; i < 12 && !open.isEmpty(); i++) {
            Registration candidate = open.get(stream.below(open.size()));
            if (candidate.month() < month && !candidate.worker.trained) {
                best.offer(candidate, joining.score(candidate.traits(month)) + stream.gumbel());
            }
        }
        return best.orElse(null);
    }

    private void remember(Registration registration, int month) {
        long traits = registration.traits(month);
        double without = finding.probability(traits & ~Trait.TRAINED.bit());
        double with = finding.probability(traits | Trait.TRAINED.bit());
        effect += StrictMath.pow(1 - without, 6) - StrictMath.pow(1 - with, 6);
        trained++;
    }

    private void course(Person person, boolean registered, int month, Stream stream) {
        boolean forFounders = stream.chance(startup);
        LocalDate starts = Months.day(month, 1 + stream.below(20));
        int length = stream.between(forFounders ? 7 : 12, forFounders ? 15 : 45);
        boolean passed = stream.chance(passing.probability(person.traits(month)));
        long cost = stream.between(8, 22) * 10_000L;
        write(person, forFounders ? "STARTUP" : "SKILL", starts, length, length * 5 / 7 + 1, null, passed, cost);
        if (registered && passed && stream.chance(0.9)) {
            int paidFor = Months.of(starts.plusDays(length)) + 1;
            long amount = forFounders ? startupAmount : skillAmount;
            payouts.pay(
                    "training-subsidy",
                    person.idNumber(),
                    paidFor,
                    amount,
                    person.residence().code(),
                    stream);
        }
    }

    private void write(
            Person person,
            String kind,
            LocalDate starts,
            int length,
            int days,
            String employer,
            boolean passed,
            long cost) {
        world.out()
                .row(
                        Table.TRAINING,
                        Sink.WHOLE,
                        person.idNumber(),
                        kind,
                        starts.toString(),
                        starts.plusDays(length - 1L).toString(),
                        Integer.toString(days),
                        employer,
                        Boolean.toString(passed),
                        Digits.yuan(cost));
    }
}
