package org.casebook.simulation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("官员怎样写数，就怎样读；两可的、带符号的、别国数字不读")
class WrittenTest {

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "6|months|6",
                "６|months|6",
                "6个月|months|6",
                "6 个月|months|6",
                "六个月|months|6",
                "十二月|months|12",
                "1年|months|12",
                "两年|months|24",
                "3年|years|3",
                "三年|years|3",
                "30天|days|30",
                "100人|persons|100",
                "一百名|persons|100",
                "67个|posts|67",
                "六十七个岗位|posts|67",
                "二〇一九|''|2019",
                "２０１９|''|2019",
                "1,500|''|1500",
                "１，５００|''|1500",
                "一千五百|''|1500",
                "1.2万|''|12000",
                "12.0|''|12",
                "007|''|007",
                "0|''|0",
                "-6|months|-6",
                "2147483647|''|2147483647",
            })
    @DisplayName("整数")
    void readsWholeNumbers(String typed, String unit, String written) {
        assertThat(Written.whole(typed, unit)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200000|200000",
                "2000.50|2000.50",
                "20万|200000",
                "20万元|200000",
                "２０万元|200000",
                "二十万|200000",
                "贰拾万元整|200000",
                "两万|20000",
                "一万二千元|12000",
                "十万零五百|100500",
                "一百一十五万|1150000",
                "三百万|3000000",
                "3百万|3000000",
                "300 万元|3000000",
                "1.5亿|150000000",
                "一点五亿元|150000000",
                "一亿零三百万|103000000",
                "1亿2000万|120000000",
                "¥200,000|200000",
                "人民币200,000元整|200000",
                "0.000001万|0.01",
                "零|0",
            })
    @DisplayName("金额")
    void readsAmounts(String typed, String written) {
        assertThat(Written.amount(typed)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20%|20%",
                "0.20|0.20",
                "1/3|1/3",
                "１／３|1/3",
                "20％|20%",
                "２０％|20%",
                "20 %|20%",
                "百分之二十|20%",
                "百分之20|20%",
                "百分之二点五|2.5%",
                "百分之百|100%",
                "千分之五|0.5%",
                "万分之五|0.05%",
                "三分之一|1/3",
                "5‰|0.5%",
                "两成|20%",
                "二成五|25%",
                "2成半|25%",
                "3个百分点|3%",
                "二十%|20%",
            })
    @DisplayName("比例")
    void readsShares(String typed, String written) {
        assertThat(Written.share(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+6",
                "--6",
                "1e3",
                "６e３",
                "٦",
                "६",
                "৬",
                "𝟔",
                "6.5.5",
                "1 2",
                "12,34",
                "20万万",
                "三万五",
                "二百五",
                "一千五",
                "万",
                "百",
                "元",
                "二十百",
                "十十",
                "五十一十",
                "NaN",
                "Infinity",
                "0x10",
                "1_000",
                "六年个月",
                "²",
                "①",
                "½",
                "99999999999999999999999999999999",
                "九九九九九九九九九九九九九九九九九九",
                "亿亿亿亿",
                "一亿亿",
                "无",
                "abc",
                "1万5",
                "6个月6",
                "null"
            })
    @DisplayName("不是数、或有两种读法的（“三万五”）：不猜")
    void refusesEverythingElse(String typed) {
        assertThatThrownBy(() -> Written.whole(typed, "months"))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("no number");
        assertThatThrownBy(() -> Written.amount(typed))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("no number");
        assertThatThrownBy(() -> Written.share(typed))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("no number");
    }

    @Test
    @DisplayName("0 到 99999 的汉字写法，读回来是同一个数")
    void readsEveryNumberBack() {
        for (int number = 1; number < 100_000; number++) {
            assertThat(Written.whole(spelled(number), "")).isEqualTo(String.valueOf(number));
        }
    }

    /** By the school rule, written independently of the reader: each digit with its place, one 零 for a gap. */
    private static String spelled(int number) {
        List<String> places = List.of("", "十", "百", "千", "万");
        String digits = String.valueOf(number);
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            text.append(gap ? "零" : "").append("零一二三四五六七八九".charAt(digit)).append(places.get(digits.length() - 1 - i));
            gap = false;
        }
        return text.toString();
    }
}
