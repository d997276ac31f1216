package org.casebook.pipeline.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.TestStages;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.simulation.engine.Lookback;
import org.casebook.simulation.result.EarlierYears.Instalment;
import org.casebook.simulation.result.EarlierYears.MissingYear;
import org.casebook.simulation.result.EarlierYears.MissingYear.Cause;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loans of a veteran. 崆峒区 is a poverty county: 7.75 % for three years in full. 崇信县 is none: 6.75 %, in full, two thirds,
 * one third. A loan is cut to 100,000 yuan before 16 November 2018, to 150,000 from then on. 70 % are central.
 */
@DisplayName("当年应支付：当年申请的部分，加以前年度申请的分期，各按申请年度的规定")
class DueInYearTest {

    private static final String STEM = "personal-startup-loan";
    private static final List<MeasureDefinition> LOAN = List.of(Measures.get(STEM));
    private static final PolicyBook POLICY =
            TermReader.read(Path.of(System.getProperty("casebook.root"), "conf/policy"), Measures.all());

    private static final String LOANS =
            "startup_id,person_id,county,applied_on,partners,loan_requested,term_months,other_loan\n"
                    // three years, so nothing is left for 2019
                    + "L0,P,620823,2016-12-31,1,100000,36,0\n"
                    // 6,750.00 in 2017, 4,500.00 in 2018, 2,250.00 in 2019
                    + "L1,P,620823,2017-03-01,1,100000,36,0\n"
                    // two years: 2017 and 2018
                    + "L2,P,620802,2017-05-01,1,200000,24,0\n"
                    // the cap of that day: 7,750.00 in 2018 and again in 2019
                    + "L3,P,620802,2018-11-15,1,150000,24,0\n"
                    // the new cap: 11,625.00 in 2018, six months more are 5,812.50 in 2019
                    + "L4,P,620802,2018-11-16,1,150000,18,0\n"
                    + "L5,P,620802,2018-06-01,1,100000,36,1\n"
                    // 11,625.00, all in 2019
                    + "L6,P,620802,2019-03-01,1,150000,12,0\n"
                    // 10,125.00 in 2019, 6,750.00 in 2020, 3,375.00 in 2021
                    + "L7,P,620823,2019-07-01,1,150000,36,0\n";

    @TempDir
    static Path directory;

    private static Warehouse warehouse;
    private static Run intake;

    @BeforeAll
    static void takeIn() {
        Fixture.write(
                directory,
                "in/employment/persons.csv",
                "person_id,person_name,hukou_county,hukou_type,residence_county,education,graduated_on,disabled,veteran,"
                        + "low_income,poor_household,zero_employment_household,household_id\n"
                        + Fixture.MAN + ",甲,620802,URBAN,620802,61,,0,1,0,0,0,\n");
        Fixture.write(directory, "in/employment/startups.csv", LOANS.replace(",P,", "," + Fixture.MAN + ","));
        warehouse = Warehouse.open(
                TestSpark.session(), directory.resolve("warehouse").toString());
        intake = new Intake(
                        warehouse,
                        InstallationKey.find(null, "a key for tests of instalments", directory),
                        Clock.systemUTC(),
                        new TestStages())
                .run(new IntakeRequest(
                        directory.resolve("in").toString(), Fixture.CONTRACTS, LocalDate.parse("2020-01-15"), false))
                .run();
    }

    @Test
    @DisplayName("2019：当年申请 21,750.00，2018 年的 13,562.50，2017 年的 2,250.00；支出责任仍为 31,875.00")
    void addsEarlierInstalments() {
        Estimate estimate = estimate(2019, Lookback.of(POLICY), POLICY);

        assertThat(estimate.rows()).extracting(ResultRow::amount).containsExactly(yuan("11625.00"), yuan("20250.00"));
        assertThat(estimate.earlier().instalments())
                .extracting(due -> due.year() + " " + due.county().code() + " " + due.due())
                .containsExactly(
                        "2018 620802 {INCLUSIVE_FINANCE=9493.75, COUNTY=4068.75}",
                        "2017 620823 {INCLUSIVE_FINANCE=1575.00, COUNTY=675.00}");
        assertThat(estimate.earlier().missing()).isEmpty();
        assertThat(due(estimate))
                .isEqualTo(Map.of(
                        "620802", Map.of(Fund.INCLUSIVE_FINANCE, yuan("17631.25"), Fund.COUNTY, yuan("7556.25")),
                        "620823", Map.of(Fund.INCLUSIVE_FINANCE, yuan("8662.50"), Fund.COUNTY, yuan("3712.50"))));
    }

    @Test
    @DisplayName("本次改动只及当年申请：利率降到只剩上浮，以前年度的分期不变")
    void aReformLeavesEarlierLoansAlone() {
        Estimate policy = estimate(2019, Lookback.of(POLICY), POLICY);
        Estimate reform =
                estimate(2019, Lookback.of(POLICY), POLICY.with(List.of(STEM + ".annualRate=0%"), Measures.all()));

        assertThat(reform.rows()).extracting(ResultRow::amount).containsExactly(yuan("4500.00"), yuan("6000.00"));
        assertThat(reform.earlier()).isEqualTo(policy.earlier());
        assertThat(reform.run().id()).isNotEqualTo(policy.run().id());
    }

    @Test
    @DisplayName("2021：2020 年没有一笔申请，写明缺这一年；崇信县当年没有申请，仍列出 2019 年的第三期 3,375.00")
    void namesAYearThatWasNeverDelivered() {
        Estimate estimate = estimate(2021, Lookback.of(POLICY), POLICY);

        assertThat(estimate.earlier().missing()).containsExactly(new MissingYear(STEM, 2020, Cause.NO_APPLICATIONS));
        assertThat(estimate.earlier().instalments())
                .extracting(Instalment::year, due -> due.county().code())
                .containsExactly(tuple(2019, "620823"));
        assertThat(estimate.rows())
                .extracting(row -> row.county().code(), ResultRow::assessed, ResultRow::amount)
                .containsExactly(tuple("620823", 0L, Money.ZERO));
        assertThat(due(estimate))
                .isEqualTo(Map.of(
                        "620823", Map.of(Fund.INCLUSIVE_FINANCE, yuan("2362.50"), Fund.COUNTY, yuan("1012.50"))));
    }

    @Test
    @DisplayName("归并时没有回看以前年度的个案库：照常测算，写明缺哪些年度")
    void namesYearsThatWereNotFolded() {
        Estimate estimate = estimate(2019, Lookback.NONE, POLICY);

        assertThat(estimate.earlier().instalments()).isEmpty();
        assertThat(estimate.earlier().missing())
                .containsExactly(
                        new MissingYear(STEM, 2018, Cause.NOT_FOLDED), new MissingYear(STEM, 2017, Cause.NOT_FOLDED));
    }

    private static Estimate estimate(int year, Lookback lookback, PolicyBook book) {
        Run fold = new Fold(warehouse, LOAN, IndicatorBook.NONE, lookback).run(intake, year, Clock.systemUTC());
        return new EstimateJob(warehouse, LOAN, book, POLICY).run(fold, Clock.systemUTC());
    }

    private static Map<String, Map<Fund, Money>> due(Estimate estimate) {
        return estimate.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.county().code(), row -> estimate.earlier().dueInYear(row)));
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(new BigDecimal(amount));
    }
}
