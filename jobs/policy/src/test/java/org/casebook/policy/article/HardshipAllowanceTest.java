package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Ratio;
import org.casebook.policy.article.HardshipAllowance.Case;
import org.casebook.policy.article.HardshipAllowance.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十六条第一句 临时生活补助")
class HardshipAllowanceTest {

    private static final Terms TERMS = new Terms(Money.yuan(524), Ratio.ONE, 3);

    private final HardshipAllowance law = new HardshipAllowance();

    @ParameterizedTest(name = "登记 {0} 个月")
    @CsvSource({"1, 524", "2, 1048", "3, 1572", "4, 1572", "12, 1572"})
    @DisplayName("按登记月数补助，至多三个月，由县财政负担")
    void paysUpToThreeMonths(int months, long yuan) {
        assertThat(law.assess(registration(true, months), TERMS))
                .isEqualTo(Outcome.granted(Fund.COUNTY, Money.yuan(yuan)));
    }

    @Test
    @DisplayName("乘以倍数之后才四舍五入，只入一次：2 × 524 ÷ 3 = 349.33；3 × 0.01 ÷ 2 = 0.02")
    void roundsOnce() {
        assertThat(law.assess(registration(true, 2), new Terms(Money.yuan(524), Ratio.of(1, 3), 3)))
                .isEqualTo(Outcome.granted(Fund.COUNTY, new Money(34_933)));
        assertThat(law.assess(registration(true, 3), new Terms(new Money(1), Ratio.of(1, 2), 3)))
                .isEqualTo(Outcome.granted(Fund.COUNTY, new Money(2)));
    }

    @Test
    @DisplayName("非低保对象：不补助")
    void refusesThoseNotInNeed() {
        assertThat(law.assess(registration(false, 3), TERMS))
                .isEqualTo(Outcome.refused(HardshipAllowance.Refusal.NOT_LOW_INCOME));
    }

    @Test
    @DisplayName("适用 12 月 31 日的参数")
    void looksAtTheLastDayOfTheYear() {
        assertThat(law.referenceDate(registration(true, 3), 2019)).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    private static Case registration(boolean lowIncome, int months) {
        return new Case(County.PARK, lowIncome, LocalDate.of(2018, 5, 3), 0, false, YearMonth.of(2019, 1), months, 0);
    }
}
