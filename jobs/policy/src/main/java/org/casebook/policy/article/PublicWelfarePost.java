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
import org.casebook.policy.Threshold;

/** 乡村公益性岗位补贴: monthly pay of village posts for poor households (article 18, first sentence). Readings. */
@Measure(
        stem = "public-welfare-post",
        article = 18,
        zh = "乡村公益性岗位补贴",
        en = "Public-welfare post",
        unitZh = "上岗人次·年",
        unitEn = "post spell-year",
        funds = Fund.EMPLOYMENT_SUBSIDY)
public final class PublicWelfarePost implements Law<PublicWelfarePost.Case, PublicWelfarePost.Terms> {

    /** One person's time in one post, as far as it lies in the policy year. */
    public record Case(
            County county,

            @Label(zh = "上岗日期", en = "first day") @ReferenceDay
            LocalDate startsOn,

            @Label(zh = "当年在岗月数", en = "months in the year") int months,
            @Label(zh = "建档立卡贫困家庭", en = "poor household") boolean poorHousehold,

            @Label(zh = "上岗次序", en = "place in the order of posts")
            int rank)
            implements Facts {}

    public record Terms(
            Money monthly,
            @Threshold(generous = Threshold.Generous.HIGHER) int posts) {}

    public enum Refusal implements Ground {
        NOT_POOR_HOUSEHOLD(Reason.of("非贫困家庭劳动力", "not of a poor household")
                .met("属贫困家庭劳动力", "of a poor household")
                .quoting("农村贫困劳动力")
                .reading("poorHousehold")),
        OVER_QUOTA(Reason.of("超出岗位数", "over the number of posts")
                .met("在岗位数以内", "within the number of posts")
                .quoting("继续开发6000个乡村公益性岗位")
                .reading("rank")
                .against("posts"));

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
        if (!c.poorHousehold) {
            return answer.refused(Refusal.NOT_POOR_HOUSEHOLD);
        }
        if (c.rank > t.posts) {
            return answer.refused(Refusal.OVER_QUOTA);
        }
        return answer.granted(
                Fund.EMPLOYMENT_SUBSIDY,
                answer.sum().term("monthly", t.monthly).fact("months", c.months).times());
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.startsOn;
    }
}
