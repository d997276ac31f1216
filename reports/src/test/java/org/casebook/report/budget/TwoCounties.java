package org.casebook.report.budget;

import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;
import org.casebook.report.Sample;
import org.casebook.simulation.result.AssumedTerm;
import org.casebook.simulation.result.Estimate;

/**
 * Figures small enough to add up by hand. Refund: 崆峒区 12,345.67 yuan for 3 of 10, 静宁县 100,000 yuan for 12 of 12. Loan:
 * 崆峒区 65,250 yuan for 1 of 4, of which 70 % are central, all of it assumed. Together 177,595.67 yuan.
 */
final class TwoCounties {

    static final County JINGNING = new County("620826");

    private TwoCounties() {}

    static Estimate estimate() {
        return new Estimate(
                Sample.identity(false),
                2019,
                List.of(
                        Sample.row("job-retention-refund", 6, County.KONGTONG, 10, 3, 1_234_567)
                                .with(Fund.UNEMPLOYMENT_INSURANCE, 100)
                                .refused("NOT_PAID_IN_FULL", 5)
                                .refused("LAYOFFS", 2)
                                .result(),
                        Sample.row("job-retention-refund", 6, JINGNING, 12, 12, 10_000_000)
                                .with(Fund.UNEMPLOYMENT_INSURANCE, 100)
                                .result(),
                        Sample.row("small-enterprise-loan", 8, County.KONGTONG, 4, 1, 6_525_000)
                                .with(Fund.INCLUSIVE_FINANCE, 70)
                                .with(Fund.COUNTY, 30)
                                .refused("HIRING_RATIO", 3)
                                .assumedInFull()
                                .result()),
                List.of(new AssumedTerm(
                        "small-enterprise-loan",
                        "loanPerHire",
                        new Text("每新招一人可贷额度", "Loan per new hire"),
                        "150000",
                        "按个人贷款上限")),
                List.of(),
                List.of());
    }
}
