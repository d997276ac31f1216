package org.casebook.simulation.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.casebook.policy.Money;
import org.casebook.policy.Ratio;
import org.casebook.simulation.result.Fraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("反应的概率")
class IncentiveTest {

    private static Fraction probability(Incentive incentive, Money payment, int steps) {
        return new Fraction(incentive.probability(payment, steps), incentive.denominator());
    }

    @ParameterizedTest(name = "弹性 {0}，每步 {1} 元，补 {2} 元，{3} 步 → {4}")
    @CsvSource({
        "0.3, 75000, 21750, 2, 87/2000",
        "0.2, 300, 1000, 2, 1/3",
        "0.2, 300, 1000, 3, 2/9",
        "0.2, 300, 1500, 1, 1",
        "0.2, 300, 1499.99, 1, 149999/150000",
        "0, 300, 999999, 1, 0",
        "1/3, 100, 0, 5, 0"
    })
    @DisplayName("弹性 × 补贴 ÷（步数 × 每步代价），不超过一")
    void multipliesAndCaps(String elasticity, String cost, String payment, int steps, String expected) {
        Incentive incentive = new Incentive(5, Ratio.parse(elasticity), money(cost));
        assertThat(probability(incentive, money(payment), steps)).hasToString(expected);
    }

    private static Money money(String yuan) {
        return Money.ofYuan(new java.math.BigDecimal(yuan));
    }

    @Test
    @DisplayName("同一个分母：随机取值都与分数直接相乘的结果相同")
    void isExact() {
        Random random = new Random(85);
        for (int run = 0; run < 1_000; run++) {
            int most = 1 + random.nextInt(60);
            int steps = 1 + random.nextInt(most);
            Ratio elasticity = Ratio.of(random.nextInt(1_000), 1 + random.nextInt(1_000));
            Money cost = new Money(1 + random.nextInt(10_000_000));
            Money payment = new Money(random.nextInt(500_000_000));
            BigInteger above = BigInteger.valueOf(elasticity.numerator()).multiply(BigInteger.valueOf(payment.fen()));
            BigInteger below = BigInteger.valueOf(elasticity.denominator())
                    .multiply(BigInteger.valueOf(cost.fen()))
                    .multiply(BigInteger.valueOf(steps));
            assertThat(probability(new Incentive(most, elasticity, cost), payment, steps))
                    .isEqualTo(new Fraction(above.min(below), below));
        }
    }
}
