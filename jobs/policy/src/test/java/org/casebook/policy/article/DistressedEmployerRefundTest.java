package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.DistressedEmployerRefund.Refusal.EXCLUDED_STANDING;
import static org.casebook.policy.article.DistressedEmployerRefund.Refusal.LAYOFFS;
import static org.casebook.policy.article.DistressedEmployerRefund.Refusal.NOT_PAID_IN_FULL;
import static org.casebook.policy.article.DistressedEmployerRefund.Refusal.NO_OPENING_STAFF;
import static org.casebook.policy.fact.LayoffFormula.OPENING_AVERAGE;
import static org.casebook.policy.fact.LayoffFormula.OPENING_CLOSING;
import static org.casebook.policy.fact.RefundMethod.BENEFIT;
import static org.casebook.policy.fact.RefundMethod.HIGHER;
import static org.casebook.policy.fact.RefundMethod.PREMIUM;
import static org.casebook.policy.fact.Standing.DISHONEST;
import static org.casebook.policy.fact.Standing.NORMAL;
import static org.casebook.policy.fact.Standing.ZOMBIE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.article.DistressedEmployerRefund.Case;
import org.casebook.policy.article.DistressedEmployerRefund.Terms;
import org.casebook.policy.fact.Distress;
import org.casebook.policy.fact.LayoffFormula;
import org.casebook.policy.fact.RefundMethod;
import org.casebook.policy.fact.Standing;
import org.casebook.policy.fact.Workforce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第六条第二句 困难企业稳岗返还")
class DistressedEmployerRefundTest {

    private static final Workforce STEADY = new Workforce(100, 100, 1200);

    private final DistressedEmployerRefund law = new DistressedEmployerRefund();

    @Test
    @DisplayName("按失业保险金：6 个月 × 1390 元 × 年末 97 人 = 808980 元")
    void paysSixMonthsOfBenefitPerHead() {
        Case c = employer(NORMAL, new Workforce(100, 97, 1180), 12, "0");

        assertThat(law.assess(c, terms(BENEFIT))).isEqualTo(granted("808980.00"));
    }

    @ParameterizedTest(name = "全年应缴 {0} 元，返还 {1} 元")
    @CsvSource({"1200000.00, 300000.00", "0.02, 0.01", "0.01, 0.00", "100.03, 25.01"})
    @DisplayName("按社会保险费：6 个月应缴额的一半，四舍五入到分")
    void paysHalfOfSixMonthsOfContributions(String yearDue, String refund) {
        assertThat(law.assess(employer(NORMAL, STEADY, 12, yearDue), terms(PREMIUM)))
                .isEqualTo(granted(refund));
    }

    @ParameterizedTest(name = "全年应缴 {0} 元，返还 {1} 元")
    @CsvSource({"3335999.00, 834000.00", "3336000.00, 834000.00", "3336004.00, 834001.00"})
    @DisplayName("两者取高：按人数为 834000 元，社会保险费一半更多时从多")
    void paysTheLargerOfTheTwo(String yearDue, String refund) {
        assertThat(law.assess(employer(NORMAL, STEADY, 12, yearDue), terms(HIGHER)))
                .isEqualTo(granted(refund));
    }

    @ParameterizedTest(name = "年初 {0} 人，年末 {1} 人")
    @CsvSource({"100, 97, false", "100, 96, true", "100, 95, true", "100, 101, false"})
    @DisplayName("裁员率须低于 4%")
    void requiresALayoffRateBelowTheLimit(int opening, int closing, boolean refused) {
        Outcome outcome = assess(NORMAL, new Workforce(opening, closing, 1200), 12);

        assertThat(outcome.equals(Outcome.refused(LAYOFFS))).isEqualTo(refused);
    }

    @Test
    @DisplayName("全年各月均无人而年初有人：裁员率为 100%，两种算法都不返还")
    void countsAnEmployerWithoutStaffAsHavingLostAll() {
        Case gone = employer(NORMAL, new Workforce(10, 0, 0), 12, "1");

        assertThat(law.assess(gone, terms(BENEFIT))).isEqualTo(Outcome.refused(LAYOFFS));
        assertThat(law.assess(gone, terms(BENEFIT, OPENING_AVERAGE))).isEqualTo(Outcome.refused(LAYOFFS));
    }

    @Test
    @DisplayName("足额缴费 11 个月：不返还；12 个月：返还")
    void requiresTwelveMonthsPaid() {
        assertThat(assess(NORMAL, STEADY, 11)).isEqualTo(Outcome.refused(NOT_PAID_IN_FULL));
        assertThat(assess(NORMAL, STEADY, 12)).isEqualTo(granted("834000.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"ZOMBIE", "DISHONEST"})
    @DisplayName("僵尸企业、严重失信企业：不返还")
    void refusesExcludedStandings(Standing standing) {
        assertThat(assess(standing, STEADY, 12)).isEqualTo(Outcome.refused(EXCLUDED_STANDING));
    }

    @Test
    @DisplayName("数项不合时，以条文次序在先者为理由")
    void refusesOnTheFirstGround() {
        Workforce none = new Workforce(0, 0, 0);

        assertThat(assess(DISHONEST, none, 0)).isEqualTo(Outcome.refused(EXCLUDED_STANDING));
        assertThat(assess(NORMAL, none, 0)).isEqualTo(Outcome.refused(NOT_PAID_IN_FULL));
        assertThat(assess(NORMAL, none, 12)).isEqualTo(Outcome.refused(NO_OPENING_STAFF));
    }

    @Test
    @DisplayName("适用 1 月 1 日的参数；裁员率可以出示")
    void looksAtTheFirstOfJanuaryAndShowsTheRate() {
        Case c = employer(NORMAL, new Workforce(100, 96, 1200), 12, "0");

        assertThat(law.referenceDate(c, 2019)).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(law.measured(LAYOFFS, c, terms(BENEFIT)))
                .contains(new Measured(
                        new Text("裁员率", "layoff rate"), Ratio.percent(4), "layoffRateBelow", Ratio.percent(4)));
        assertThat(law.measured(NO_OPENING_STAFF, c, terms(BENEFIT))).isEmpty();
    }

    @Test
    @DisplayName("惠及人数：留住的职工，即上年 12 月人数")
    void reachesTheStaffKept() {
        assertThat(law.people(employer(NORMAL, new Workforce(100, 97, 1200), 12, "0"), terms(BENEFIT)))
                .isEqualTo(97);
    }

    private static Case employer(Standing standing, Workforce workforce, int paidMonths, String yearDue) {
        return new Case(
                County.KONGTONG, standing, workforce, paidMonths, new Distress(Money.ofYuan(new BigDecimal(yearDue))));
    }

    private static Terms terms(RefundMethod method) {
        return terms(method, OPENING_CLOSING);
    }

    private static Terms terms(RefundMethod method, LayoffFormula formula) {
        return new Terms(
                Set.of(ZOMBIE, DISHONEST),
                12,
                Ratio.percent(4),
                formula,
                method,
                6,
                Money.yuan(1_390),
                Ratio.percent(50));
    }

    private static Outcome granted(String yuan) {
        return Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.ofYuan(new BigDecimal(yuan)));
    }

    private Outcome assess(Standing standing, Workforce workforce, int paidMonths) {
        return law.assess(employer(standing, workforce, paidMonths, "0"), terms(BENEFIT));
    }
}
