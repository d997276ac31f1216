package org.casebook.pipeline.intake.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数字格式")
class NumberFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy\"年\"m\"月\"d\"日\";@",
                "yyyy\"年\"m\"月\"",
                "[$-804]yyyy\\年m\\月",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
                "mmm-yy",
                "M/D/YYYY",
                "e/m/d",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy-mm-dd hh:mm:ss.000",
                "[h]:mm",
                "aaaa yyyy",
                "h:mm AM/PM",
                "[红色]yyyy/m/d"
            })
    @DisplayName("日期与时间")
    void knowsDates(String code) {
        assertThat(NumberFormat.of(code).kind()).isEqualTo(NumberFormat.Kind.DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "G/通用格式",
                "0.00",
                "#,##0.00_);[Red](#,##0.00)",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
                "0.00E+00",
                "##0.0E+0",
                "\"合计: \"0\"d\"",
                "0\\d",
                "#,##0.00\"yuan\"",
                "[$¥-804]#,##0.00",
                "# ?/?",
                "@",
                "0_d",
                ""
            })
    @DisplayName("不是日期")
    void knowsNumbers(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.00%", "0.0%;[Red]-0.0%", "#,##0 %"})
    @DisplayName("百分比")
    void knowsPercentages(String code) {
        assertThat(NumberFormat.of(code).kind()).isEqualTo(NumberFormat.Kind.PERCENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "000;@", "\"\"000", "[$-804]000"})
    @DisplayName("以零补足位数")
    void knowsLeadingZeros(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(new NumberFormat(NumberFormat.Kind.NUMBER, 3));
    }
}
