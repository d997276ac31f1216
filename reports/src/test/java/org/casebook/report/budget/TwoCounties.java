package org.casebook.report.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.policy.Text;
import org.casebook.report.Sample;
import org.casebook.simulation.result.AssumedTerm;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.EarlierYears;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;

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
                        Text.same("150000"),
                        "按个人贷款上限")),
                List.of(),
                List.of());
    }

    /** The same beside conflicts: an intern's benefit in both counties, and a fact in one. */
    static Estimate withConflicts() {
        Estimate budget = estimate();
        String internship = "internship-subsidy";
        String benefit = "unemployment-benefit";
        return new Estimate(
                budget.run(),
                budget.year(),
                budget.rows(),
                budget.assumptions(),
                List.of(
                        new ConflictRow(
                                "intern-insured-by-host", internship, "", JINGNING, 4, Money.yuan(24_000), Money.ZERO),
                        new ConflictRow(
                                "benefit-during-internship",
                                internship,
                                benefit,
                                County.KONGTONG,
                                2,
                                Money.yuan(7_200),
                                new Money(1_983_650)),
                        new ConflictRow(
                                "benefit-during-internship",
                                internship,
                                benefit,
                                JINGNING,
                                1,
                                Money.yuan(3_000),
                                Money.ZERO)),
                List.of());
    }

    /**
     * The same, but half of the loan is due in 2020, and loans of 2018 pay 10,000 yuan in 崆峒区 and 1,000 in 静宁县, where
     * nobody applied in 2019. Due in 2019: 144,970.67 of its own and 11,000 of 2018; what is due of 2017 is not known.
     */
    static Estimate withEarlierLoans() {
        Estimate paid = estimate();
        String loan = "small-enterprise-loan";
        List<ResultRow> rows = new ArrayList<>(paid.rows().subList(0, 2));
        rows.add(Sample.row(loan, 8, County.KONGTONG, 4, 1, 6_525_000)
                .with(Fund.INCLUSIVE_FINANCE, 70)
                .with(Fund.COUNTY, 30)
                .later(1, Fund.INCLUSIVE_FINANCE, 2_283_750)
                .later(1, Fund.COUNTY, 978_750)
                .refused("HIRING_RATIO", 3)
                .assumedInFull()
                .result());
        rows.add(Sample.row(loan, 8, JINGNING, 0, 0, 0)
                .with(Fund.INCLUSIVE_FINANCE, 70)
                .with(Fund.COUNTY, 30)
                .result());
        EarlierYears earlier = new EarlierYears(
                List.of(instalment(County.KONGTONG, 700_000, 300_000), instalment(JINGNING, 70_000, 30_000)),
                List.of(new EarlierYears.MissingYear(loan, 2017, EarlierYears.MissingYear.Cause.NOT_FOLDED)));
        return new Estimate(
                paid.run(), paid.year(), rows, paid.assumptions(), paid.conflicts(), paid.indicators(), earlier);
    }

    private static EarlierYears.Instalment instalment(County county, long central, long local) {
        return new EarlierYears.Instalment(
                "small-enterprise-loan",
                2018,
                county,
                new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, new Money(central), Fund.COUNTY, new Money(local))));
    }

    /** The same, and a population: 7 employers in 崆峒区, 1,200 in 静宁县. */
    static Estimate withPopulation() {
        Estimate paid = estimate();
        List<ResultRow> rows = new ArrayList<>(paid.rows());
        rows.add(Sample.row("guarantee-eligibility", 7, County.KONGTONG, 7, 7, 0)
                .apart(new Part("INDUSTRY_C", new Text("制造业", "manufacturing")), 5)
                .result());
        rows.add(Sample.row("guarantee-eligibility", 7, JINGNING, 1_200, 1_200, 0)
                .result());
        return new Estimate(paid.run(), paid.year(), rows, paid.assumptions(), List.of(), List.of());
    }
}
