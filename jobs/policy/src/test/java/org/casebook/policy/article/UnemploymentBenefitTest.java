package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.policy.NotInForce.NOT_IN_FORCE;
import static org.casebook.policy.article.UnemploymentBenefit.Refusal.EXHAUSTED;
import static org.casebook.policy.article.UnemploymentBenefit.Refusal.INSURED_TOO_SHORT;
import static org.casebook.policy.article.UnemploymentBenefit.Refusal.VOLUNTARY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.casebook.policy.BadInput;
import org.casebook.policy.ByCounty;
import org.casebook.policy.County;
import org.casebook.policy.Dated;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Ratio;
import org.casebook.policy.article.UnemploymentBenefit.Case;
import org.casebook.policy.article.UnemploymentBenefit.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十五条 失业保险金及代缴医保")
class UnemploymentBenefitTest {

    private static final County HUATING = new County("620881");

    private static final Terms IN_FORCE = terms(12, Dated.always(Money.yuan(3_000)), Ratio.percent(8));

    private final UnemploymentBenefit law = new UnemploymentBenefit();

    @ParameterizedTest(name = "{0}：{1} 元")
    @CsvSource({
        "620802, 1653.00", "620871, 1653.00", "620821, 1608.00", "620822, 1608.00",
        "620823, 1608.00", "620881, 1608.00", "620825, 1608.00", "620826, 1608.00"
    })
    @DisplayName("2019 年一个月：崆峒区和园区 1413+240=1653 元，其余 1368+240=1608 元")
    void paysByCounty(String county, String amount) {
        Case c = new Case(new County(county), LocalDate.of(2018, 12, 20), 12, true, YearMonth.of(2019, 1), 1, 0);

        assertThat(law.assess(c, IN_FORCE)).isEqualTo(granted(amount));
    }

    @ParameterizedTest(name = "参保 {0} 个月")
    @CsvSource({"0, false", "11, false", "12, true", "13, true"})
    @DisplayName("参保满 12 个月")
    void requiresTwelveInsuredMonths(int insured, boolean entitled) {
        assertThat(assess(insured, 2019, 1, 1, 0))
                .isEqualTo(entitled ? granted("1608.00") : Outcome.refused(INSURED_TOO_SHORT));
    }

