package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import org.casebook.policy.Answer;
import org.casebook.policy.BadInput;
import org.casebook.policy.ByCounty;
import org.casebook.policy.County;
import org.casebook.policy.Dated;
import org.casebook.policy.Dated.Span;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Money;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Quantity;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.ReferenceDay;
import org.casebook.policy.Rising;
import org.casebook.policy.Sum;
import org.casebook.policy.Text;
import org.casebook.policy.Threshold;

/** 失业保险金及代缴医保 (article 15; 社会保险法 45, 46, 48). Reading: R-5. */
@Measure(
        stem = "unemployment-benefit",
        article = 15,
        zh = "失业保险金及代缴医保",
        en = "Unemployment benefit and medical premium",
        unitZh = "失业登记·年",
        unitEn = "registration-year",
        funds = Fund.UNEMPLOYMENT_INSURANCE)
public final class UnemploymentBenefit implements Law<UnemploymentBenefit.Case, UnemploymentBenefit.Terms> {

    /** One registration in force in the policy year. */
    public record Case(
            County county,

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

    /** Durations in months; each begins at the insured months of the same position in {@code durationSteps}. */
    public record Terms(
            @Threshold(generous = Threshold.Generous.LOWER) int minimumInsuredMonths,
            @Rising List<Integer> durations,
            @Rising List<Integer> durationSteps,
            Dated<ByCounty<Money>> monthlyByCounty,
            Dated<Money> medicalBase,
            Dated<Ratio> medicalRate) {

        public Terms {
            if (durations.isEmpty() || durations.size() != durationSteps.size()) {
                throw new BadInput(
                        Text.of("领取期限与各档参保月数的个数不一致。", "There are not as many durations as steps."),
                        "unemployment-benefit.durations, unemployment-benefit.durationSteps",
                        Text.of(
                                "请使两者个数相同，例如 12+18+24 与 12+60+120。",
                                "Give as many of each, e.g. 12+18+24 and 12+60+120."));
            }
        }
    }

    public enum Refusal implements Ground {
        INSURED_TOO_SHORT(Reason.of("参保月数不足", "insured too short")
                .met("参保月数达到规定", "insured long enough")
                .quoting("符合条件的失业人员")
                .reading("insuredMonths")
                .against("minimumInsuredMonths")),
        VOLUNTARY(Reason.of("因本人意愿中断就业", "left voluntarily")
                .met("非因本人意愿中断就业", "lost work involuntarily")
                .quoting("符合条件的失业人员")
                .reading("involuntary")),
        EXHAUSTED(Reason.of("领取期限已满", "benefit exhausted")
                .met("在领取期限内", "within the duration of the benefit")
                .quoting("符合条件的失业人员")
                .reading("drawnBefore", "insuredMonths")
                .against("durations", "durationSteps"));

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
        long first = c.firstMonth.getLong(ChronoField.PROLEPTIC_MONTH);
        if (!anyBenefit(t, first, first + c.months - 1)) {
            return answer.refused(NotInForce.NOT_IN_FORCE);
        }
        if (c.insuredMonths < t.minimumInsuredMonths) {
            return answer.refused(Refusal.INSURED_TOO_SHORT);
        }
        if (!c.involuntary) {
            return answer.refused(Refusal.VOLUNTARY);
        }
        int left = duration(c.insuredMonths, t) - c.drawnBefore;
        if (left <= 0) {
            return answer.refused(Refusal.EXHAUSTED);
        }
        Sum sum = answer.sum();
        long paid = sum.fact("months", c.months)
                .count(Quantity.MONTHS_LEFT, left)
                .least()
                .named(Quantity.MONTHS_PAID)
                .taken();
        return answer.granted(Fund.UNEMPLOYMENT_INSURANCE, amount(c.county, t, first, first + paid - 1, sum));
    }

    private static boolean anyBenefit(Terms t, long first, long last) {
        List<Span<ByCounty<Money>>> monthly = t.monthlyByCounty.spans();
        boolean any = false;
        for (int i = 0; i < monthly.size(); i++) {
            any |= monthly.get(i).firstMonth(first) <= monthly.get(i).lastMonth(last);
        }
        return any;
    }

    private static int duration(int insuredMonths, Terms t) {
        int duration = t.durations.get(0);
        for (int step = 1; step < t.durationSteps.size(); step++) {
            if (insuredMonths >= t.durationSteps.get(step)) {
                duration = t.durations.get(step);
            }
        }
        return duration;
    }

    /** Adds up the months one stretch of equal values after the other; the values of a month are those of its first day. */
    private static Sum amount(County county, Terms t, long first, long last, Sum sum) {
        List<Span<ByCounty<Money>>> monthly = t.monthlyByCounty.spans();
        sum.number(0);
        for (int i = 0; i < monthly.size(); i++) {
            long from = monthly.get(i).firstMonth(first);
            long until = monthly.get(i).lastMonth(last);
            if (from <= until) {
                sum.term("monthlyByCounty", monthly.get(i).value().of(county));
                sum.count(Quantity.MONTHS, until - from + 1).times().plus();
                addMedical(t, from, until, sum);
            }
        }
        return sum;
    }

    private static void addMedical(Terms t, long first, long last, Sum sum) {
        List<Span<Money>> bases = t.medicalBase.spans();
        List<Span<Ratio>> rates = t.medicalRate.spans();
        for (int base = 0; base < bases.size(); base++) {
            for (int rate = 0; rate < rates.size(); rate++) {
                long from = bases.get(base).firstMonth(rates.get(rate).firstMonth(first));
                long until = bases.get(base).lastMonth(rates.get(rate).lastMonth(last));
                if (from <= until) {
                    sum.term("medicalBase", bases.get(base).value());
                    sum.term("medicalRate", rates.get(rate).value()).times();
                    sum.count(Quantity.MONTHS, until - from + 1).times().plus();
                }
            }
        }
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.registeredOn;
    }
}
