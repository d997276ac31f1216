package org.casebook.pipeline.synthetic;

import java.util.List;
import org.casebook.policy.Fund;

/** The ledger of the funds, month by month, and the yearly performance targets. */
final class Finances {

    private final World world;
    private final Payouts payouts;
    private final Premiums premiums;
    private final long reserveMonths;
    private final long otherUnemploymentSpending;
    private final List<List<String>> indicators;

    Finances(World world, Payouts payouts, Premiums premiums) {
        this.world = world;
        this.payouts = payouts;
        this.premiums = premiums;
        reserveMonths =
                world.figures().get("measures.unemployment-fund-reserve-months").whole();
        otherUnemploymentSpending = world.volume("measures.other-spending-of-the-unemployment-fund") * 100L;
        indicators = world.figures().get("measures.targets").rows();
    }

    void ledger() {
        for (Fund fund : Fund.values()) {
            boolean insurance = fund == Fund.UNEMPLOYMENT_INSURANCE;
            long opening = insurance ? (premiums.income(0) + otherUnemploymentSpending) / 2 * reserveMonths : 0;
            for (int month = 0; month < Months.COUNT; month++) {
                long spent = payouts.spent(fund, month) + (insurance ? otherUnemploymentSpending : 0);
                long income = insurance ? premiums.income(month) : appropriation(fund, month);
                long closing = opening + income - spent;
                world.out()
                        .row(
                                Table.FUND_LEDGER,
                                Sink.WHOLE,
                                fund.name(),
                                Months.text(month),
                                Digits.yuan(opening),
                                Digits.yuan(income),
                                Digits.yuan(spent),
                                Digits.yuan(closing));
                opening = closing;
            }
        }
    }

    void targets() {
        for (int year = 1; year < Months.YEARS; year++) {
            for (List<String> row : indicators) {
                long value = world.scale().of(Integer.parseInt(row.get(2)) * (90 + 10 * year) / 100);
                boolean whole = row.get(5).equals("whole");
                String target = whole ? Long.toString(Math.max(1, value)) : row.get(2);
                Stream stream = world.stream(Stream.Purpose.ORGANISATION, year, 1_000L + indicators.indexOf(row));
                long reached = 82L + stream.below(30);
                String actual = whole
                        ? Long.toString(Math.max(1, value) * reached / 100)
                        : Integer.toString(Math.min(100, Integer.parseInt(row.get(2)) - 6 + stream.below(12)));
                world.out()
                        .row(
                                Table.TARGET,
                                Sink.WHOLE,
                                Integer.toString(Months.FIRST_YEAR + year),
                                row.get(0),
                                row.get(1),
                                target,
                                stream.chance(0.95) ? actual : null,
                                row.get(3),
                                row.get(4));
            }
        }
    }

    /** Each quarter brings a tenth more than it will spend. */
    private long appropriation(Fund fund, int month) {
        if (month % 3 != 0) {
            return 0;
        }
        long quarter = 0;
        for (int m = month; m < month + 3; m++) {
            quarter += payouts.spent(fund, m);
        }
        return quarter / 10 * 11 + 1_000_000;
    }
}
