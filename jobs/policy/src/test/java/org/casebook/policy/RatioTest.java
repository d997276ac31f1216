package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("比例：精确的分数")
class RatioTest {

    @ParameterizedTest(name = "{0} = {1}/{2}")
    @CsvSource({
        "25%, 1, 4",
        "25 %, 1, 4",
        "25％, 1, 4",
        "0.25, 1, 4",
        "1/4, 1, 4",
        "' 2 / 8 ', 1, 4",
        "4.35%, 87, 2000",
        "1/3, 1, 3",
        "0/3, 0, 1",
        "100000000000000000, 100000000000000000, 1",
        "0, 0, 1",
        "0%, 0, 1",
        "100%, 1, 1",
        "1e2, 100, 1",
        "0.000000000000001, 1, 1000000000000000"
    })
    @DisplayName("25%、0.25、1/4 是同一个数；1/3 就是三分之一")
    void readsWhatPeopleWrite(String text, long numerator, long denominator) {
        assertThat(Ratio.parse(text)).isEqualTo(new Ratio(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "abc",
                "-1%",
                "-1/3",
                "1/-3",
                "1/0",
                "/3",
                "1/",
                "1/3%",
                "0.0000000000000001",
                "1e30",
                "1e999999999",
                "99999999999999999999/3"
            })
    @DisplayName("别的写法、负数、放不下的数不接受")
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> Ratio.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .satisfies(e -> assertThat(e.getMessage()).isNotEqualTo("null"));
    }

    @ParameterizedTest(name = "{0}/{1} 达到 25%：{2}")
    @CsvSource({"24, 100, false", "25, 100, true", "26, 100, true", "0, 0, false", "1, 0, false", "0, 1, false"})
    @DisplayName("达到含本数；没有总数就谈不上达到")
    void isReachedAtTheNumberItself(long part, long whole, boolean reached) {
        assertThat(Ratio.percent(25).reachedBy(part, whole)).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0}/{1} 超过 25%：{2}")
    @CsvSource({"25, 100, false", "26, 100, true", "0, 0, false", "1, 0, true", "0, 1, false"})
    @DisplayName("超过不含本数；什么都没有时，有一点就超过")
    void isExceededAboveTheNumberItself(long part, long whole, boolean exceeded) {
        assertThat(Ratio.percent(25).exceededBy(part, whole)).isEqualTo(exceeded);
    }

    @Test
    @DisplayName("相减：1/2 − 1/3 = 1/6；不够减的不接受")
    void subtracts() {
        assertThat(Ratio.of(1, 2).minus(Ratio.of(1, 3))).isEqualTo(Ratio.of(1, 6));
        assertThat(Ratio.of(1, 2).minus(Ratio.of(1, 2))).isEqualTo(Ratio.ZERO);
        assertThatThrownBy(() -> Ratio.of(1, 3).minus(Ratio.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("numerator must not be negative");
    }

    @Test
    @DisplayName("比较不受 64 位限制：分子分母近 2^63")
    void comparesHugeNumbersExactly() {
        long huge = Long.MAX_VALUE;
        Ratio below = new Ratio(huge - 2, huge - 1);
        Ratio above = new Ratio(huge - 1, huge);

        assertThat(below).isLessThan(above).isLessThan(Ratio.ONE);
        assertThat(above.reachedBy(huge - 1, huge)).isTrue();
        assertThat(above.reachedBy(huge - 2, huge - 1)).isFalse();
        assertThat(new Ratio(huge, huge)).isEqualTo(Ratio.ONE);
        assertThat(new Ratio(huge, 1)).isGreaterThan(new Ratio(huge - 1, 1));
    }

    @Test
    @DisplayName("加、乘、约分；溢出必报")
    void addsAndMultiplies() {
        assertThat(Ratio.parse("4.35%").times(Ratio.percent(50)).times(Ratio.of(24, 12)))
                .isEqualTo(Ratio.of(87, 2000));
        assertThat(Ratio.of(1, 3).plus(Ratio.of(1, 6))).isEqualTo(Ratio.of(1, 2));
        assertThat(Ratio.ZERO.plus(Ratio.of(2, 3))).isEqualTo(Ratio.of(2, 3));
        assertThat(Ratio.of(Long.MAX_VALUE, 2).times(Ratio.of(2, Long.MAX_VALUE)))
                .isEqualTo(Ratio.ONE);
        assertThatThrownBy(() -> Ratio.of(Long.MAX_VALUE, 1).times(Ratio.of(2, 1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
        assertThatThrownBy(() -> Ratio.of(Long.MAX_VALUE, 1).plus(Ratio.ONE))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }

    @Test
    @DisplayName("不接受负数与零分母")
    void refusesNegativesAndAZeroDenominator() {
        assertThatThrownBy(() -> new Ratio(-1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("numerator must not be negative");
        assertThatThrownBy(() -> new Ratio(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denominator must be positive");
    }

    @ParameterizedTest(name = "{0} 写作 {1}")
    @CsvSource({"1/4, 25%", "4.35%, 4.35%", "1/3, 1/3", "2, 200%", "0, 0%", "1/800, 0.125%"})
    @DisplayName("写得尽的写百分数，写不尽的写分数")
    void isWrittenExactly(String ratio, String text) {
        assertThat(Ratio.parse(ratio)).hasToString(text);
        assertThat(Ratio.of(1, 3).toDecimal(4)).isEqualTo(new BigDecimal("0.3333"));
    }
}
