package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Money;
import org.casebook.policy.Quantity;
import org.casebook.policy.Reason;
import org.casebook.policy.Threshold;

/**
 * 社会保险补贴: the employer's contributions for workers of poor households, for three years (article 18, second sentence).
 * Reading: R-52.
 */
@Measure(
        stem = "social-insurance-subsidy",
        article = 18,
        zh = "社会保险补贴",
        en = "Social-insurance subsidy",
        unitZh = "人·企业·年",
        unitEn = "person-employer-year",
        funds = Fund.EMPLOYMENT_SUBSIDY)
public final class SocialInsuranceSubsidy implements Law<SocialInsuranceSubsidy.Case, SocialInsuranceSubsidy.Terms> {

    /** One worker of a poor household at one enterprise that paid contributions for them in the policy year. */
    public record Case(
            County county,

            @Label(zh = "当年缴费月数", en = "months paid in the year")
            int months,

            @Label(zh = "2019年起以前年度缴费月数", en = "months paid in earlier years since 2019")
            int monthsBefore,

            @Label(zh = "当年单位缴费", en = "employer's contributions in the year")
            Money contribution)
            implements Facts {}

    public record Terms(
            @Threshold(generous = Threshold.Generous.HIGHER) int maximumMonths) {}

    public enum Refusal implements Ground {
        PERIOD_OVER(Reason.of("补贴期限已满", "period over")
                .met("在补贴期限内", "within the period")
                .quoting("3年期限社会保险补贴")
                .reading("monthsBefore")
                .against("maximumMonths"));

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
        int left = t.maximumMonths - c.monthsBefore;
        if (left <= 0) {
            return answer.refused(Refusal.PERIOD_OVER);
        }
        return answer.granted(
                Fund.EMPLOYMENT_SUBSIDY,
                answer.sum()
                        .fact("contribution", c.contribution)
                        .fact("months", c.months)
                        .count(Quantity.MONTHS_LEFT, left)
                        .least()
                        .named(Quantity.MONTHS_PAID)
                        .times()
                        .fact("months", c.months)
                        .over());
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }
}
