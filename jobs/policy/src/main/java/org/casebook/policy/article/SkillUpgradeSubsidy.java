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
import org.casebook.policy.Sum;
import org.casebook.policy.Threshold;
import org.casebook.policy.fact.SkillLevel;

/** 技术技能提升补贴: a fixed sum per certificate of an insured employee (article 13). */
@Measure(
        stem = "skill-upgrade-subsidy",
        article = 13,
        zh = "技术技能提升补贴",
        en = "Skill-upgrade subsidy",
        unitZh = "证书",
        unitEn = "certificate",
        funds = Fund.UNEMPLOYMENT_INSURANCE)
public final class SkillUpgradeSubsidy implements Law<SkillUpgradeSubsidy.Case, SkillUpgradeSubsidy.Terms> {

    /** One certificate, the first of its occupation and level for the person. */
    public record Case(
            County county,

            @Label(zh = "发证日期", en = "date of issue") @ReferenceDay
            LocalDate issuedOn,

            @Label(zh = "技能等级", en = "level") SkillLevel level,

            @Label(zh = "截至发证当月参保月数", en = "insured months up to the month of issue")
            int insuredMonths,

            @Label(zh = "发证当月在职参保", en = "employed in the month of issue")
            boolean employedAtIssue,

            @Label(zh = "发证当月领取失业保险金", en = "draws unemployment benefit in the month of issue")
            boolean drawsBenefit)
            implements Facts {}

    public record Terms(
            @Threshold(generous = Threshold.Generous.LOWER) int minimumInsuredMonths,
            Money level5,
            Money level4,
            Money level3) {}

    public enum Refusal implements Ground {
        LEVEL_NOT_COVERED(Reason.of("技能等级不在补贴范围", "level not covered")
                .met("技能等级在补贴范围内", "level covered")
                .quoting("职业技能等级证书")
                .reading("level")),
        NOT_EMPLOYED(Reason.of("发证时非在职参保职工", "not employed")
                .met("发证时为在职参保职工", "employed and insured when the certificate was issued")
                .quoting("企业在职职工")
                .reading("employedAtIssue")),
        INSURED_TOO_SHORT(Reason.of("参保月数不足", "insured too short")
                .met("参保月数达到规定", "insured long enough")
                .quoting("参保1年以上")
                .reading("insuredMonths")
                .against("minimumInsuredMonths")),
        DRAWS_BENEFIT(Reason.of("正在领取失业保险金", "draws unemployment benefit")
                .met("未领取失业保险金", "draws no unemployment benefit")
                .quoting("在职职工")
                .reading("drawsBenefit"));

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
        Sum standard = answer.sum();
        switch (c.level) {
            case JUNIOR -> standard.term("level5", t.level5);
            case INTERMEDIATE -> standard.term("level4", t.level4);
            case SENIOR -> standard.term("level3", t.level3);
            default -> {
                return answer.refused(Refusal.LEVEL_NOT_COVERED);
            }
        }
        if (!c.employedAtIssue) {
            return answer.refused(Refusal.NOT_EMPLOYED);
        }
        if (c.insuredMonths < t.minimumInsuredMonths) {
            return answer.refused(Refusal.INSURED_TOO_SHORT);
        }
        if (c.drawsBenefit) {
            return answer.refused(Refusal.DRAWS_BENEFIT);
        }
        return answer.granted(Fund.UNEMPLOYMENT_INSURANCE, standard);
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.issuedOn;
    }
}
