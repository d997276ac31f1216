package org.casebook.policy.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.Instalments;
import org.casebook.policy.Label;
import org.casebook.policy.Measure;
import org.casebook.policy.Money;
import org.casebook.policy.PaidOverYears;
import org.casebook.policy.PeopleKind;
import org.casebook.policy.Quantity;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.ReferenceDay;
import org.casebook.policy.Sum;
import org.casebook.policy.Threshold;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.GroupSet;
import org.casebook.policy.fact.Groups;

/**
 * 个人创业担保贷款贴息: interest over the life of the loan (article 8, first and third sentence). What local relaxation adds
 * is paid locally. Readings.
 */
@Measure(
        stem = "personal-startup-loan",
        article = 8,
        zh = "个人创业担保贷款贴息",
        en = "Personal start-up loan subsidy",
        unitZh = "创业者",
        unitEn = "founder",
        funds = {Fund.INCLUSIVE_FINANCE, Fund.COUNTY},
        people = PeopleKind.FOUNDERS)
public final class PersonalStartupLoan implements PaidOverYears<PersonalStartupLoan.Case, PersonalStartupLoan.Terms> {

    /** One application of the policy year. */
    public record Case(
            County county,

            @Label(zh = "申请日期", en = "applied on") @ReferenceDay
            LocalDate appliedOn,

            @Label(zh = "申请当日所属人员类别", en = "groups on that day")
            Groups groups,

            @Label(zh = "合伙人数（含本人）", en = "partners, the founder included")
            int partners,

            @Label(zh = "申请贷款金额", en = "loan requested") Money requested,

            @Label(zh = "申请贷款期限（月）", en = "months of the loan")
            int termMonths,

            @Label(zh = "有其他贷款", en = "has another loan") boolean otherLoan)
            implements Facts {}

    /** Each share of the interest belongs to the loan year of its position; later years pay nothing. */
    public record Terms(
            Set<Group> eligibleGroups,
            Money loanCap,
            Ratio partnershipUplift,
            @Threshold(generous = Threshold.Generous.HIGHER) int termYears,
            Ratio annualRate,
            Ratio marginPovertyCounty,
            Ratio marginElsewhere,
            List<Ratio> sharesPovertyCounty,
            List<Ratio> sharesElsewhere,
            Set<County> povertyCounties,
            Ratio centralShare,
            Money nationalLoanCap) {

        public Terms {
            eligibleGroups = GroupSet.of(eligibleGroups);
        }
    }

    public enum Refusal implements Ground {
        OTHER_LOAN(Reason.of("有其他贷款", "has another loan")
                .met("没有其他贷款", "no other loan")
                .quoting("符合创业担保贷款申请条件的个人")
                .reading("otherLoan")),
        NOT_IN_ELIGIBLE_GROUP(Reason.of("不属于支持的人员类别", "not in an eligible group")
                .met("属于支持的人员类别", "in an eligible group")
                .quoting("符合创业担保贷款申请条件的个人")
                .reading("groups")
                .against("eligibleGroups")),
        NOTHING_REQUESTED(Reason.of("未申请贷款", "no loan requested")
                .met("已申请贷款", "a loan is requested")
                .quoting("个人创业担保贷款及贴息扶持")
                .reading("requested"));

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
        if (c.otherLoan) {
            return answer.refused(Refusal.OTHER_LOAN);
        }
        if (!c.groups.anyOf(t.eligibleGroups)) {
            return answer.refused(Refusal.NOT_IN_ELIGIBLE_GROUP);
        }
        if (c.requested.isZero()) {
            return answer.refused(Refusal.NOTHING_REQUESTED);
        }
        return subsidised(c, t, answer);
    }

    /** The interest on the principal for the months passed, each weighted with the share of its year. */
    private static Answer subsidised(Case c, Terms t, Answer answer) {
        boolean poor = t.povertyCounties.contains(c.county);
        Ratio margin = poor ? t.marginPovertyCounty : t.marginElsewhere;
        List<Ratio> shares = poor ? t.sharesPovertyCounty : t.sharesElsewhere;
        Sum sum = answer.sum();
        int months = (int) sum.fact("termMonths", c.termMonths)
                .term("termYears", t.termYears)
                .number(12)
                .times()
                .least()
                .named(Quantity.LOAN_MONTHS)
                .taken();
        sum.fact("requested", c.requested);
        cap(c, t, sum.term("loanCap", t.loanCap)).least().named(Quantity.PRINCIPAL);
        sum.term("annualRate", t.annualRate)
                .term(poor ? "marginPovertyCounty" : "marginElsewhere", margin)
                .plus()
                .named(Quantity.YEARLY_RATE);
        sum.number(0);
        Instalments interest = answer.instalments();
        for (int year = 0; year < Instalments.years(months); year++) {
            if (year < shares.size()) {
                int inYear = Instalments.passed(months, year) - Instalments.passed(months, year - 1);
                sum.term(poor ? "sharesPovertyCounty" : "sharesElsewhere", shares.get(year))
                        .count(Quantity.LOAN_MONTHS, inYear)
                        .times()
                        .plus();
            }
            interest.dueBy(sum.product(1, 12));
        }
        sum.times().number(12).over().named(Quantity.LOAN_INTEREST);
        sum.again(0).again(1).times().rounded(Quantity.SUBSIDY);
        sum.again(0);
        cap(c, t, sum.term("nationalLoanCap", t.nationalLoanCap)).least().named(Quantity.NATIONAL_PRINCIPAL);
        sum.again(1).times().rounded(Quantity.NATIONAL_SUBSIDY);
        long central = sum.term("centralShare", t.centralShare)
                .times()
                .rounded(Quantity.CENTRAL_PART)
                .whole();
        return interest.shared(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY);
    }

    /** Of one person, or of so many partners with what they may borrow more for each. */
    private static Sum cap(Case c, Terms t, Sum cap) {
        return c.partners > 1
                ? cap.fact("partners", c.partners)
                        .times()
                        .number(1)
                        .term("partnershipUplift", t.partnershipUplift)
                        .plus()
                        .times()
                : cap;
    }

    /** The founder and the partners. */
    @Override
    public int people(Case c, Terms t) {
        return c.partners;
    }

    @Override
    public int years(Terms t) {
        return Instalments.years(12 * t.termYears);
    }

    @Override
    public boolean isApplication(Case c) {
        return !c.requested.isZero();
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return c.appliedOn;
    }
}
