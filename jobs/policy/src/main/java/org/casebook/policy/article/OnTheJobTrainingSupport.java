package org.casebook.policy.article;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
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
import org.casebook.policy.Quantity;
import org.casebook.policy.Ratio;
import org.casebook.policy.Reason;
import org.casebook.policy.Sum;
import org.casebook.policy.Text;

/** 困难企业在岗培训补贴: what the employer's own education fund leaves open (article 11, first sentence). Reading: R-44. */
@Measure(
        stem = "on-the-job-training-support",
        article = 11,
        zh = "困难企业在岗培训补贴",
        en = "On-the-job training support",
        unitZh = "企业·年",
        unitEn = "employer-year",
        funds = Fund.EMPLOYMENT_SUBSIDY,
        people = PeopleKind.TRAINEES)
public final class OnTheJobTrainingSupport implements Law<OnTheJobTrainingSupport.Case, OnTheJobTrainingSupport.Terms> {

    /** One employer on the list of the policy year whose courses ended in it. */
    public record Case(
            County county,
            @Label(zh = "培训合格人次", en = "courses passed") int trainees,
            @Label(zh = "培训费用", en = "cost of the courses") Money cost,

            @Label(zh = "上年度工资总额（缴费基数合计）", en = "last year's payroll (sum of the bases)")
            Money payroll)
            implements Facts {}

    public record Terms(Ratio educationFundRate, Money perTrainee) {}

    public enum Refusal implements Ground {
        NOBODY_PASSED(Reason.of("无人培训合格", "nobody passed")
                .met("有职工培训合格", "somebody passed")
                .quoting("职工在岗培训")
                .reading("trainees")),
        OWN_FUNDS_SUFFICE(Reason.of("职工教育经费足够", "own funds suffice")
                .met("培训费用超出职工教育经费", "cost beyond the employer's own funds")
                .quoting("不足部分")
                .reading("cost", "payroll")
                .against("educationFundRate"));

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
        if (c.trainees == 0) {
            return answer.refused(Refusal.NOBODY_PASSED);
        }
        if (!t.educationFundRate.exceededBy(c.cost.fen(), c.payroll.fen())) {
            return answer.refused(Refusal.OWN_FUNDS_SUFFICE);
        }
        Sum uncovered = answer.sum()
                .fact("cost", c.cost)
                .fact("payroll", c.payroll)
                .term("educationFundRate", t.educationFundRate)
                .times()
                .named(Quantity.OWN_FUND)
                .minus()
                .named(Quantity.UNCOVERED);
        return answer.granted(
                Fund.EMPLOYMENT_SUBSIDY,
                uncovered
                        .term("perTrainee", t.perTrainee)
                        .fact("trainees", c.trainees)
                        .times()
                        .least());
    }

    /** The trainees who passed. */
    @Override
    public int people(Case c, Terms t) {
        return c.trainees;
    }

    @Override
    public LocalDate referenceDate(Case c, int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    @Override
    public Optional<Measured> measured(Ground ground, Case c, Terms t) {
        return ground == Refusal.OWN_FUNDS_SUFFICE && !c.payroll.isZero()
                ? Optional.of(new Measured(
                        Text.of("培训费用占上年度工资总额的比例", "cost as a share of last year's payroll"),
                        Ratio.of(c.cost.fen(), c.payroll.fen()),
                        "educationFundRate",
                        t.educationFundRate))
                : Optional.empty();
    }
}
