package org.casebook.pipeline.synthetic;

import java.util.List;

/** Lives through the four years of the synthetic city and writes every table on the way. */
final class City {

    private final World world;
    private final Market market;
    private final Payouts payouts;
    private final Benefits benefits;
    private final Registrations registrations;
    private final Hiring hiring;
    private final Premiums premiums;
    private final Separations separations;
    private final Courses courses;
    private final Certificates certificates;
    private final Internships internships;
    private final Loans loans;
    private final Distress distress;
    private final Organisations organisations;
    private final Posts posts;
    private final Residents residents;
    private final Finances finances;

    City(World world) {
        this.world = world;
        int employers = world.volume("city.employers");
        market = new Market(world, new Employers(world.seed(), world.figures(), world.people()).all(employers));
        payouts = new Payouts(world);
        benefits = new Benefits(world, payouts);
        registrations = new Registrations(world, market, benefits);
        Contracts contracts = new Contracts(world);
        hiring = new Hiring(world, market, contracts, registrations, new Wages(world));
        premiums = new Premiums(world, market);
        separations = new Separations(world, market, contracts, registrations);
        courses = new Courses(world, market, payouts);
        certificates = new Certificates(world, market, payouts);
        internships = new Internships(world, market, payouts);
        loans = new Loans(world, market, payouts);
        distress = new Distress(world, market, premiums.years, courses, payouts);
        organisations = new Organisations(world, market);
        posts = new Posts(world, market, payouts);
        residents = new Residents(world, market, new Transfers(world, payouts, organisations.outsideTheProvince()));
        finances = new Finances(world, payouts, premiums);
        world.figures().refuseUnused();
    }

    /** Every table, from the first month to the accounts. */
    void live() {
        writeEmployers(market.employers());
        hiring.begin();
        premiums.earlier();
        for (int month = 0; month < Months.COUNT; month++) {
            month(month);
        }
        separations.finish();
        registrations.finish();
        organisations.incubators();
        organisations.bases();
        posts.posts();
        posts.placements();
        residents.all();
        finances.ledger();
        finances.targets();
    }

    Truth truth() {
        return new Truth(courses.trained(), courses.effectOnTheTrained());
    }

    private void month(int month) {
        if (month % 12 == 0) {
            java.util.Arrays.fill(market.hires, 0);
        }
        benefits.month(market, month);
        hiring.month(month);
        if (month % 12 == 6) {
            hiring.newBases(month);
        }
        premiums.month(month);
        distress.month(month);
        courses.month(month);
        certificates.month(month);
        internships.month(month);
        loans.month(month);
        registrations.month(month);
        separations.month(month);
    }

    private void writeEmployers(List<Employer> employers) {
        for (Employer e : employers) {
            world.out()
                    .row(
                            Table.EMPLOYER,
                            Sink.WHOLE,
                            e.id(),
                            e.creditCode(),
                            e.name(),
                            e.place().code(),
                            e.industry(),
                            e.ownership(),
                            e.scale(),
                            e.standing(),
                            e.registeredOn().toString(),
                            e.exporter() ? "true" : e.number() % 3 == 0 ? null : "false");
        }
    }
}
