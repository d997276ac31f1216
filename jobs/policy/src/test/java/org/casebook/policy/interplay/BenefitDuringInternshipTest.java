package org.casebook.policy.interplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.casebook.policy.County;
import org.casebook.policy.article.UnemploymentBenefit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("就业见习补贴与失业保险金同月")
class BenefitDuringInternshipTest {

    private final BenefitDuringInternship conflict = new BenefitDuringInternship();

    @ParameterizedTest(name = "到 {0} 月止：{1} 个月")
    @CsvSource({"3, 0", "4, 1", "8, 5", "9, 6", "12, 6"})
    @DisplayName("四月至九月的登记，截至某月还有几个月；登记结束后不再增加，其余事实不变")
    void cutsTheMonthsOfTheRegistration(int month, int months) {
        assertThat(conflict.otherUntil(registration(6), month)).contains(registration(months));
    }

    private static UnemploymentBenefit.Case registration(int months) {
        return new UnemploymentBenefit.Case(
                County.PARK, LocalDate.of(2019, 4, 30), 13, true, YearMonth.of(2019, 4), months, 7);
    }
}
