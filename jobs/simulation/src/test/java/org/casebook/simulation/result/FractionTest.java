package org.casebook.simulation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("精确分数，可正可负")
class FractionTest {

    private static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    @DisplayName("约为最简：6/4 就是 3/2，0/7 就是 0")
    void isInLowestTerms() {
        assertThat(of(6, 4)).isEqualTo(of(3, 2)).hasToString("3/2");
        assertThat(of(-6, 4)).isEqualTo(of(-3, 2)).hasToString("-3/2");
        assertThat(of(0, 7)).isEqualTo(Fraction.ZERO).hasToString("0");
    }

    @Test
    @DisplayName("相加、比较大小都不舍入")
    void addsExactly() {
        assertThat(of(1, 3).plus(of(1, 6))).isEqualTo(of(1, 2));
        assertThat(of(1, 3).plus(of(-1, 3))).isEqualTo(Fraction.ZERO);
        assertThat(of(1, 3).minus(of(1, 2))).isEqualTo(of(-1, 6));
        assertThat(of(1, 3).dividedBy(100)).isEqualTo(of(1, 300));
        assertThat(of(1, 3)).isGreaterThan(of(333_333, 1_000_000)).isLessThan(of(333_334, 1_000_000));
        assertThat(of(-1, 2)).isLessThan(of(-1, 3));
    }

    @ParameterizedTest(name = "{0}/{1} → {2}")
    @CsvSource({"1, 3, 0.33", "2, 3, 0.67", "-2, 3, -0.67", "1, 200, 0.01", "-1, 200, -0.01", "5, 1, 5.00"})
    @DisplayName("显示两位小数，五入时远离零")
    void showsTwoDecimals(long numerator, long denominator, String shown) {
        assertThat(of(numerator, denominator).toDecimal(2)).hasToString(shown);
    }

    @Test
    @DisplayName("分母须为正")
    void refusesOtherDenominators() {
        assertThatThrownBy(() -> of(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1/0");
        assertThatThrownBy(() -> of(1, -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1/-2");
    }
}
