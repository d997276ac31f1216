package org.casebook.policy.article;

import java.time.LocalDate;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Money;
import org.casebook.policy.Reason;
import org.casebook.policy.ReferenceDay;
import org.casebook.policy.fact.CourseKind;

/** 职业培训补贴: a fixed sum per course that an unemployed person passes (article 12, first sentence). Reading: R-46. */
@Measure(
        stem = "training-subsidy",
        article = 12,
        zh = "职业培训补贴",
        en = "Training subsidy",
        unitZh = "人·期",
        unitEn = "person-course",
        funds = Fund.EMPLOYMENT_SUBSIDY)
public final class TrainingSubsidy implements Law<TrainingSubsidy.Case, TrainingSubsidy.Terms> {

    /** One person's course that ended in the policy year. */
    public record Case(
            County county,

            @Label(zh = "结束日期", en = "last day") @ReferenceDay
            LocalDate endsOn,

            @Label(zh = "培训类别", en = "kind of course") CourseKind kind,

            @Label(zh = "开班当日登记失业", en = "registered unemployed on the first day")
            boolean unemployed,

            @Label(zh = "培训合格", en = "passed") boolean passed)
            implements Facts {}

    public record Terms(Money perSkillCourse, Money perStartupCourse) {}

    public enum Refusal implements Ground {
        NOT_UNEMPLOYED(Reason.of("非登记失业人员", "not unemployed")
                .met("为登记失业人员", "registered unemployed")
                .quoting("失业人员")
                .reading("unemployed")),
        NOT_PASSED(Reason.of("培训未合格", "not passed")
                .met("培训合格", "passed")
                .quoting("培训合格")
                .reading("passed"));

        private final Reason reason;

        Refusal(Reason reason) {
            this.reason = reason;
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    @Override
    public Answer assess(Case c, Terms t, Answer answer) {
        if (!c.unemployed) {
            return answer.refused(Refusal.NOT_UNEMPLOYED);
        }
        if (!c.passed) {
            return answer.refused(Refusal.NOT_PASSED);
        }
        return answer.granted(
                Fund.EMPLOYMENT_SUBSIDY,
                switch (c.kind) {
                    case SKILL -> answer.sum().term("perSkillCourse", t.perSkillCourse);
                    case STARTUP -> answer.sum().term("perStartupCourse", t.perStartupCourse);
                });
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.endsOn;
    }
}
