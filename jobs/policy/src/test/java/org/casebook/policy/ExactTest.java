package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("连乘再除：精确，末了进位一次，溢出必报")
class ExactTest {

    private static final long LARGEST = Long.MAX_VALUE;

    @Test
    @DisplayName("十万组随机数与大整数对照：宽窄都有，两种进位")
    void agreesWithUnboundedArithmetic() {
        Random random = new Random(7);
        int wide = 0;
        int tooLarge = 0;
        for (int i = 0; i < 100_000; i++) {
            long[] above = LongStream.generate(() -> random.nextLong() >>> (1 + random.nextInt(62)))
                    .limit(4)
                    .toArray();
            long[] below = LongStream.generate(() -> 1 + (random.nextLong() >>> (2 + random.nextInt(61))))
                    .limit(3)
                    .toArray();
            Rounding rounding = Rounding.values()[i % 2];
            BigInteger product = product(above);
            BigInteger expected = new BigDecimal(product)
                    .divide(new BigDecimal(product(below)), 0, RoundingMode.valueOf(rounding.name()))
                    .toBigInteger();
            if (expected.bitLength() > 63) {
                tooLarge++;
                assertThatThrownBy(() -> quotient(above, below, rounding))
                        .isInstanceOf(ArithmeticException.class)
                        .hasMessageContaining("out of long range");
            } else {
                wide += product.bitLength() > 63 ? 1 : 0;
                assertThat(quotient(above, below, rounding)).isEqualTo(expected.longValueExact());
            }
        }
        assertThat(wide).as("products beyond 63 bits whose quotient fits").isGreaterThan(1_000);
        assertThat(tooLarge).as("quotients that do not fit").isGreaterThan(1_000);
    }

    @Test
    @DisplayName("两个放不下的积相乘、放不下的积乘以零：不会混成小数目")
    void productsThatDoNotFitStayApart() {
        assertThat(Exact.quotient(LARGEST, LARGEST, LARGEST, LARGEST, LARGEST, LARGEST, LARGEST, Rounding.DOWN))
                .isEqualTo(LARGEST);
        assertThat(Exact.quotient(LARGEST, LARGEST, 0, 1, 1, 1, 1, Rounding.HALF_UP))
                .isZero();
        assertThat(Exact.quotient(LARGEST, 1, LARGEST, LARGEST, Rounding.HALF_UP))
                .isZero();
    }

    @Test
    @DisplayName("除以零必报")
    void refusesToDivideByNothing() {
        assertThatThrownBy(() -> Exact.quotient(1, 1, 0, 1, Rounding.DOWN))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("by zero");
        assertThatThrownBy(() -> Exact.quotient(LARGEST, 2, 0, 1, Rounding.DOWN))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("by zero");
    }

    private static long quotient(long[] above, long[] below, Rounding rounding) {
        return Exact.quotient(above[0], above[1], above[2], above[3], below[0], below[1], below[2], rounding);
    }

    private static BigInteger product(long... factors) {
        return LongStream.of(factors).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
