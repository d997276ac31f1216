package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.OnTheJobTrainingSupport.Refusal.NOBODY_PASSED;
import static org.casebook.policy.article.OnTheJobTrainingSupport.Refusal.OWN_FUNDS_SUFFICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.policy.article.OnTheJobTrainingSupport.Case;
import org.casebook.policy.article.OnTheJobTrainingSupport.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十一条第一句 困难企业在岗培训补贴")
class OnTheJobTrainingSupportTest {

    private static final Terms IN_FORCE = new Terms(Ratio.parse("1.5%"), Money.yuan(150));

    private final OnTheJobTrainingSupport law = new OnTheJobTrainingSupport();

    @ParameterizedTest(name = "费用 {0} 元：{1}")
    @CsvSource({"14999.99, ", "15000.00, ", "15000.01, 0.01", "15001.00, 1.00"})
    @DisplayName("工资总额 100 万元，职工教育经费 15,000 元：费用超过的部分才予支持")
    void supportsWhatTheOwnFundLeavesOpen(String cost, String amount) {
        assertThat(assess(10, cost, "1000000"))
                .isEqualTo(amount == null ? Outcome.refused(OWN_FUNDS_SUFFICE) : granted(amount));
    }

    @ParameterizedTest(name = "费用 {0} 元：{1} 元")
    @CsvSource({"16499.99, 1499.99", "16500.00, 1500.00", "16500.01, 1500.00", "90000.00, 1500.00"})
    @DisplayName("每人次最多 150 元：10 人次合格，最多 1,500 元")
    void paysAtMostSoMuchPerTrainee(String cost, String amount) {
        assertThat(assess(10, cost, "1000000")).isEqualTo(granted(amount));
    }

    @ParameterizedTest(name = "费用 {0} 元：{1} 元")
    @CsvSource({"0.02, 0.01", "0.03, 0.02"})
    @DisplayName("工资总额 1 元，经费 1.5 分：差额 0.5 分进为 1 分，1.5 分进为 2 分")
    void roundsTheShortfallOnce(String cost, String amount) {
        assertThat(assess(1, cost, "1")).isEqualTo(granted(amount));
    }

    @Test
    @DisplayName("无人合格：不论费用多少；无工资总额：有费用即不足，无费用即足够")
    void refusesOnTheFirstGround() {
        assertThat(assess(0, "90000", "1000000")).isEqualTo(Outcome.refused(NOBODY_PASSED));
        assertThat(assess(0, "0", "1000000")).isEqualTo(Outcome.refused(NOBODY_PASSED));
        assertThat(assess(1, "0", "0")).isEqualTo(Outcome.refused(OWN_FUNDS_SUFFICE));
        assertThat(assess(1, "0.01", "0")).isEqualTo(granted("0.01"));
    }

    @Test
    @DisplayName("适用 1 月 1 日的参数；费用占工资总额的比例可以出示，无工资总额则无")
    void looksAtTheFirstDayOfTheYearAndShowsTheShare() {
        assertThat(law.referenceDate(employer(1, "1", "1"), 2019)).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(law.measured(OWN_FUNDS_SUFFICE, employer(1, "10000", "1000000"), IN_FORCE))
                .contains(new Measured(
                        new Text("培训费用占上年度工资总额的比例", "cost as a share of last year's payroll"),
                        Ratio.percent(1),
                        "educationFundRate",
                        Ratio.parse("1.5%")));
        assertThat(law.measured(OWN_FUNDS_SUFFICE, employer(1, "0", "0"), IN_FORCE))
                .isEmpty();
        assertThat(law.measured(NOBODY_PASSED, employer(0, "1", "1"), IN_FORCE)).isEmpty();
    }

    @Test
    @DisplayName("惠及人数：培训合格人次")
    void reachesTheTrainees() {
        assertThat(law.people(employer(10, "16000", "1000000"), IN_FORCE)).isEqualTo(10);
    }

    private Outcome assess(int trainees, String cost, String payroll) {
        return law.assess(employer(trainees, cost, payroll), IN_FORCE);
    }

    private static Case employer(int trainees, String cost, String payroll) {
        return new Case(
                County.PARK, trainees, Money.ofYuan(new BigDecimal(cost)), Money.ofYuan(new BigDecimal(payroll)));
    }

    private static Outcome granted(String yuan) {
        return Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, Money.ofYuan(new BigDecimal(yuan)));
    }
}
