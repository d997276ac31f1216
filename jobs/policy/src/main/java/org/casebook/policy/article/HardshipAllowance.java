package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
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
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.ReferenceDay;
import org.casebook.policy.Threshold;

/** 临时生活补助: a few months' living allowance for the unemployed in need (article 16, first sentence). Reading: R-49. */
@Measure(
        stem = "hardship-allowance",
        article = 16,
        zh = "临时生活补助",
        en = "Hardship allowance",
        unitZh = "失业登记·年",
        unitEn = "registration-year",
        funds = Fund.COUNTY)
public final class HardshipAllowance implements Law<HardshipAllowance.Case, HardshipAllowance.Terms> {

    /** One registration in force in the policy year, with all that decides about its unemployment benefit. */
    public record Case(
            County county,
            @Label(zh = "低保对象", en = "low income") boolean lowIncome,

            @Label(zh = "登记日期", en = "registered on") @ReferenceDay
            LocalDate registeredOn,

            @Label(zh = "登记前参保月数", en = "insured months before the registration")
            int insuredMonths,

            @Label(zh = "非因本人意愿中断就业", en = "lost work involuntarily")
            boolean involuntary,

            @Label(zh = "当年首月", en = "first month in the year")
            YearMonth firstMonth,

            @Label(zh = "当年登记月数", en = "months in the year") int months,

            @Label(zh = "以前年度已领月数", en = "months drawn in earlier years")
            int drawnBefore)
            implements Facts {}

    public record Terms(
            Money monthlyStandard,
            Ratio factor,
            @Threshold(generous = Threshold.Generous.HIGHER) int months) {}

    public enum Refusal implements Ground {
        NOT_LOW_INCOME(Reason.of("非生活困难人员", "not in need")
                .met("属生活困难人员", "in need")
                .quoting("生活困难下岗失业人员")
                .reading("lowIncome")),
        HAS_BENEFIT(Reason.of("可领取失业保险金", "entitled to unemployment benefit")
                .met("不能领取失业保险金", "not entitled to unemployment benefit")
                .reading("insuredMonths", "involuntary", "drawnBefore"));

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
        if (!c.lowIncome) {
            return answer.refused(Refusal.NOT_LOW_INCOME);
        }
        return answer.granted(
                Fund.COUNTY,
                answer.sum()
                        .term("monthlyStandard", t.monthlyStandard)
                        .term("factor", t.factor)
                        .times()
                        .fact("months", c.months)
                        .term("months", t.months)
                        .least()
                        .named(Quantity.MONTHS_PAID)
                        .times());
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }
}
