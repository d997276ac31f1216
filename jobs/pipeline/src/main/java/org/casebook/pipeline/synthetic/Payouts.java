package org.casebook.pipeline.synthetic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.Fund;

/** Writes what was paid out and keeps the totals by fund and month for the ledger. */
final class Payouts {

    private final Sink out;
    private final Map<String, Fund> funds = new TreeMap<>();
    private final long[][] spent = new long[Fund.values().length][Months.COUNT];

    Payouts(World world) {
        out = world.out();
        for (List<String> row : world.figures().get("measures.funds").rows()) {
            funds.put(row.get(0), Fund.valueOf(row.get(1)));
        }
    }

    /**
     * @param month the month paid for; paid in the same month, nothing is paid after the history
     * @param amount fen
     */
    void pay(String measure, String beneficiary, int month, long amount, String county, Stream stream) {
        if (month < 0 || month >= Months.COUNT || amount == 0) {
            return;
        }
        Fund fund = funds.get(measure);
        spent[fund.ordinal()][month] += amount;
        out.row(
                Table.PAYOUT,
                Months.year(month),
                measure,
                beneficiary,
                Months.text(month),
                Digits.yuan(amount),
                Months.day(month, 15 + stream.below(14)).toString(),
                county,
                fund.name());
    }

    /** Fen spent of a fund in a month. */
    long spent(Fund fund, int month) {
        return spent[fund.ordinal()][month];
    }
}
