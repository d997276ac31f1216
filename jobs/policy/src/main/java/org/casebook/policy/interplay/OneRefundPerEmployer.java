package org.casebook.policy.interplay;

import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.article.DistressedEmployerRefund;
import org.casebook.policy.article.JobRetentionRefund;

/** At most one of the two refunds of article 6 per employer and year. */
public final class OneRefundPerEmployer implements Interplay {

    @Override
    public String measure() {
        return "job-retention-refund";
    }

    @Override
    public String other() {
        return "distressed-employer-refund";
    }

    @Override
    public Optional<Facts> otherCase(Facts facts) {
        JobRetentionRefund.Case c = (JobRetentionRefund.Case) facts;
        return c.distress()
                .map(distress -> new DistressedEmployerRefund.Case(
                        c.county(), c.standing(), c.workforce(), c.paidMonths(), distress));
    }

    @Override
    public Ground ground() {
        return JobRetentionRefund.Refusal.TAKES_DISTRESSED_REFUND;
    }
}
