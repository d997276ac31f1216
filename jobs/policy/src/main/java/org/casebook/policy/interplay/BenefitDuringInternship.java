package org.casebook.policy.interplay;

import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Text;
import org.casebook.policy.article.UnemploymentBenefit;

/** An internship and unemployment benefit in the same months; benefit that was used up before them does not count. */
public final class BenefitDuringInternship implements Conflict {

    @Override
    public String stem() {
        return "benefit-during-internship";
    }

    @Override
    public Text title() {
        return Text.of("就业见习补贴与失业保险金同月", "Internship subsidy and unemployment benefit in the same months");
    }

    @Override
    public String measure() {
        return "internship-subsidy";
    }

    @Override
    public Optional<String> other() {
        return Optional.of("unemployment-benefit");
    }

    @Override
    public Optional<Facts> otherUntil(Facts other, int month) {
        UnemploymentBenefit.Case c = (UnemploymentBenefit.Case) other;
        int months = Math.min(c.months(), month - c.firstMonth().getMonthValue() + 1);
        return Optional.of(new UnemploymentBenefit.Case(
                c.county(),
                c.registeredOn(),
                c.insuredMonths(),
                c.involuntary(),
                c.firstMonth(),
                months,
                c.drawnBefore()));
    }
}
