package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.fact.IncubatorLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第九条 孵化基地补助")
class IncubatorGrantTest {

    private static final IncubatorGrant.Terms TERMS =
            new IncubatorGrant.Terms(Money.yuan(500_000), Money.yuan(200_000));

    private final IncubatorGrant law = new IncubatorGrant();

    @Test
    @DisplayName("当年认定：省级 50 万元，市级 20 万元")
    void paysByLevelInTheYearOfRecognition() {
        assertThat(assess(IncubatorLevel.PROVINCE, true))
                .isEqualTo(Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, Money.yuan(500_000)));
        assertThat(assess(IncubatorLevel.CITY, true))
                .isEqualTo(Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, Money.yuan(200_000)));
    }

    @Test
    @DisplayName("以前年度认定的：不再补助")
    void paysOnce() {
        assertThat(assess(IncubatorLevel.PROVINCE, false))
                .isEqualTo(Outcome.refused(IncubatorGrant.Refusal.NOT_RECOGNISED_THIS_YEAR));
    }

    @Test
    @DisplayName("适用 12 月 31 日的参数")
    void looksAtTheLastDayOfTheYear() {
        IncubatorGrant.Case incubator = new IncubatorGrant.Case(County.PARK, IncubatorLevel.CITY, true);

        assertThat(law.referenceDate(incubator, 2019)).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    private Outcome assess(IncubatorLevel level, boolean recognisedThisYear) {
        return law.assess(new IncubatorGrant.Case(County.PARK, level, recognisedThisYear), TERMS);
    }
}