    @ParameterizedTest(name = "参保 {0} 个月，已领 {1} 个月：本年 {2} 个月")
    @CsvSource({
        "12, 0, 12",
        "12, 11, 1",
        "59, 6, 6",
        "59, 11, 1",
        "60, 11, 7",
        "60, 12, 6",
        "61, 17, 1",
        "119, 17, 1",
        "120, 17, 7",
        "120, 18, 6",
        "121, 23, 1",
        "300, 12, 12"
    })
    @DisplayName("期限：参保 12 个月起 12 个月，60 个月起 18 个月，120 个月起 24 个月，减去已领月数")
    void paysTheMonthsThatAreLeft(int insured, int drawn, int months) {
        assertThat(assess(insured, 2019, 1, 12, drawn))
                .isEqualTo(Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.yuan(1_608L * months)));
    }

    @ParameterizedTest(name = "参保 {0} 个月，已领 {1} 个月")
    @CsvSource({"12, 12", "59, 12", "60, 18", "119, 18", "120, 24", "120, 25"})
    @DisplayName("期限已满：不再发")
    void refusesWhenExhausted(int insured, int drawn) {
        assertThat(assess(insured, 2019, 1, 12, drawn)).isEqualTo(Outcome.refused(EXHAUSTED));
    }

    @Test
    @DisplayName("最低参保月数若放宽到 6 个月，8 个月者按第一档")
    void givesTheFirstDurationBelowItsStep() {
        Case c = new Case(HUATING, LocalDate.of(2018, 12, 20), 8, true, YearMonth.of(2019, 1), 12, 11);

        assertThat(law.assess(c, terms(6, Dated.always(Money.yuan(3_000)), Ratio.percent(8))))
                .isEqualTo(granted("1608.00"));
    }

    @Test
    @DisplayName("因本人意愿中断就业：不发")
    void refusesWhoLeftVoluntarily() {
        assertThat(law.assess(voluntary(12, 0), IN_FORCE)).isEqualTo(Outcome.refused(VOLUNTARY));
    }

    @Test
    @DisplayName("2017 年 6 月尚无标准；7 月起 1030+240=1270 元")
    void beginsInJuly2017() {
        assertThat(assess(12, 2017, 6, 1, 0)).isEqualTo(Outcome.refused(NOT_IN_FORCE));
        assertThat(assess(12, 2017, 7, 1, 0)).isEqualTo(granted("1270.00"));
        assertThat(assess(12, 2017, 1, 6, 0)).isEqualTo(Outcome.refused(NOT_IN_FORCE));
    }

    @Test
    @DisplayName("2017 年 6 月至 12 月：6 月不发（医保也不缴），其余 6 个月 × 1270 = 7620 元")
    void paysNothingForTheMonthsBefore() {
        assertThat(assess(12, 2017, 6, 7, 0)).isEqualTo(granted("7620.00"));
    }

    @Test
    @DisplayName("只剩 1 个月且为 2017 年 1 月：享受，0.00 元")
    void grantsZeroWhenTheMonthsLeftHaveNoValue() {
        assertThat(assess(12, 2017, 1, 12, 11)).isEqualTo(granted("0.00"));
    }

    @Test
    @DisplayName("2018 年 12 月与 2019 年 1 月各按当月标准：1270+1608=2878 元；崆峒区 1350+1653=3003 元")
    void followsTheValueOfEachMonth() {
        Case kongtong = new Case(County.KONGTONG, LocalDate.of(2018, 12, 1), 12, true, YearMonth.of(2018, 12), 2, 0);

        assertThat(assess(12, 2018, 12, 2, 0)).isEqualTo(granted("2878.00"));
        assertThat(law.assess(kongtong, IN_FORCE)).isEqualTo(granted("3003.00"));
        assertThat(assess(12, 2018, 12, 1, 0)).isEqualTo(granted("1270.00"));
    }

    @Test
    @DisplayName("只代缴个人部分 2%：1368+60=1428 元")
    void canPayThePersonalPartOnly() {
        Terms personal = terms(12, Dated.always(Money.yuan(3_000)), Ratio.percent(2));

        assertThat(law.assess(month(2019, 1, 1), personal)).isEqualTo(granted("1428.00"));
    }

    @Test
    @DisplayName("合计后只进位一次：100 元的三分之一，一个月 33.33 元，三个月 100.00 元")
    void roundsTheSumOnce() {
        Terms thirds = terms(12, Dated.always(Money.yuan(100)), Ratio.of(1, 3));

        assertThat(law.assess(month(2019, 1, 1), thirds)).isEqualTo(granted("1401.33"));
        assertThat(law.assess(month(2019, 1, 3), thirds)).isEqualTo(granted("4204.00"));
    }

    @Test
    @DisplayName("某月没有医保基数：该月只发失业保险金")
    void paysTheBenefitAloneWithoutAMedicalBase() {
        Dated<Money> fromFebruary =
                new Dated<>(List.of(new Dated.Span<>(LocalDate.of(2019, 2, 1), LocalDate.MAX, Money.yuan(3_000))));

        assertThat(law.assess(month(2019, 1, 2), terms(12, fromFebruary, Ratio.percent(8))))
                .isEqualTo(granted("2976.00"));
    }

    @Test
    @DisplayName("数项不合时，以条文次序在先者为理由")
    void refusesOnTheFirstGround() {
        Case before = new Case(HUATING, LocalDate.of(2017, 1, 1), 0, false, YearMonth.of(2017, 1), 1, 24);

        assertThat(law.assess(before, IN_FORCE)).isEqualTo(Outcome.refused(NOT_IN_FORCE));
        assertThat(law.assess(voluntary(11, 24), IN_FORCE)).isEqualTo(Outcome.refused(INSURED_TOO_SHORT));
        assertThat(law.assess(voluntary(12, 24), IN_FORCE)).isEqualTo(Outcome.refused(VOLUNTARY));
    }

    @Test
    @DisplayName("期限与档次须一一对应，至少一档")
    void requiresAStepForEachDuration() {
        Dated<Money> base = Dated.always(Money.yuan(3_000));
        Dated<Ratio> rate = Dated.always(Ratio.percent(8));
        Dated<ByCounty<Money>> monthly = Dated.always(monthly(1_413, 1_368));

        assertThatThrownBy(() -> new Terms(12, List.of(12, 18), List.of(12), monthly, base, rate))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not as many durations as steps");
        assertThatThrownBy(() -> new Terms(12, List.of(), List.of(), monthly, base, rate))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("unemployment-benefit.durations");
    }

    @Test
    @DisplayName("条件适用登记之日的参数")
    void looksAtTheDayOfRegistration() {
        assertThat(law.referenceDate(month(2019, 1, 1), 2019)).isEqualTo(LocalDate.of(2018, 12, 20));
    }

    private Outcome assess(int insured, int year, int firstMonth, int months, int drawn) {
        return law.assess(
                new Case(
                        HUATING,
                        LocalDate.of(2016, 12, 20),
                        insured,
                        true,
                        YearMonth.of(year, firstMonth),
                        months,
                        drawn),
                IN_FORCE);
    }

    private static Case month(int year, int firstMonth, int months) {
        return new Case(HUATING, LocalDate.of(2018, 12, 20), 12, true, YearMonth.of(year, firstMonth), months, 0);
    }

    private static Case voluntary(int insured, int drawn) {
        return new Case(HUATING, LocalDate.of(2018, 12, 20), insured, false, YearMonth.of(2019, 1), 12, drawn);
    }

    private static Terms terms(int minimum, Dated<Money> medicalBase, Ratio medicalRate) {
        return new Terms(
                minimum,
                List.of(12, 18, 24),
                List.of(12, 60, 120),
                new Dated<>(List.of(
                        new Dated.Span<>(LocalDate.of(2017, 7, 1), LocalDate.of(2018, 12, 31), monthly(1_110, 1_030)),
                        new Dated.Span<>(LocalDate.of(2019, 1, 1), LocalDate.MAX, monthly(1_413, 1_368)))),
                medicalBase,
                Dated.always(medicalRate));
    }

    private static ByCounty<Money> monthly(long city, long other) {
        return new ByCounty<>(
                Map.of(County.KONGTONG, Money.yuan(city), County.PARK, Money.yuan(city)), Money.yuan(other));
    }

    private static Outcome granted(String yuan) {
        return Outcome.granted(Fund.UNEMPLOYMENT_INSURANCE, Money.ofYuan(new BigDecimal(yuan)));
    }
}
