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

/**
 * 培训期间生活费补贴: a daily sum during training for the unemployed in hardship (article 12, last two sentences). Reading:
 *
 */
@Measure(
        stem = "training-living-allowance",
        article = 12,
        zh = "培训期间生活费补贴",
        en = "Training living allowance",
        unitZh = "人·年",
        unitEn = "person-year",
        funds = Fund.EMPLOYMENT_SUBSIDY)
public final class TrainingLivingAllowance implements Law<TrainingLivingAllowance.Case, TrainingLivingAllowance.Terms> {

    /** One person's first course that started in the policy year. */
    public record Case(
            County county,

            @Label(zh = "开班日期", en = "first day") @ReferenceDay
            LocalDate startsOn,

            @Label(zh = "开班当日登记失业", en = "registered unemployed on the first day")
            boolean unemployed,

            @Label(zh = "开班当日为就业困难人员", en = "in hardship on the first day")
            boolean hardship,

            @Label(zh = "零就业家庭", en = "zero-employment household")
            boolean zeroEmploymentHousehold,

            @Label(zh = "建档立卡贫困家庭", en = "poor household") boolean poorHousehold,
            @Label(zh = "培训天数", en = "days of training") int days,

            @Label(zh = "培训所涉月份领取失业保险金", en = "draws unemployment benefit in a month of the course")
            boolean benefitOverlap)
            implements Facts {}

    public record Terms(Money perDay, boolean includePoorHousehold) {}

    public enum Refusal implements Ground {
        NOT_UNEMPLOYED(Reason.of("非登记失业人员", "not unemployed")
                .met("为登记失业人员", "registered unemployed")
                .quoting("失业人员")
                .reading("unemployed")),
        NOT_IN_TARGET_GROUP(Reason.of("不属补贴对象", "not in a target group")
                .met("属于补贴对象", "in a target group")
                .quoting("就业困难人员和零就业家庭成员")
                .reading("hardship", "zeroEmploymentHousehold", "poorHousehold")
                .against("includePoorHousehold")),
        DRAWS_BENEFIT(Reason.of("同时领取失业保险金", "draws unemployment benefit")
                .met("未同时领取失业保险金", "draws no unemployment benefit at the same time")
                .quoting("不可同时领取失业保险金")
                .reading("benefitOverlap"));

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
        if (!c.hardship && !c.zeroEmploymentHousehold && !(c.poorHousehold && t.includePoorHousehold)) {
            return answer.refused(Refusal.NOT_IN_TARGET_GROUP);
        }
        if (c.benefitOverlap) {
            return answer.refused(Refusal.DRAWS_BENEFIT);
        }
        return answer.granted(
                Fund.EMPLOYMENT_SUBSIDY,
                answer.sum().term("perDay", t.perDay).fact("days", c.days).times());
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.startsOn;
    }
}
