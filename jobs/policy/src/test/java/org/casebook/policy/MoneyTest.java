package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("金额：整数分，精确，溢出必报")
class MoneyTest {

    @ParameterizedTest(name = "{0} 分 × {1}：四舍五入 {2}，舍去 {3}")
    @CsvSource({
        "1, 1/2, 1, 0",
        "3, 1/2, 2, 1",
        "1, 1/3, 0, 0",
        "2, 1/3, 1, 0",
        "100, 1/3, 33, 33",
        "0, 1/2, 0, 0",
        "7, 1, 7, 7"
    })
    @DisplayName("乘以比例，只进位一次")
    void roundsAProductOnce(long fen, String ratio, long halfUp, long down) {
        assertThat(new Money(fen).times(Ratio.parse(ratio), Rounding.HALF_UP)).isEqualTo(new Money(halfUp));
        assertThat(new Money(fen).times(Ratio.parse(ratio), Rounding.DOWN)).isEqualTo(new Money(down));
    }

    @Test
    @DisplayName("中间积超过 64 位仍精确：9223372036854775807 分的 2/3")
    void keepsWideProductsExact() {
        Money largest = new Money(Long.MAX_VALUE);

        assertThat(largest.times(Ratio.of(2, 3), Rounding.DOWN)).isEqualTo(new Money(6148914691236517204L));
        assertThat(largest.times(Ratio.of(2, 3), Rounding.HALF_UP)).isEqualTo(new Money(6148914691236517205L));
        assertThat(new Money(4611686018427387906L).times(Ratio.of(3, 4), Rounding.HALF_UP))
                .as("3458764513820540929.5")
                .isEqualTo(new Money(3458764513820540930L));
        assertThat(largest.times(Ratio.ONE, Rounding.HALF_UP)).isEqualTo(largest);
    }

    @Test
    @DisplayName("宽积与窄积同一结果：一万组随机数与大整数对照")
    void agreesWithUnboundedArithmetic() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            long fen = random.nextLong() >>> (1 + random.nextInt(60));
            long below = 1 + (random.nextLong() >>> (2 + random.nextInt(60)));
            long above = Math.floorMod(random.nextLong(), below);
            BigInteger product = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(above));
            BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(below));
            boolean up = parts[1].multiply(BigInteger.TWO).compareTo(BigInteger.valueOf(below)) >= 0;

            assertThat(new Money(fen)
                            .times(Ratio.of(above, below), Rounding.HALF_UP)
                            .fen())
                    .as("%d × %d/%d", fen, above, below)
                    .isEqualTo(parts[0].longValueExact() + (up ? 1 : 0));
        }
    }

    @Test
    @DisplayName("溢出必报，不会悄悄变小")
    void failsLoudlyOnOverflow() {
        Money largest = new Money(Long.MAX_VALUE);

        assertThatThrownBy(() -> largest.plus(new Money(1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
        assertThatThrownBy(() -> largest.times(2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
        assertThatThrownBy(() -> largest.times(Ratio.of(3, 2), Rounding.HALF_UP))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("out of long range");
        assertThatThrownBy(() -> Money.yuan(Long.MAX_VALUE / 100 + 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }

    @Test
    @DisplayName("没有负的金额")
    void refusesNegativeAmounts() {
        assertThatThrownBy(() -> new Money(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> Money.yuan(1).minus(Money.yuan(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-100 fen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1e30", "92233720368547758.08"})
    @DisplayName("不足一分、放不下的金额不接受")
    void refusesWhatIsNoWholeNumberOfFen(String yuan) {
        BigDecimal amount = new BigDecimal(yuan);

        assertThatThrownBy(() -> Money.ofYuan(amount))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageMatching(".*([Rr]ounding necessary|[Oo]verflow).*");
    }

    @Test
    @DisplayName("写法、比较、加减")
    void readsWritesAndCompares() {
        assertThat(Money.ofYuan(new BigDecimal("1234.5")))
                .hasToString("1234.50")
                .isEqualTo(new Money(123_450));
        assertThat(Money.yuan(2).minus(new Money(1)).plus(new Money(1))).isEqualTo(Money.yuan(2));
        assertThat(Money.yuan(1).min(Money.yuan(2))).isEqualTo(Money.yuan(1));
        assertThat(Money.yuan(2).min(Money.yuan(1))).isEqualTo(Money.yuan(1));
        assertThat(Money.yuan(1)).isLessThan(Money.yuan(2)).isEqualByComparingTo(new Money(100));
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(new Money(1).isZero()).isFalse();
    }
}
