package org.casebook.pipeline.synthetic;

/** Writes the register of residents, and with each resident the trips. */
final class Residents {

    private final World world;
    private final Market market;
    private final Transfers transfers;

    Residents(World world, Market market, Transfers transfers) {
        this.world = world;
        this.market = market;
        this.transfers = transfers;
    }

    void all() {
        int count = world.people().count();
        for (int number = 0; number < count; number++) {
            Person person = market.person(number);
            write(person);
            Worker known = market.known(number);
            transfers.of(person, known == null ? 0 : known.insured);
        }
    }

    private void write(Person p) {
        world.out()
                .row(
                        Table.PERSON,
                        Sink.WHOLE,
                        p.idNumber(),
                        Names.person(p.number()),
                        p.hukouCounty(),
                        p.rural() ? "RURAL" : "URBAN",
                        p.residence().code(),
                        p.education(),
                        p.graduatedOn() == null ? null : p.graduatedOn().toString(),
                        Boolean.toString(p.disabled()),
                        Boolean.toString(p.veteran()),
                        Boolean.toString(p.lowIncome()),
                        Boolean.toString(p.poor()),
                        Boolean.toString(p.zeroEmployment()),
                        p.household());
    }
}
