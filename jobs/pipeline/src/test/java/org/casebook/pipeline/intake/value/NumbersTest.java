package org.casebook.pipeline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|1200",
                "12.3|1230",
                "12.34|1234",
                "1,234,567.89|123456789",
                "-5.5|-550",
                ".5|50",
                "007|700"
            })
    @DisplayName("元以至多两位小数换算为分")
    void turnsYuanIntoFen(String text, String fen) {
        assertThat(Numbers.fen(Numbers.parse(text))).isEqualTo(fen);
    }

    @Test
    @DisplayName("三位小数的金额不成立")
    void refusesAThirdDecimal() {
        assertThat(Numbers.fen(Numbers.parse("1.234"))).isNull();
        assertThat(Numbers.fen(Numbers.parse("1.230"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "1e5", "12元", "1,23", "1,2345", ",123", "1,234,", "1.2.3", "5.", "+5", "--5", "0x1F", "NaN",
                "１２", "١٢"
            })
    @DisplayName("其他写法不是数字")
    void refusesOtherSpellings(String text) {
        assertThat(Numbers.parse(text)).isNull();
    }

    @Test
    @DisplayName("全角数字先转为半角")
    void readsFullWidthDigitsOnceConverted() {
        assertThat(Numbers.parse(Halfwidth.of("１，２３４．５０"))).isEqualByComparingTo("1234.5");
    }

    @Test
    @DisplayName("整数可带零小数，不可带其他小数")
    void knowsWholeNumbers() {
        assertThat(Numbers.integer(new BigDecimal("12.0"))).isEqualTo("12");
        assertThat(Numbers.integer(new BigDecimal("12.5"))).isNull();
        assertThat(Numbers.integer(new BigDecimal("10000000000"))).isNull();
    }

    @Test
    @DisplayName("十五位以上的数放不下")
    void knowsWhatFits() {
        assertThat(Numbers.fits(new BigDecimal("999999999999999.99"))).isTrue();
        assertThat(Numbers.fits(new BigDecimal("1000000000000000"))).isFalse();
    }
}
