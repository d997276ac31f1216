package org.casebook.policy;

import java.util.List;
import org.casebook.policy.article.DistressedEmployerRefund;
import org.casebook.policy.article.GuaranteeEligibility;
import org.casebook.policy.article.HardshipAllowance;
import org.casebook.policy.article.JobRetentionRefund;
import org.casebook.policy.article.LabourBaseAward;
import org.casebook.policy.article.PublicWelfarePost;
import org.casebook.policy.article.ResidenceRegistration;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.article.SocialInsuranceSubsidy;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.policy.article.TrainingLivingAllowance;
import org.casebook.policy.article.TrainingSubsidy;
import org.casebook.policy.article.UnemploymentBenefit;
import org.casebook.policy.interplay.Interplay;
import org.casebook.policy.interplay.NoHardshipAllowanceBesideBenefit;
import org.casebook.policy.interplay.OneRefundPerEmployer;

/** The measures of 平政发〔2019〕1号 in the order of its articles. The order of every table. */
public final class Measures {

    private static final List<MeasureDefinition> ALL = List.of(
            MeasureDefinition.of(new JobRetentionRefund()),
            MeasureDefinition.of(new DistressedEmployerRefund()),
            MeasureDefinition.of(new GuaranteeEligibility()),
            MeasureDefinition.of(new SmallEnterpriseLoan()),
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

    private Measures() {}

    public static List<MeasureDefinition> all() {
        return ALL;
    }

    public static List<Interplay> interplays() {
        return INTERPLAYS;
    }

    /** @throws IllegalArgumentException when there is no such measure */
    public static MeasureDefinition get(String stem) {
        return ALL.stream()
                .filter(measure -> measure.stem().equals(stem))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No measure " + stem));
    }
}
