package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.JobRetentionRefund.Refusal.EXCLUDED_STANDING;
import static org.casebook.policy.article.JobRetentionRefund.Refusal.LAYOFFS;
import static org.casebook.policy.article.JobRetentionRefund.Refusal.NOT_PAID_IN_FULL;
import static org.casebook.policy.article.JobRetentionRefund.Refusal.NO_OPENING_STAFF;
import static org.casebook.policy.fact.LayoffFormula.OPENING_AVERAGE;
import static org.casebook.policy.fact.LayoffFormula.OPENING_CLOSING;
import static org.casebook.policy.fact.Standing.DISHONEST;
import static org.casebook.policy.fact.Standing.NORMAL;
import static org.casebook.policy.fact.Standing.ZOMBIE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.article.JobRetentionRefund.Case;
import org.casebook.policy.article.JobRetentionRefund.Terms;
import org.casebook.policy.fact.Distress;
import org.casebook.policy.fact.LayoffFormula;
import org.casebook.policy.fact.Standing;
import org.casebook.policy.fact.Workforce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第六条第一句 稳岗返还")
class JobRetentionRefundTest {

    private static final Workforce STEADY = new Workforce(100, 100, 1200);

    private final JobRetentionRefund law = new JobRetentionRefund();

    @ParameterizedTest(name = "缴费 {0} 元，返还 {1} 元")
    @CsvSource({"10000.00, 5000.00", "12345.67, 6172.84", "0.01, 0.01", "0.03, 0.02", "0.00, 0.00"})
    @DisplayName("返还上年度实际缴纳失业保险费的一半，四舍五入到分")
    void refundsHalfOfThePremiums(String premiums, String refund) {
        Money paid = Money.ofYuan(new BigDecimal(premiums));

        Outcome outcome = assess(new Case(County.KONGTONG, NORMAL, STEADY, 12, paid, Optional.empty()));

        assertThat(outcome)
                .isEqualTo(Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.ofYuan(new BigDecimal(refund))));
    }

    @ParameterizedTest(name = "年初 {0} 人，年末 {1} 人")
    @CsvSource({"100, 97", "101, 97", "100, 100", "100, 130", "24, 24"})
    @DisplayName("裁员率低于 4%（含增员）：返还")
    void grantsBelowTheLayoffLimit(int opening, int closing) {
        assertThat(assess(staffed(opening, closing))).isEqualTo(half());
    }

    @ParameterizedTest(name = "年初 {0} 人，年末 {1} 人")
    @CsvSource({"100, 96", "25, 24", "50, 48", "99, 95", "100, 95", "1, 0"})
    @DisplayName("裁员率恰为 4% 或更高：不返还（须低于）")
    void refusesAtTheLayoffLimitAndAbove(int opening, int closing) {
        assertThat(assess(staffed(opening, closing))).isEqualTo(Outcome.refused(LAYOFFS));
    }

    @ParameterizedTest(name = "各月人数合计 {0}")
    @CsvSource({"1199, true", "1200, true", "1201, false"})
    @DisplayName("按月平均人数计算：4 人 ÷ 平均 100 人恰为 4%，不返还；平均再多一点即返还")
    void canDivideByTheMeanOfTheMonths(int staffMonths, boolean refused) {
        Case c = employer(NORMAL, new Workforce(100, 96, staffMonths), 12);

        assertThat(law.assess(c, terms(OPENING_AVERAGE))).isEqualTo(refused ? Outcome.refused(LAYOFFS) : half());
    }

    @Test
    @DisplayName("足额缴费 11 个月：不返还；12 个月：返还")
    void requiresTwelveMonthsPaid() {
        assertThat(assess(employer(NORMAL, STEADY, 11))).isEqualTo(Outcome.refused(NOT_PAID_IN_FULL));
        assertThat(assess(employer(NORMAL, STEADY, 12))).isEqualTo(half());
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"ZOMBIE", "DISHONEST"})
    @DisplayName("僵尸企业、严重失信企业：不返还")
    void refusesExcludedStandings(Standing standing) {
        assertThat(assess(employer(standing, STEADY, 12))).isEqualTo(Outcome.refused(EXCLUDED_STANDING));
    }

    @Test
    @DisplayName("年初无人：不返还")
    void refusesWithoutOpeningStaff() {
        assertThat(assess(staffed(0, 10))).isEqualTo(Outcome.refused(NO_OPENING_STAFF));
        assertThat(assess(staffed(1, 10))).isEqualTo(half());
    }

    @Test
    @DisplayName("数项不合时，以条文次序在先者为理由")
    void refusesOnTheFirstGround() {
        Workforce lost = new Workforce(100, 0, 600);
        Workforce none = new Workforce(0, 0, 1);

        assertThat(ground(employer(ZOMBIE, none, 0))).isEqualTo(EXCLUDED_STANDING);
        assertThat(ground(employer(NORMAL, none, 0))).isEqualTo(NOT_PAID_IN_FULL);
        assertThat(ground(employer(NORMAL, lost, 0))).isEqualTo(NOT_PAID_IN_FULL);
        assertThat(ground(employer(NORMAL, none, 12))).isEqualTo(NO_OPENING_STAFF);
    }

    @Test
    @DisplayName("列入困难企业名单本身不影响本项（由“只享受一项”规则处理）")
    void isBlindToTheOtherRefund() {
        Case listed =
                new Case(County.PARK, NORMAL, STEADY, 12, Money.yuan(10_000), Optional.of(new Distress(Money.yuan(1))));

        assertThat(assess(listed)).isEqualTo(half());
    }

    @Test
    @DisplayName("适用 1 月 1 日的参数；裁员率可以出示")
    void looksAtTheFirstOfJanuaryAndShowsTheRate() {
        Case c = staffed(100, 95);

        assertThat(law.referenceDate(c, 2019)).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(law.measured(LAYOFFS, c, terms(OPENING_CLOSING)))
                .contains(new Measured(
                        new Text("裁员率", "layoff rate"), Ratio.percent(5), "layoffRateBelow", Ratio.percent(4)));
        assertThat(law.measured(NOT_PAID_IN_FULL, c, terms(OPENING_CLOSING))).isEmpty();
    }

    @Test
    @DisplayName("惠及人数：留住的职工，即上年 12 月人数")
    void reachesTheStaffKept() {
        assertThat(law.people(staffed(100, 97), terms(OPENING_CLOSING))).isEqualTo(97);
    }

    private static Case staffed(int opening, int closing) {
        return employer(NORMAL, new Workforce(opening, closing, 12 * Math.max(opening, closing)), 12);
    }

    private static Case employer(Standing standing, Workforce workforce, int paidMonths) {
        return new Case(County.KONGTONG, standing, workforce, paidMonths, Money.yuan(10_000), Optional.empty());
    }

    private static Terms terms(LayoffFormula formula) {
        return new Terms(Ratio.percent(50), Ratio.percent(4), 12, formula, Set.of(ZOMBIE, DISHONEST));
    }

    private static Outcome half() {
        return Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.yuan(5_000));
    }

    private Outcome assess(Case c) {
        return law.assess(c, terms(OPENING_CLOSING));
    }

    private Ground ground(Case c) {
        return ((Outcome.Refused) assess(c)).ground();
    }
}
