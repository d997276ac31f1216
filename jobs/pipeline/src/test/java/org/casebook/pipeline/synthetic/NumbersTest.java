package org.casebook.pipeline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("证件号码与信用代码")
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "62080219900101001X", "620826198512120022", "620881199912318889"})
    @DisplayName("公民身份号码校验码：标准中的例子")
    void checksIdentityNumbers(String number) {
        assertThat(IdNumber.check(number.substring(0, 17))).isEqualTo(number.charAt(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "11320582551232000Y",
                "11320582MB1502432H",
                "91620802MA72ABC100",
                "91620826MA73K0X44H"
            })
    @DisplayName("统一社会信用代码校验码：标准中的例子")
    void checksCreditCodes(String code) {
        assertThat(CreditCode.check(code.substring(0, 17))).isEqualTo(code.charAt(17));
    }

    @Test
    @DisplayName("号码由地区、生日、顺序码和校验码组成")
    void composesIdentityNumbers() {
        assertThat(IdNumber.of("620802", LocalDate.of(1990, 1, 1), 1)).isEqualTo("62080219900101001X");
        assertThat(IdNumber.oldForm("62080219900101001X")).isEqualTo("620802900101001");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 0.05", "123456, 1234.56", "-100, -1.00"})
    @DisplayName("分写成元")
    void writesYuan(long fen, String yuan) {
        assertThat(Digits.yuan(fen)).isEqualTo(yuan);
    }

    @Test
    @DisplayName("全年的量分到各月，合计不变")
    void sharesAVolumeOutOverTheMonths() {
        int sum = 0;
        for (int month = 12; month < 24; month++) {
            assertThat(Months.share(29, month)).isBetween(2, 3);
            sum += Months.share(29, month);
        }
        assertThat(sum).isEqualTo(29);
    }
}
