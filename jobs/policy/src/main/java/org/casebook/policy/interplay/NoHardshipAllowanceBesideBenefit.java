package org.casebook.policy.interplay;

import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.article.HardshipAllowance;
import org.casebook.policy.article.UnemploymentBenefit;

/** Whom a registration entitles to unemployment benefit, article 16 gives nothing for it in the same year. */
public final class NoHardshipAllowanceBesideBenefit implements Interplay {

    @Override
    public String measure() {
        return "hardship-allowance";
    }

    @Override
    public String other() {
        return "unemployment-benefit";
    }

    @Override
    public Optional<Facts> otherCase(Facts facts) {
        HardshipAllowance.Case c = (HardshipAllowance.Case) facts;
        return Optional.of(new UnemploymentBenefit.Case(
                c.county(),
                c.registeredOn(),
                c.insuredMonths(),
                c.involuntary(),
                c.firstMonth(),
                c.months(),
                c.drawnBefore()));
    }

    @Override
    public Ground ground() {
        return HardshipAllowance.Refusal.HAS_BENEFIT;
    }
}
