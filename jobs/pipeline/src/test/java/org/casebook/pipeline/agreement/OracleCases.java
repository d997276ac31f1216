package org.casebook.pipeline.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.article.DistressedEmployerRefund;
import org.casebook.policy.article.GuaranteeEligibility;
import org.casebook.policy.article.HardshipAllowance;
import org.casebook.policy.article.IncubatorGrant;
import org.casebook.policy.article.InternshipSubsidy;
import org.casebook.policy.article.JobRetentionRefund;
import org.casebook.policy.article.LabourBaseAward;
import org.casebook.policy.article.OnTheJobTrainingSupport;
import org.casebook.policy.article.PersonalStartupLoan;
import org.casebook.policy.article.PublicWelfarePost;
import org.casebook.policy.article.ResidenceRegistration;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.article.SocialInsuranceSubsidy;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.policy.article.TrainingLivingAllowance;
import org.casebook.policy.article.TrainingSubsidy;
import org.casebook.policy.article.UnemploymentBenefit;
import org.casebook.policy.fact.Distress;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HardshipCategory;
import org.casebook.policy.fact.HireTally;
import org.casebook.policy.fact.Standing;
import org.casebook.policy.fact.WorkerTally;
import org.casebook.policy.fact.Workforce;

/** Cases in the columns of the second implementation ({@code oracle/<stem>/cases.sql}). */
final class OracleCases {

    private OracleCases() {}

    /** What a case says, by column; a column that is left out is no fact of this case. */
    static Map<String, Object> columns(MeasureDefinition definition, Facts facts, int year, String unitKey) {
        Map<String, Object> columns = new TreeMap<>();
        columns.put("unit_key", unitKey);
        columns.put("county", facts.county().code());
        columns.put(
                "reference_date",
                definition.isPopulation()
                        ? null
                        : definition.untypedLaw().referenceDate(facts, year).toString());
        if (facts instanceof JobRetentionRefund.Case c) {
            employer(columns, c.standing(), c.workforce(), c.paidMonths());
            columns.put("premiums_fen", c.premiums().fen());
            columns.put("distressed", c.distress().isPresent());
            c.distress().ifPresent(distress -> distress(columns, distress));
        } else if (facts instanceof DistressedEmployerRefund.Case c) {
            employer(columns, c.standing(), c.workforce(), c.paidMonths());
            distress(columns, c.distress());
        } else if (facts instanceof GuaranteeEligibility.Case c) {
            columns.put("industry", c.industry().code());
        } else if (facts instanceof PersonalStartupLoan.Case c) {
            columns.put("groups", groups(c.groups().bits()));
            columns.put("partners", c.partners());
            columns.put("requested_fen", c.requested().fen());
            columns.put("term_months", c.termMonths());
            columns.put("other_loan", c.otherLoan());
        } else if (facts instanceof SmallEnterpriseLoan.Case c) {
            columns.put("staff", c.staff());
            columns.put("new_hires", hires(c.newHires()));
            columns.put("requested_fen", c.requested().fen());
            columns.put("term_months", c.termMonths());
        } else if (facts instanceof IncubatorGrant.Case c) {
            columns.put("level", c.level().name());
            columns.put("recognised_this_year", c.recognisedThisYear());
        } else if (facts instanceof InternshipSubsidy.Case c) {
            columns.put("age", c.age());
            columns.put("registered_unemployed", c.registeredUnemployed());
            columns.put("graduate", c.graduate());
            columns.put("vocational_graduate", c.vocationalGraduate());
            columns.put("months", c.months());
            columns.put("finished", c.finished());
            columns.put("retained", c.retained());
        } else if (facts instanceof OnTheJobTrainingSupport.Case c) {
            columns.put("trainees", c.trainees());
            columns.put("cost_fen", c.cost().fen());
            columns.put("payroll_fen", c.payroll().fen());
        } else if (facts instanceof TrainingSubsidy.Case c) {
            columns.put("kind", c.kind().name());
            columns.put("unemployed", c.unemployed());
            columns.put("passed", c.passed());
        } else if (facts instanceof TrainingLivingAllowance.Case c) {
            columns.put("unemployed", c.unemployed());
            columns.put("hardship", c.hardship());
            columns.put("zero_employment_household", c.zeroEmploymentHousehold());
            columns.put("poor_household", c.poorHousehold());
            columns.put("days", c.days());
            columns.put("benefit_overlap", c.benefitOverlap());
        } else if (facts instanceof SkillUpgradeSubsidy.Case c) {
            columns.put("level", String.valueOf(5 - c.level().ordinal()));
            columns.put("insured_months", c.insuredMonths());
            columns.put("employed_at_issue", c.employedAtIssue());
            columns.put("draws_benefit", c.drawsBenefit());
        } else if (facts instanceof ResidenceRegistration.Case c) {
            columns.put("hukou_elsewhere", c.hukouElsewhere());
            columns.put(
                    "hardship_category",
                    c.hardshipCategory().map(HardshipCategory::code).orElse(null));
        } else if (facts instanceof UnemploymentBenefit.Case c) {
            columns.put("insured_months", c.insuredMonths());
            columns.put("involuntary", c.involuntary());
            columns.put("first_month", c.firstMonth().atDay(1).toString());
            columns.put("months_in_year", c.months());
            columns.put("drawn_before", c.drawnBefore());
        } else if (facts instanceof HardshipAllowance.Case c) {
            columns.put("low_income", c.lowIncome());
            columns.put("registered_on", c.registeredOn().toString());
            columns.put("insured_months", c.insuredMonths());
            columns.put("involuntary", c.involuntary());
            columns.put("first_month", c.firstMonth().atDay(1).toString());
            columns.put("months_in_year", c.months());
            columns.put("drawn_before", c.drawnBefore());
        } else if (facts instanceof LabourBaseAward.Case c) {
            columns.put("kind", c.kind().name());
            columns.put("workers", workers(c.workers()));
        } else if (facts instanceof PublicWelfarePost.Case c) {
            columns.put("months", c.months());
            columns.put("poor_household", c.poorHousehold());
            columns.put("place", c.rank());
        } else if (facts instanceof SocialInsuranceSubsidy.Case c) {
            columns.put("months", c.months());
            columns.put("months_before", c.monthsBefore());
            columns.put("contribution_fen", c.contribution().fen());
        } else if (facts instanceof TianjinTravelAllowance.Case c) {
            columns.put("poor_household", c.poorHousehold());
            columns.put("months", c.months());
        } else {
            throw new IllegalArgumentException("OracleCases knows no " + definition.stem() + ": add its columns");
        }
        return columns;
    }

