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
import org.casebook.policy.Instalments;
import org.casebook.policy.Label;
import org.casebook.policy.Measure;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.PaidOverYears;
import org.casebook.policy.PeopleKind;
import org.casebook.policy.Quantity;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.Sum;
import org.casebook.policy.Text;
import org.casebook.policy.Threshold;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.GroupSet;
import org.casebook.policy.fact.HireTally;

/**
 * 小微企业创业担保贷款贴息 (article 8, second and third sentence). What local relaxation adds is paid locally. Readings:
 *
 */
@Measure(
        stem = "small-enterprise-loan",
        article = 8,
        zh = "小微企业创业担保贷款贴息",
        en = "Small-enterprise loan subsidy",
        unitZh = "企业·年",
        unitEn = "employer-year",
        funds = {Fund.INCLUSIVE_FINANCE, Fund.COUNTY},
        people = PeopleKind.NEW_HIRES)
public final class SmallEnterpriseLoan implements PaidOverYears<SmallEnterpriseLoan.Case, SmallEnterpriseLoan.Terms> {

    /** One small or micro enterprise that signed with somebody of the supported groups in the policy year. */
    public record Case(
            County county,

            @Label(zh = "12月在职职工人数", en = "staff in December")
            int staff,

            @Label(zh = "当年新招用人员", en = "new hires") HireTally newHires,
            @Label(zh = "申请贷款金额", en = "loan requested") Money requested,

            @Label(zh = "申请贷款期限（月）", en = "months of the loan")
            int termMonths)
            implements Facts {}

    public record Terms(
            @Threshold(generous = Threshold.Generous.LOWER) Ratio hiringRatio,
            @Threshold(generous = Threshold.Generous.LOWER) Ratio hiringRatioLarge,

            @Threshold(generous = Threshold.Generous.DEPENDS)
            int largeAbove,

            @Threshold(generous = Threshold.Generous.LOWER) int contractMonths,
            Set<Group> eligibleGroups,
            Money loanCap,
            Money loanPerHire,
            @Threshold(generous = Threshold.Generous.HIGHER) int termYears,
            Ratio baseRate,
            Ratio subsidyShare,
            Ratio centralShare,
            @Threshold(generous = Threshold.Generous.LOWER) Ratio nationalHiringRatio,
            @Threshold(generous = Threshold.Generous.LOWER) Ratio nationalHiringRatioLarge,
            Money nationalLoanCap) {

        public Terms {
            eligibleGroups = GroupSet.of(eligibleGroups);
        }
    }

    public enum Refusal implements Ground {
        NO_STAFF(Reason.of("年末无在职职工", "no staff")
                .met("年末有在职职工", "staff at the end of the year")
                .quoting("现有在职职工")
                .reading("staff")),
        CONTRACTS_TOO_SHORT(Reason.of("无符合条件且合同期达标的新招用人员", "no eligible hire with a contract long enough")
                .met("有符合条件且合同期达标的新招用人员", "eligible hires with contracts long enough")
                .quoting("签订1年以上劳动合同")
                .reading("newHires")
                .against("contractMonths", "eligibleGroups")),
        HIRING_RATIO(Reason.of("新招用比例未达到", "hiring ratio not reached")
                .met("新招用比例达到规定", "hiring ratio reached")
                .quoting("达到企业现有在职职工人数25%")
                .reading("newHires", "staff")
                .against("hiringRatio", "hiringRatioLarge", "largeAbove", "contractMonths", "eligibleGroups")),
        NOTHING_REQUESTED(Reason.of("当年未申请贷款", "no loan requested")
                .met("当年已申请贷款", "a loan is requested")
                .quoting("可申请")
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
        if (c.staff == 0) {
            return answer.refused(Refusal.NO_STAFF);
        }
        int hired = c.newHires.count(t.eligibleGroups, t.contractMonths);
        if (hired == 0) {
            return answer.refused(Refusal.CONTRACTS_TOO_SHORT);
        }
        if (!required(c, t, t.hiringRatio, t.hiringRatioLarge).reachedBy(hired, c.staff)) {
            return answer.refused(Refusal.HIRING_RATIO);
        }
        if (c.requested.isZero()) {
            return answer.refused(Refusal.NOTHING_REQUESTED);
        }
        return subsidised(c, t, hired, answer);
    }

    private static Answer subsidised(Case c, Terms t, int hired, Answer answer) {
        Sum sum = answer.sum();
        int months = (int) sum.fact("termMonths", c.termMonths)
                .term("termYears", t.termYears)
                .number(12)
                .times()
                .least()
                .named(Quantity.LOAN_MONTHS)
                .taken();
        sum.fact("requested", c.requested)
                .term("loanCap", t.loanCap)
                .least()
                .term("loanPerHire", t.loanPerHire)
                .count(Quantity.COUNTED_HIRES, hired)
                .times()
                .least()
                .named(Quantity.PRINCIPAL);
        sum.term("baseRate", t.baseRate).term("subsidyShare", t.subsidyShare).times();
        Instalments subsidy = answer.instalments();
        for (int year = 0; year < Instalments.years(months); year++) {
            subsidy.dueBy(sum.product(Instalments.passed(months, year), 12));
        }
        sum.count(Quantity.LOAN_MONTHS, months).times().number(12).over();
        sum.again(0).again(1).times().rounded(Quantity.SUBSIDY);
        if (required(c, t, t.nationalHiringRatio, t.nationalHiringRatioLarge).reachedBy(hired, c.staff)) {
            sum.again(0).term("nationalLoanCap", t.nationalLoanCap).least().named(Quantity.NATIONAL_PRINCIPAL);
            sum.again(1).times();
        } else {
            sum.amount(Quantity.NATIONAL_PRINCIPAL, Money.ZERO);
        }
        sum.rounded(Quantity.NATIONAL_SUBSIDY)
                .term("centralShare", t.centralShare)
                .times()
                .rounded(Quantity.CENTRAL_PART);
        return subsidy.shared(Fund.INCLUSIVE_FINANCE, sum.whole(), Fund.COUNTY);
    }

    private static Ratio required(Case c, Terms t, Ratio ratio, Ratio ratioLarge) {
        return c.staff > t.largeAbove ? ratioLarge : ratio;
    }

    /** The new hires that count. */
    @Override
    public int people(Case c, Terms t) {
        return c.newHires.count(t.eligibleGroups, t.contractMonths);
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
        return LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
    }

    @Override
    public Optional<Measured> measured(Ground ground, Case c, Terms t) {
        return ground == Refusal.HIRING_RATIO
                ? Optional.of(new Measured(
                        Text.of("新招用比例", "hiring ratio"),
                        Ratio.of(c.newHires.count(t.eligibleGroups, t.contractMonths), c.staff),
                        c.staff > t.largeAbove ? "hiringRatioLarge" : "hiringRatio",
                        required(c, t, t.hiringRatio, t.hiringRatioLarge)))
                : Optional.empty();
    }
}
