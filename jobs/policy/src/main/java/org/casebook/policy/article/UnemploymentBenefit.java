package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Answer;
import org.casebook.policy.BadInput;
import org.casebook.policy.ByCounty;
import org.casebook.policy.County;
import org.casebook.policy.Dated;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Money;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.ReferenceDay;
import org.casebook.policy.Rounding;
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
            List<Integer> durations,
            List<Integer> durationSteps,
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
                .quoting("符合条件的失业人员")
                .reading("insuredMonths")
                .against("minimumInsuredMonths")),
        VOLUNTARY(
                Reason.of("因本人意愿中断就业", "left voluntarily").quoting("符合条件的失业人员").reading("involuntary")),
        EXHAUSTED(Reason.of("领取期限已满", "benefit exhausted")
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
        if (months(c).noneMatch(day -> t.monthlyByCounty.on(day).isPresent())) {
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
        return answer.granted(Fund.UNEMPLOYMENT_INSURANCE, amount(c, t, Math.min(c.months, left)));
    }

    /** The first days of the months of the registration in the year. */
    private static Stream<LocalDate> months(Case c) {
        return IntStream.range(0, c.months)
                .mapToObj(month -> c.firstMonth.plusMonths(month).atDay(1));
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

    /** The values of a month are those of its first day; the sum is rounded once. */
    private static Money amount(Case c, Terms t, int months) {
        Money benefit = Money.ZERO;
        Ratio medicalFen = Ratio.ZERO;
        for (LocalDate day : months(c).limit(months).toList()) {
            Optional<ByCounty<Money>> monthly = t.monthlyByCounty.on(day);
            if (monthly.isPresent()) {
                benefit = benefit.plus(monthly.get().of(c.county));
                Money base = t.medicalBase.on(day).orElse(Money.ZERO);
                Ratio rate = t.medicalRate.on(day).orElse(Ratio.ZERO);
                medicalFen = medicalFen.plus(rate.times(Ratio.of(base.fen(), 1)));
            }
        }
        return benefit.plus(new Money(1).times(medicalFen, Rounding.HALF_UP));
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.registeredOn;
    }
}
