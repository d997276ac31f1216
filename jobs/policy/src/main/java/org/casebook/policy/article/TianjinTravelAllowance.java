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
import org.casebook.policy.Reason;
import org.casebook.policy.Threshold;

/** 赴津务工交通食宿补助: a yearly sum for poor households' workers in Tianjin (article 19, last sentence). Reading: R-8. */
@Measure(
        stem = "tianjin-travel-allowance",
        article = 19,
        zh = "赴津务工交通食宿补助",
        en = "Tianjin travel allowance",
        unitZh = "人·年",
        unitEn = "person-year",
        funds = Fund.CITY)
public final class TianjinTravelAllowance implements Law<TianjinTravelAllowance.Case, TianjinTravelAllowance.Terms> {

    /** One person who worked in Tianjin in the policy year. */
    public record Case(
            County county,
            @Label(zh = "建档立卡贫困家庭", en = "poor household") boolean poorHousehold,

            @Label(zh = "当年在津务工月数", en = "months in Tianjin in the year")
            int months)
            implements Facts {}

    public record Terms(
            @Threshold(generous = Threshold.Generous.LOWER) int minimumMonths, Money perYear) {}

    public enum Refusal implements Ground {
        NOT_POOR_HOUSEHOLD(Reason.of("非贫困家庭劳动力", "not of a poor household")
                .met("属贫困家庭劳动力", "of a poor household")
                .quoting("贫困家庭劳动力")
                .reading("poorHousehold")),
        TOO_FEW_MONTHS(Reason.of("在津务工月数不足", "too few months")
                .met("在津务工月数达到规定", "enough months")
                .quoting("达到6个月以上")
                .reading("months")
                .against("minimumMonths"));

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
        if (c.months < t.minimumMonths) {
            return answer.refused(Refusal.TOO_FEW_MONTHS);
        }
        return answer.granted(Fund.CITY, answer.sum().term("perYear", t.perYear));
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }
}
