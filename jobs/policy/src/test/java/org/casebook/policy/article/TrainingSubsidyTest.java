package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.fact.CourseKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十二条 职业培训补贴")
class TrainingSubsidyTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2019, 6, 28);
    private static final TrainingSubsidy.Terms TERMS = new TrainingSubsidy.Terms(Money.yuan(1200), Money.yuan(1500));

    private final TrainingSubsidy measure = new TrainingSubsidy();

    @Test
    @DisplayName("失业人员技能培训合格：1200元")
    void paysForASkillCourse() {
        assertThat(assess(CourseKind.SKILL, true, true)).isEqualTo(granted(1200));
    }

    @Test
    @DisplayName("失业人员创业培训合格：1500元")
    void paysForAStartupCourse() {
        assertThat(assess(CourseKind.STARTUP, true, true)).isEqualTo(granted(1500));
    }

    @Test
    @DisplayName("非登记失业人员：不予补贴，不论是否合格")
    void refusesThoseNotUnemployed() {
        assertThat(assess(CourseKind.SKILL, false, true))
                .isEqualTo(Outcome.refused(TrainingSubsidy.Refusal.NOT_UNEMPLOYED));
        assertThat(assess(CourseKind.SKILL, false, false))
                .isEqualTo(Outcome.refused(TrainingSubsidy.Refusal.NOT_UNEMPLOYED));
    }

    @Test
    @DisplayName("培训未合格：不予补贴")
    void refusesThoseWhoDidNotPass() {
        assertThat(assess(CourseKind.STARTUP, true, false))
                .isEqualTo(Outcome.refused(TrainingSubsidy.Refusal.NOT_PASSED));
    }

    @Test
    @DisplayName("按结束之日的参数计算")
    void takesTheTermsOfTheLastDay() {
        assertThat(measure.referenceDate(course(CourseKind.SKILL, true, true), 2019))
                .isEqualTo(LAST_DAY);
    }

    private Outcome assess(CourseKind kind, boolean unemployed, boolean passed) {
        return measure.assess(course(kind, unemployed, passed), TERMS);
    }

    private static TrainingSubsidy.Case course(CourseKind kind, boolean unemployed, boolean passed) {
        return new TrainingSubsidy.Case(County.KONGTONG, LAST_DAY, kind, unemployed, passed);
    }

    private static Outcome granted(long yuan) {
        return Outcome.granted(Fund.EMPLOYMENT_SUBSIDY, Money.yuan(yuan));
    }
}
