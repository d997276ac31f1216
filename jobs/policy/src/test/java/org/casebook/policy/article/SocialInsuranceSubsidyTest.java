package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.article.SocialInsuranceSubsidy.Case;
import org.casebook.policy.article.SocialInsuranceSubsidy.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十八条第二句 社会保险补贴")
class SocialInsuranceSubsidyTest {

    private static final Terms TERMS = new Terms(36);

    private final SocialInsuranceSubsidy law = new SocialInsuranceSubsidy();

    @ParameterizedTest(name = "当年 {0} 个月，以前 {1} 个月")
    @CsvSource({"12, 0", "12, 24", "1, 35", "5, 31"})
    @DisplayName("3 年之内：单位缴费全额补贴")
    void paysTheWholeContribution(int months, int before) {
        assertThat(assess(months, before, 1_200_000)).isEqualTo(granted(1_200_000));
    }

    @ParameterizedTest(name = "当年 {0} 个月，以前 {1} 个月")
    @CsvSource({"12, 25, 1100000", "12, 35, 100000", "2, 35, 600000"})
    @DisplayName("期限在当年届满：按剩余月数占当年月数的比例补贴")
    void paysForTheMonthsThatAreLeft(int months, int before, long fen) {
        assertThat(assess(months, before, 1_200_000)).isEqualTo(granted(fen));
    }

    @Test
    @DisplayName("四舍五入到分：100.00 元的 1/3 为 33.33 元，2/3 为 66.67 元")
    void roundsToTheFen() {
        assertThat(assess(3, 35, 10_000)).isEqualTo(granted(3_333));
        assertThat(assess(3, 34, 10_000)).isEqualTo(granted(6_667));
    }

    @ParameterizedTest(name = "以前 {0} 个月")
    @ValueSource(ints = {36, 37, 60})
    @DisplayName("已满 36 个月：不再补贴")
    void refusesAfterThreeYears(int before) {
        assertThat(assess(12, before, 1_200_000))
                .isEqualTo(Outcome.refused(SocialInsuranceSubsidy.Refusal.PERIOD_OVER));
    }

    @Test
    @DisplayName("适用 12 月 31 日的参数")
    void looksAtTheLastDayOfTheYear() {
        assertThat(law.referenceDate(new Case(County.PARK, 1, 0, Money.ZERO), 2019))
                .isEqualTo(LocalDate.of(2019, 12, 31));
    }

    private Outcome assess(int months, int before, long fen) {
        return law.assess(new Case(County.KONGTONG, months, before, new Money(fen)), TERMS);
    }

    private static Outcome granted(long fen) {
        return Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, new Money(fen));
    }
}
