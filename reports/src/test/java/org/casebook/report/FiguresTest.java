package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.Reserve;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("数字的写法")
class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00|0",
                "4999|0.00|50",
                "5000|0.01|50",
                "123456789|123.46|1,234,568",
                "1234567890149|1,234,567.89|12,345,678,901",
                "1234567890150|1,234,567.89|12,345,678,902"
            })
    @DisplayName("中文用万元、两位小数，英文用元；四舍五入")
    void roundsHalfUpForShow(long fen, String chinese, String english) {
        assertThat(new Figures(Lang.ZH).amount(new Money(fen))).isEqualTo(chinese);
        assertThat(new Figures(Lang.EN).amount(new Money(fen))).isEqualTo(english);
    }

    @Test
    @DisplayName("准确到分的写法不丢分")
    void keepsEveryFen() {
        assertThat(new Figures(Lang.ZH).exact(new Money(123_456_701))).isEqualTo("1,234,567.01 元");
        assertThat(new Figures(Lang.EN).exact(new Money(5))).isEqualTo("0.05 yuan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00|0|0.00 元|0.00",
                "1|0.00|0|+0.01 元|0.01",
                "-1|0.00|0|-0.01 元|-0.01",
                "-123456789|-123.46|-1,234,568|-1,234,567.89 元|-1234567.89",
                "1234567890150|+1,234,567.89|+12,345,678,902|+12,345,678,901.50 元|12345678901.50"
            })
    @DisplayName("增减带正负号，四舍五入为零的也看得出方向")
    void showsDifferencesWithTheirSign(long fen, String chinese, String english, String exact, String plain) {
        assertThat(new Figures(Lang.ZH).signed(fen)).isEqualTo(chinese);
        assertThat(new Figures(Lang.EN).signed(fen)).isEqualTo(english);
        assertThat(new Figures(Lang.ZH).signedExact(fen)).isEqualTo(exact);
        assertThat(Figures.yuan(fen)).isEqualTo(plain);
    }

    @Test
    @DisplayName("数量的增减带正负号")
    void showsDifferencesOfCounts() {
        assertThat(List.of(1234L, 0L, -1234L))
                .extracting(new Figures(Lang.ZH)::signedCount)
                .containsExactly("+1,234", "0", "-1,234");
    }

    @Test
    @DisplayName("占比保留一位小数，没有总数时为横线")
    void showsShares() {
        assertThat(new Figures(Lang.ZH).share(1, 3)).isEqualTo("33.3%");
        assertThat(new Figures(Lang.ZH).share(Money.yuan(1), Money.yuan(1))).isEqualTo("100.0%");
        assertThat(new Figures(Lang.ZH).share(0, 0)).isEqualTo("–");
    }

    @ParameterizedTest(name = "{0}/{1} → {2}")
    @CsvSource({"1, 3, +0.33", "-2, 3, -0.67", "0, 3, 0.00", "-1, 1000, 0.00", "123456, 10, '+12,345.60'"})
    @DisplayName("带符号的精确分数：显示两位，舍掉的也留下符号")
    void showsSignedFractions(long numerator, long denominator, String shown) {
        Fraction difference = new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        assertThat(new Figures(Lang.ZH).signed(difference, 2)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1199, 11.9, false", "1200, 12.0, true", "1201, 12.0, true"})
    @DisplayName("备付期限：恰好十二个月为达到")
    void comparesTheReserveExactly(long balance, String months, boolean holds) {
        Reserve reserve = new Reserve(
                "job-retention-refund", Fund.UNEMPLOYMENT_INSURANCE, 2018, Money.yuan(balance), Money.yuan(1200), 12);
        assertThat(reserve.months().orElseThrow()).hasToString(months);
        assertThat(reserve.holds()).isEqualTo(holds);
    }
}
