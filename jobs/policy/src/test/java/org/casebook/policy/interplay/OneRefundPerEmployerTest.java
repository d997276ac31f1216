package org.casebook.policy.interplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.article.DistressedEmployerRefund;
import org.casebook.policy.article.JobRetentionRefund;
import org.casebook.policy.fact.Distress;
import org.casebook.policy.fact.Standing;
import org.casebook.policy.fact.Workforce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第六条 每家企业每年至多享受一项返还（R-3）")
class OneRefundPerEmployerTest {

    private static final Workforce WORKFORCE = new Workforce(100, 97, 1180);
    private static final Distress DISTRESS = new Distress(Money.yuan(1_000));

    private final OneRefundPerEmployer rule = new OneRefundPerEmployer();

    @Test
    @DisplayName("稳岗返还让位于困难企业返还，理由为可享受困难企业返还")
    void theOrdinaryRefundGivesWay() {
        assertThat(rule.measure()).isEqualTo("job-retention-refund");
        assertThat(rule.other()).isEqualTo("distressed-employer-refund");
        assertThat(rule.ground()).isEqualTo(JobRetentionRefund.Refusal.TAKES_DISTRESSED_REFUND);
        assertThat(Measures.interplays()).hasAtLeastOneElementOfType(OneRefundPerEmployer.class);
    }

    @Test
    @DisplayName("在名单内的企业：同样的事实构成另一项返还的案例；不在名单内：没有")
    void carriesTheFactsOver() {
        assertThat(rule.otherCase(employer(Optional.of(DISTRESS))))
                .contains(new DistressedEmployerRefund.Case(County.PARK, Standing.ZOMBIE, WORKFORCE, 11, DISTRESS));
        assertThat(rule.otherCase(employer(Optional.empty()))).isEmpty();
    }

    private static JobRetentionRefund.Case employer(Optional<Distress> distress) {
        return new JobRetentionRefund.Case(County.PARK, Standing.ZOMBIE, WORKFORCE, 11, Money.yuan(500), distress);
    }
}
