package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Label;
import org.casebook.policy.Law;
import org.casebook.policy.Measure;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.PeopleKind;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.Text;
import org.casebook.policy.Threshold;
import org.casebook.policy.fact.Distress;
import org.casebook.policy.fact.LayoffFormula;
import org.casebook.policy.fact.Standing;
import org.casebook.policy.fact.Workforce;

/** 稳岗返还: half of last year's unemployment-insurance premiums (article 6, first sentence). Readings. */
@Measure(
        stem = "job-retention-refund",
        article = 6,
        zh = "稳岗返还",
        en = "Job-retention refund",
        unitZh = "企业·年",
        unitEn = "employer-year",
        funds = Fund.UNEMPLOYMENT_INSURANCE,
        people = PeopleKind.STAFF)
public final class JobRetentionRefund implements Law<JobRetentionRefund.Case, JobRetentionRefund.Terms> {

    /** One employer in the policy year; all facts are of the year before. */
    public record Case(
            County county,
            @Label(zh = "信用状态", en = "standing") Standing standing,
            @Label(zh = "职工人数", en = "workforce") Workforce workforce,

            @Label(zh = "足额缴费月数", en = "months paid in full")
            int paidMonths,

            @Label(zh = "上年度实际缴纳失业保险费", en = "premiums paid last year")
            Money premiums,

            @Label(zh = "困难企业认定", en = "on the distressed list")
            Optional<Distress> distress)
            implements Facts {}

    public record Terms(
            Ratio refundRate,
            @Threshold(generous = Threshold.Generous.HIGHER) Ratio layoffRateBelow,
            @Threshold(generous = Threshold.Generous.LOWER) int minimumPaidMonths,
            LayoffFormula layoffFormula,
            Set<Standing> excludedStandings) {}

    public enum Refusal implements Ground {
        EXCLUDED_STANDING(Reason.of("僵尸或严重失信企业", "excluded standing")
                .met("信用状态符合要求", "acceptable standing")
                .reading("standing")
                .against("excludedStandings")),
        NOT_PAID_IN_FULL(Reason.of("未足额缴费满规定月数", "premiums not paid in full")
                .met("足额缴费达到规定月数", "premiums paid in full for long enough")
                .quoting("实际缴纳失业保险费")
                .reading("paidMonths")
                .against("minimumPaidMonths")),
        NO_OPENING_STAFF(Reason.of("年初无参保职工", "no staff at the start of the year")
                .met("年初有参保职工", "insured staff at the start of the year")
                .quoting("参保企业")
                .reading("workforce")),
        LAYOFFS(Reason.of("裁员率不低于上限", "layoff rate not below the limit")
                .met("裁员率低于上限", "layoff rate below the limit")
                .quoting("不裁员或少裁员")
                .reading("workforce")
                .against("layoffRateBelow", "layoffFormula")),
        TAKES_DISTRESSED_REFUND(Reason.of("可享受困难企业返还", "entitled to the refund for distressed employers")
                .met("与困难企业返还不重复", "no refund for distressed employers beside it")
                .reading("distress"));

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
        if (t.excludedStandings.contains(c.standing)) {
            return answer.refused(Refusal.EXCLUDED_STANDING);
        }
        if (c.paidMonths < t.minimumPaidMonths) {
            return answer.refused(Refusal.NOT_PAID_IN_FULL);
        }
        if (c.workforce.opening() == 0) {
            return answer.refused(Refusal.NO_OPENING_STAFF);
        }
        if (c.workforce.layoffRateReaches(t.layoffRateBelow, t.layoffFormula)) {
            return answer.refused(Refusal.LAYOFFS);
        }
        return answer.granted(
                Fund.UNEMPLOYMENT_INSURANCE,
                answer.sum()
                        .fact("premiums", c.premiums)
                        .term("refundRate", t.refundRate)
                        .times());
    }

    /** The staff kept, those of last December. */
    @Override
    public int people(Case c, Terms t) {
        return c.workforce.closing();
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    @Override
    public Optional<Measured> measured(Ground ground, Case c, Terms t) {
        return ground == Refusal.LAYOFFS
                ? Optional.of(new Measured(
                        Text.of("裁员率", "layoff rate"),
                        c.workforce.layoffRate(t.layoffFormula),
                        "layoffRateBelow",
                        t.layoffRateBelow))
                : Optional.empty();
    }
}
