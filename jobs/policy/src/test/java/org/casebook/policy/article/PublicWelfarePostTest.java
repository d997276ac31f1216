package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.PublicWelfarePost.Refusal.NOT_POOR_HOUSEHOLD;
import static org.casebook.policy.article.PublicWelfarePost.Refusal.OVER_QUOTA;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.article.PublicWelfarePost.Case;
import org.casebook.policy.article.PublicWelfarePost.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十八条第一句 乡村公益性岗位补贴")
class PublicWelfarePostTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 4, 1);
    private static final Terms TERMS = new Terms(Money.yuan(500), 6_000);

    private final PublicWelfarePost law = new PublicWelfarePost();

    @ParameterizedTest(name = "{0} 个月")
    @CsvSource({"1, 500", "9, 4500", "12, 6000"})
    @DisplayName("贫困家庭劳动力在岗：每月 500 元")
    void paysByTheMonth(int months, long yuan) {
        assertThat(assess(months, true, 1)).isEqualTo(Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, Money.yuan(yuan)));
    }

    @Test
    @DisplayName("6000 个岗位全年：3600 万元")
    void costsWhatSixThousandPostsCost() {
        Outcome.Granted last = (Outcome.Granted) assess(12, true, 6_000);

        assertThat(last.amount().times(6_000)).isEqualTo(Money.yuan(36_000_000));
    }

    @ParameterizedTest(name = "第 {0} 个")
    @ValueSource(ints = {6_001, 6_002, 20_000})
    @DisplayName("第 6000 个以后：不补贴")
    void refusesOverTheQuota(int rank) {
        assertThat(assess(12, true, rank)).isEqualTo(Outcome.refused(OVER_QUOTA));
    }

    @ParameterizedTest(name = "第 {0} 个")
    @ValueSource(ints = {1, 6_000, 6_001})
    @DisplayName("非贫困家庭：不补贴，且先于岗位数判断")
    void refusesOthersFirst(int rank) {
        assertThat(assess(12, false, rank)).isEqualTo(Outcome.refused(NOT_POOR_HOUSEHOLD));
    }

    @Test
    @DisplayName("适用上岗当日的参数")
    void takesTheTermsOfTheFirstDay() {
        assertThat(law.referenceDate(new Case(County.PARK, FIRST_DAY, 9, true, 1), 2020))
                .isEqualTo(FIRST_DAY);
    }

    private Outcome assess(int months, boolean poorHousehold, int rank) {
        return law.assess(new Case(County.KONGTONG, FIRST_DAY, months, poorHousehold, rank), TERMS);
    }
}