    private static void employer(Map<String, Object> columns, Standing standing, Workforce workforce, int paidMonths) {
        columns.put("standing", standing.name());
        columns.put("opening", workforce.opening());
        columns.put("closing", workforce.closing());
        columns.put("staff_months", workforce.staffMonths());
        columns.put("paid_months", paidMonths);
    }

    private static void distress(Map<String, Object> columns, Distress distress) {
        columns.put("year_due_fen", distress.yearDue().fen());
    }

    /** In the order of the groups as text, then of the months. */
    private static List<Map<String, Object>> hires(HireTally tally) {
        List<Map<String, Object>> hires = new ArrayList<>();
        for (HireTally.Hires entry : tally.entries()) {
            hires.add(new TreeMap<>(
                    Map.of("groups", groups(entry.groups()), "months", entry.months(), "people", entry.people())));
        }
        hires.sort(Comparator.comparing((Map<String, Object> entry) -> (String) entry.get("groups"))
                .thenComparing(entry -> (Integer) entry.get("months")));
        return hires;
    }

    /** In the order of the months, then others before poor households, which is the tally's own. */
    private static List<Map<String, Object>> workers(WorkerTally tally) {
        return tally.entries().stream()
                .map(entry -> Map.<String, Object>of(
                        "months", entry.months(), "poor", entry.poor(), "people", entry.people()))
                .toList();
    }

    private static String groups(int bits) {
        return Stream.of(Group.values())
                .filter(group -> (bits & group.bit()) != 0)
                .map(Group::name)
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
