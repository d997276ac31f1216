package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.casebook.policy.Outcome.Granted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("贷款贴息的兑付年度：逐年相加即总额，分毫不差")
class InstalmentsTest {

    @ParameterizedTest(name = "{0} 个月：{1} 年")
    @CsvSource({"0, 1", "1, 1", "11, 1", "12, 1", "13, 2", "24, 2", "25, 3", "36, 3"})
    @DisplayName("每十二个月一年，至少一年")
    void countsTheYearsOfTheLoan(int months, int years) {
        Instalments instalments = Instalments.of(months, Money::new);

        assertThat(instalments.dueBy()).hasSize(years);
        assertThat(instalments.total()).isEqualTo(new Money(months));
    }

    @Test
    @DisplayName("16.5 分、33 分、49.5 分：当年 17、次年 16、第三年 17，合计 50；七成为 12、11、12，合计 35")
    void roundsWhatHasFallenDueSoFar() {
        Instalments instalments =
                Instalments.of(36, months -> new Money(99).times(Ratio.of(months, 72), Rounding.HALF_UP));

        assertThat(instalments.dueBy()).containsExactly(new Money(17), new Money(33), new Money(50));
        assertThat(payments(instalments, new Money(35)))
                .containsExactly(
                        new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(12)),
                        new Payment(Fund.COUNTY, 0, new Money(5)),
                        new Payment(Fund.INCLUSIVE_FINANCE, 1, new Money(11)),
                        new Payment(Fund.COUNTY, 1, new Money(5)),
                        new Payment(Fund.INCLUSIVE_FINANCE, 2, new Money(12)),
                        new Payment(Fund.COUNTY, 2, new Money(5)));
    }

    @Test
    @DisplayName("总额 0.00 仍是一笔；以后年度没有钱的不列")
    void keepsThePolicyYearAndDropsEmptyYears() {
        assertThat(payments(Money.ZERO, Money.ZERO, Money.ZERO))
                .containsExactly(
                        new Payment(Fund.INCLUSIVE_FINANCE, 0, Money.ZERO), new Payment(Fund.COUNTY, 0, Money.ZERO));
        assertThat(payments(Money.ZERO, new Money(3), new Money(3), new Money(7)))
                .containsExactly(
                        new Payment(Fund.INCLUSIVE_FINANCE, 0, Money.ZERO),
                        new Payment(Fund.COUNTY, 0, new Money(3)),
                        new Payment(Fund.COUNTY, 2, new Money(4)));
    }

    /** A negative payment can't be: {@link Money} refuses it. */
    @Test
    @DisplayName("随机金额：各项资金逐年相加即其总额，没有一笔为负")
    void addsUpInEachFund() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            Money first = new Money(random.nextInt(40));
            Money second = first.plus(new Money(random.nextInt(40)));
            Money total = second.plus(new Money(random.nextInt(40)));
            Money central = new Money(random.nextLong(total.fen() + 1));

            List<Payment> payments = payments(central, first, second, total);

            assertThat(sum(payments, Fund.INCLUSIVE_FINANCE)).isEqualTo(central);
            assertThat(sum(payments, Fund.COUNTY)).isEqualTo(total.minus(central));
        }
    }

    private static List<Payment> payments(Money central, Money... dueBy) {
        return payments(new Instalments(List.of(dueBy)), central);
    }

    private static List<Payment> payments(Instalments instalments, Money central) {
        Answer answer = instalments.shared(new Answer(), Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY);
        return ((Granted) answer.outcome()).payments();
    }

    private static Money sum(List<Payment> payments, Fund fund) {
        return payments.stream()
                .filter(payment -> payment.fund() == fund)
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
