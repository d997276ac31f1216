package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.casebook.policy.Fund;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

@DisplayName("命令行上的金额与资金来源")
class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8000000|8000000.00",
                "800万|8000000.00",
                "800万元|8000000.00",
                "8,000,000元|8000000.00",
                "0.08亿|8000000.00",
                "12.5 万元|125000.00",
                "0|0.00",
                "1234.56|1234.56",
                "0.000001万|0.01",
                "八百万元|8000000.00",
                "８００万|8000000.00"
            })
    @DisplayName("元、万元、亿元，带不带千分位")
    void readsAmounts(String text, String yuan) {
        assertThat(new Amount().convert(text)).hasToString(yuan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "1e6",
                "80,00",
                "1.234",
                "0.0000001万",
                "800万万",
                "三万五",
                "٨٠٠",
                "+5",
                "9999999999999亿",
                "元"
            })
    @DisplayName("不是金额的，说明怎样写")
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> new Amount().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("800万");
    }

    @Test
    @DisplayName("资金来源：代码大小写均可，也可写中文名")
    void readsFunds() {
        assertThat(new FundName().convert("unemployment-insurance")).isEqualTo(Fund.UNEMPLOYMENT_INSURANCE);
        assertThat(new FundName().convert("COUNTY")).isEqualTo(Fund.COUNTY);
        assertThat(new FundName().convert("市财政")).isEqualTo(Fund.CITY);
        assertThatThrownBy(() -> new FundName().convert("town"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("inclusive-finance（普惠金融发展专项资金）");
    }
}
