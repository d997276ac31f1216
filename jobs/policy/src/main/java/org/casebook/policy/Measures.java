package org.casebook.policy;

import java.util.List;
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
import org.casebook.policy.interplay.BenefitDuringInternship;
import org.casebook.policy.interplay.Conflict;
import org.casebook.policy.interplay.Interplay;
import org.casebook.policy.interplay.NoHardshipAllowanceBesideBenefit;
import org.casebook.policy.interplay.OneRefundPerEmployer;
import org.casebook.policy.interplay.SideBySide;

/** The measures of 平政发〔2019〕1号 in the order of its articles. The order of every table. */
public final class Measures {

    private static final List<MeasureDefinition> ALL = List.of(
            MeasureDefinition.of(new JobRetentionRefund()),
            MeasureDefinition.of(new DistressedEmployerRefund()),
            MeasureDefinition.of(new GuaranteeEligibility()),
            MeasureDefinition.of(new PersonalStartupLoan()),
            MeasureDefinition.of(new SmallEnterpriseLoan()),
            MeasureDefinition.of(new IncubatorGrant()),
            MeasureDefinition.of(new InternshipSubsidy()),
            MeasureDefinition.of(new OnTheJobTrainingSupport()),
            MeasureDefinition.of(new TrainingSubsidy()),
            MeasureDefinition.of(new TrainingLivingAllowance()),
            MeasureDefinition.of(new SkillUpgradeSubsidy()),
            MeasureDefinition.of(new ResidenceRegistration()),
            MeasureDefinition.of(new UnemploymentBenefit()),
            MeasureDefinition.of(new HardshipAllowance()),
            MeasureDefinition.of(new LabourBaseAward()),
            MeasureDefinition.of(new PublicWelfarePost()),
            MeasureDefinition.of(new SocialInsuranceSubsidy()),
            MeasureDefinition.of(new TianjinTravelAllowance()));

    private static final List<Interplay> INTERPLAYS =
            List.of(new OneRefundPerEmployer(), new NoHardshipAllowanceBesideBenefit());

    private static final List<Conflict> CONFLICTS = List.of(
            SideBySide.measures(
                    "post-while-in-tianjin",
                    Text.of("赴津务工补助与乡村公益性岗位补贴同月", "Work in Tianjin and a public-welfare post in the same months"),
                    "tianjin-travel-allowance",
                    "public-welfare-post"),
            SideBySide.fact(
                    "intern-insured-by-host",
                    Text.of("见习期间由见习单位参保", "Intern insured by the host during the internship"),
                    "internship-subsidy"),
            SideBySide.fact(
                    "post-holder-insured",
                    Text.of("在公益性岗位期间由用人单位参保", "Post-holder insured by an employer while in the post"),
                    "public-welfare-post"),
            SideBySide.measures(
                    "certificate-after-course",
                    Text.of("培训后取证：职业培训补贴与技能提升补贴", "Course and certificate: training and skill-upgrade subsidy"),
                    "training-subsidy",
                    "skill-upgrade-subsidy"),
            new BenefitDuringInternship());

    private Measures() {}

    public static List<MeasureDefinition> all() {
        return ALL;
    }

    public static List<Interplay> interplays() {
        return INTERPLAYS;
    }

    /** What should not stand side by side; in this order it is reported. */
    public static List<Conflict> conflicts() {
        return CONFLICTS;
    }

    /** @throws IllegalArgumentException when there is no such measure */
    public static MeasureDefinition get(String stem) {
        return ALL.stream()
                .filter(measure -> measure.stem().equals(stem))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No measure " + stem));
    }
}
