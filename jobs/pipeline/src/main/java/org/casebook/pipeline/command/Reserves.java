package org.casebook.pipeline.command;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.casebook.pipeline.intake.Registry;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.simulation.result.Reserve;

/**
 * Whether the unemployment insurance fund holds the reserve that the two refunds ask for: 12 and 24 months of spending at
 * the end of the year before (人社部发〔2019〕23号 一（一）). Not a condition of a case; every report states it.
 */
final class Reserves {

    private static final int MONTHS_ORDINARY = 12;
    private static final int MONTHS_DISTRESSED = 24;

    private Reserves() {}

    /** Empty where the ledger of the fund does not hold all twelve months of the year before. */
    static List<Reserve> of(Registry registry, int policyYear) {
        int year = policyYear - 1;
        Dataset<Row> months = registry.table("fund_ledger")
                .where(functions
                        .col("fund")
                        .equalTo(Fund.UNEMPLOYMENT_INSURANCE.name())
                        .and(functions.col("month").between(year * 100 + 1, year * 100 + 12)));
        Row sums = months.agg(
                        functions.count(functions.lit(1)),
                        functions.sum("expenditure_fen"),
                        functions.max_by(functions.col("closing_fen"), functions.col("month")))
                .head();
        List<Reserve> reserves = new ArrayList<>();
        if (sums.getLong(0) == 12) {
            Money spending = new Money(sums.getLong(1));
            Money balance = new Money(sums.getLong(2));
            Fund fund = Fund.UNEMPLOYMENT_INSURANCE;
            reserves.add(new Reserve("job-retention-refund", fund, year, balance, spending, MONTHS_ORDINARY));
            reserves.add(new Reserve("distressed-employer-refund", fund, year, balance, spending, MONTHS_DISTRESSED));
        }
        return reserves;
    }
}
