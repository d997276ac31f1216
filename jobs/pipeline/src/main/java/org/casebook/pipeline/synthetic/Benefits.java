package org.casebook.pipeline.synthetic;

import java.util.List;
import org.casebook.pipeline.synthetic.Stream.Purpose;

/** Unemployment benefit as the city's agency pays it out: who claims it, for how long, how much a month. */
final class Benefits {

    private final World world;
    private final Payouts payouts;
    private final Logit claiming;
    private final List<List<String>> durations;
    private final List<List<String>> standards;
    private final long medical;

    Benefits(World world, Payouts payouts) {
        this.world = world;
        this.payouts = payouts;
        claiming = world.logit("claiming-benefit");
        durations = world.figures().get("labour-market.benefit-durations").rows();
        standards = world.figures().get("labour-market.benefit-standards").rows();
        medical = world.figures().get("labour-market.benefit-medical-premium").whole() * 100L;
    }

    /** Decides at registration whether benefit will be drawn, and for how many months at most. */
    void claim(Registration registration, Stream stream) {
        int insured = registration.worker.paidMonths(registration.month() - 1);
        int entitled = 0;
        for (List<String> row : durations) {
            if (insured >= Integer.parseInt(row.get(0))) {
                entitled = Integer.parseInt(row.get(1));
            }
        }
        boolean involuntary = !registration.reason.equals("EMPLOYEE")
                && !registration.reason.equals("OTHER")
                && !registration.reason.equals("NEVER_EMPLOYED");
        long traits = registration.traits(registration.month());
        if (involuntary && entitled > 0 && stream.chance(claiming.probability(traits))) {
            registration.benefitLeft = entitled;
        }
    }

    /** Pays everybody who was registered before the month began and has months left. */
    void month(Market market, int month) {
        for (Registration registration : market.open()) {
            if (registration.benefitLeft > 0 && registration.month() < month) {
                registration.benefitLeft--;
                pay(registration, month);
            }
        }
    }

    private void pay(Registration registration, int month) {
        String text = Months.text(month);
        boolean district = registration.county.equals("620802") || registration.county.equals("620871");
        long benefit = 0;
        for (List<String> row : standards) {
            if (row.get(0).compareTo(text) <= 0) {
                benefit = Integer.parseInt(row.get(district ? 1 : 2)) * 100L;
            }
        }
        String id = registration.worker.person.idNumber();
        world.out()
                .row(
                        Table.UNEMPLOYMENT_BENEFIT,
                        Months.year(month),
                        id,
                        text,
                        registration.county,
                        Digits.yuan(benefit),
                        Digits.yuan(medical));
        Stream stream = world.stream(Purpose.PAYOUT, registration.worker.person.number(), month);
        payouts.pay("unemployment-benefit", id, month, benefit + medical, registration.county, stream);
    }
}
