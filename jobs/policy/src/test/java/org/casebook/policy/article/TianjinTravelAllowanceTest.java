package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.TianjinTravelAllowance.Refusal.NOT_POOR_HOUSEHOLD;
import static org.casebook.policy.article.TianjinTravelAllowance.Refusal.TOO_FEW_MONTHS;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.article.TianjinTravelAllowance.Case;
import org.casebook.policy.article.TianjinTravelAllowance.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十九条末句 赴津务工交通食宿补助")
class TianjinTravelAllowanceTest {

    private static final Terms TERMS = new Terms(6, Money.yuan(2_000));

    private final TianjinTravelAllowance law = new TianjinTravelAllowance();

    @ParameterizedTest(name = "{0} 个月")
    @ValueSource(ints = {6, 7, 12})
    @DisplayName("贫困家庭劳动力务工满 6 个月：每年 2000 元，由市财政补助")
    void paysFromTheSixthMonth(int months) {
        assertThat(assess(true, months)).isEqualTo(Outcome.granted(Fund.CITY, Money.yuan(2_000)));
    }

    @ParameterizedTest(name = "{0} 个月")
    @ValueSource(ints = {0, 1, 5})
    @DisplayName("不满 6 个月：不补助")
    void refusesBelowSixMonths(int months) {
        assertThat(assess(true, months)).isEqualTo(Outcome.refused(TOO_FEW_MONTHS));
    }

    @ParameterizedTest(name = "{0} 个月")
    @ValueSource(ints = {5, 6})
    @DisplayName("非贫困家庭：不补助，且先于月数判断")
    void refusesOthersFirst(int months) {
        assertThat(assess(false, months)).isEqualTo(Outcome.refused(NOT_POOR_HOUSEHOLD));
    }

    @Test
    @DisplayName("适用 12 月 31 日的参数")
    void looksAtTheLastDayOfTheYear() {
        assertThat(law.referenceDate(new Case(County.PARK, true, 6), 2020)).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    private Outcome assess(boolean poorHousehold, int months) {
        return law.assess(new Case(County.KONGTONG, poorHousehold, months), TERMS);
    }
}
