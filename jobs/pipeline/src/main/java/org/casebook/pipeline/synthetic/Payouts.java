package org.casebook.pipeline.synthetic;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casebook.policy.Fund;

/** Writes what was paid out and keeps the totals by fund and month for the ledger. */
final class Payouts {

    private final Sink out;
    private final Map<String, Fund> funds = new TreeMap<>();
    private final Set<String> paid = new HashSet<>();
    private final long[][] spent = new long[Fund.values().length][Months.COUNT];

    Payouts(World world) {
        out = world.out();
        for (List<String> row : world.figures().get("measures.funds").rows()) {
            funds.put(row.get(0), Fund.valueOf(row.get(1)));
        }
    }

    /**
     * @param earliest the month paid for, or the next one for which the beneficiary has got nothing of this measure;
     *     paid in the same month, nothing is paid after the history
     * @param amount fen
     */
    void pay(String measure, String beneficiary, int earliest, long amount, String county, Stream stream) {
        int month = earliest;
        while (month < Months.COUNT && amount > 0 && !paid.add(measure + beneficiary + month)) {
            month++;
        }
        if (month >= Months.COUNT || amount == 0) {
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
