package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.policy.article.TrainingLivingAllowance.Refusal.DRAWS_BENEFIT;
import static org.casebook.policy.article.TrainingLivingAllowance.Refusal.NOT_IN_TARGET_GROUP;
import static org.casebook.policy.article.TrainingLivingAllowance.Refusal.NOT_UNEMPLOYED;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.article.TrainingLivingAllowance.Case;
import org.casebook.policy.article.TrainingLivingAllowance.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十二条末两句 培训期间生活费补贴")
class TrainingLivingAllowanceTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 3, 4);
    private static final Terms TERMS = new Terms(Money.yuan(30), true);
    private static final Terms WORD_FOR_WORD = new Terms(Money.yuan(30), false);

    private final TrainingLivingAllowance law = new TrainingLivingAllowance();

    @ParameterizedTest(name = "困难 {0}，零就业 {1}，贫困 {2}")
    @CsvSource({"true, false, false", "false, true, false", "false, false, true", "true, true, true"})
    @DisplayName("就业困难人员、零就业家庭、建档立卡三者居其一：每天 30 元")
    void paysEachOfTheGroups(boolean hardship, boolean zeroEmployment, boolean poor) {
        assertThat(law.assess(trainee(true, hardship, zeroEmployment, poor, 20, false), TERMS))
                .isEqualTo(granted(600));
    }

    @ParameterizedTest(name = "{0} 天")
    @CsvSource({"1, 30", "15, 450", "365, 10950"})
    @DisplayName("按培训天数计算")
    void paysByTheDay(int days, long yuan) {
        assertThat(law.assess(trainee(true, true, false, false, days, false), TERMS))
                .isEqualTo(granted(yuan));
    }

    @Test
    @DisplayName("只按原文、不扩展到建档立卡：贫困家庭不在其列，困难人员和零就业家庭照旧")
    void canLeaveOutPoorHouseholds() {
        assertThat(law.assess(trainee(true, false, false, true, 20, false), WORD_FOR_WORD))
                .isEqualTo(Outcome.refused(NOT_IN_TARGET_GROUP));
        assertThat(law.assess(trainee(true, true, false, true, 20, false), WORD_FOR_WORD))
                .isEqualTo(granted(600));
        assertThat(law.assess(trainee(true, false, true, false, 20, false), WORD_FOR_WORD))
                .isEqualTo(granted(600));
    }

    @Test
    @DisplayName("依次判断：非失业、不属对象、同时领取失业保险金")
    void refusesInTheOrderOfTheLaw() {
        assertThat(law.assess(trainee(false, false, false, false, 20, true), TERMS))
                .isEqualTo(Outcome.refused(NOT_UNEMPLOYED));
        assertThat(law.assess(trainee(true, false, false, false, 20, true), TERMS))
                .isEqualTo(Outcome.refused(NOT_IN_TARGET_GROUP));
        assertThat(law.assess(trainee(true, true, false, false, 20, true), TERMS))
                .isEqualTo(Outcome.refused(DRAWS_BENEFIT));
    }

    @Test
    @DisplayName("适用开班当日的参数")
    void takesTheTermsOfTheFirstDay() {
        assertThat(law.referenceDate(trainee(true, true, false, false, 20, false), 2019))
                .isEqualTo(FIRST_DAY);
    }

    private static Case trainee(
            boolean unemployed, boolean hardship, boolean zeroEmployment, boolean poor, int days, boolean overlap) {
        return new Case(County.KONGTONG, FIRST_DAY, unemployed, hardship, zeroEmployment, poor, days, overlap);
    }

    private static Outcome granted(long yuan) {
        return Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, Money.yuan(yuan));
    }
}
