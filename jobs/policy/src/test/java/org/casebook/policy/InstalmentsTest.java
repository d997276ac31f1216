package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.casebook.policy.Outcome.Granted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("贷款贴息的兑付年度：逐年相加即总额，分毫不差")
class InstalmentsTest {

    private final Answer answer = new Answer();

    @ParameterizedTest(name = "{0} 个月：{1} 年，第一年 {2} 个月")
    @CsvSource({"0, 1, 0", "1, 1, 1", "11, 1, 11", "12, 1, 12", "13, 2, 12", "24, 2, 12", "25, 3, 12", "36, 3, 12"})
    @DisplayName("每十二个月一年，至少一年")
    void countsTheYearsOfTheLoan(int months, int years, int inFirst) {
        assertThat(Instalments.years(months)).isEqualTo(years);
        assertThat(Instalments.passed(months, 0)).isEqualTo(inFirst);
        assertThat(Instalments.passed(months, years - 1)).isEqualTo(months);
    }

    @Test
    @DisplayName("17、33、50 分到期：逐年 17、16、17；七成 35 分为 12、11、12")
    void roundsWhatHasFallenDueSoFar() {
        assertThat(payments(35, 17, 33, 50))
                .containsExactly(
                        new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(12)),
                        new Payment(Fund.COUNTY, 0, new Money(5)),
                        new Payment(Fund.INCLUSIVE_FINANCE, 1, new Money(11)),
                        new Payment(Fund.COUNTY, 1, new Money(5)),
                        new Payment(Fund.INCLUSIVE_FINANCE, 2, new Money(12)),
                        new Payment(Fund.COUNTY, 2, new Money(5)));
    }

    @Test
    @DisplayName("同一处再写一笔贷款：前一笔不留痕迹；年数不限")
    void forgetsTheLoanBefore() {
        payments(35, 17, 33, 50);

        assertThat(payments(0, 1)).hasSize(2);
        assertThat(payments(0, 1, 2, 3, 4, 5, 6)).hasSize(7).endsWith(new Payment(Fund.COUNTY, 5, new Money(1)));
    }

    @Test
    @DisplayName("到期数倒退、第一项资金超过总额：报错，不付负数")
    void refusesToBePaidBack() {
        assertThatThrownBy(() -> payments(0, 5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1 fen");
        assertThatThrownBy(() -> payments(6, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1 fen");
    }

    @Test
    @DisplayName("总额 0.00 仍是一笔；以后年度没有钱的不列")
    void keepsThePolicyYearAndDropsEmptyYears() {
        assertThat(payments(0, 0, 0))
                .containsExactly(
                        new Payment(Fund.INCLUSIVE_FINANCE, 0, Money.ZERO), new Payment(Fund.COUNTY, 0, Money.ZERO));
        assertThat(payments(0, 3, 3, 7))
                .containsExactly(
                        new Payment(Fund.INCLUSIVE_FINANCE, 0, Money.ZERO),
                        new Payment(Fund.COUNTY, 0, new Money(3)),
                        new Payment(Fund.COUNTY, 2, new Money(4)));
    }

    /** A negative payment can't be: {@link Answer} refuses it. */
    @Test
    @DisplayName("随机金额：各项资金逐年相加即其总额，没有一笔为负")
    void addsUpInEachFund() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            int first = random.nextInt(40);
            int second = first + random.nextInt(40);
            int total = second + random.nextInt(40);
            int central = random.nextInt(total + 1);

            List<Payment> payments = payments(central, first, second, total);

            assertThat(sum(payments, Fund.INCLUSIVE_FINANCE)).isEqualTo(new Money(central));
            assertThat(sum(payments, Fund.COUNTY)).isEqualTo(new Money(total - central));
        }
    }

    private List<Payment> payments(long central, long... dueBy) {
        Instalments instalments = answer.instalments();
        LongStream.of(dueBy).forEach(instalments::dueBy);
        Outcome outcome =
                instalments.shared(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY).outcome();
        return ((Granted) outcome).payments();
    }

    private static Money sum(List<Payment> payments, Fund fund) {
        return payments.stream()
                .filter(payment -> payment.fund() == fund)
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
