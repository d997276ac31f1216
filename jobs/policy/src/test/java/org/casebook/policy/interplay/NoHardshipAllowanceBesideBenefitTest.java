package org.casebook.policy.interplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.casebook.policy.County;
import org.casebook.policy.Measures;
import org.casebook.policy.article.HardshipAllowance;
import org.casebook.policy.article.UnemploymentBenefit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十六条 可领取失业保险金的，不再给予临时生活补助（R-49）")
class NoHardshipAllowanceBesideBenefitTest {

    private final NoHardshipAllowanceBesideBenefit rule = new NoHardshipAllowanceBesideBenefit();

    @Test
    @DisplayName("临时生活补助让位于失业保险金，理由为可领取失业保险金")
    void theAllowanceGivesWay() {
        assertThat(rule.measure()).isEqualTo("hardship-allowance");
        assertThat(rule.other()).isEqualTo("unemployment-benefit");
        assertThat(rule.ground()).isEqualTo(HardshipAllowance.Refusal.HAS_BENEFIT);
        assertThat(Measures.interplays()).hasAtLeastOneElementOfType(NoHardshipAllowanceBesideBenefit.class);
    }

    @Test
    @DisplayName("同一登记的事实构成失业保险金的案例")
    void carriesTheFactsOver() {
        LocalDate registeredOn = LocalDate.of(2018, 5, 3);
        YearMonth first = YearMonth.of(2019, 1);

        assertThat(rule.otherCase(new HardshipAllowance.Case(County.PARK, true, registeredOn, 61, true, first, 7, 5)))
                .contains(new UnemploymentBenefit.Case(County.PARK, registeredOn, 61, true, first, 7, 5));
    }
}
