package org.casebook.pipeline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公民身份号码 GB 11643")
class IdNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "62080219900101001X",
                "620826198512120022",
                "620881199912318889",
                "11010519491231002x"
            })
    @DisplayName("有效号码")
    void acceptsValidNumbers(String text) {
        assertThat(IdNumber.parse(text).digits()).isEqualTo(text.replace('x', 'X'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "620802 19900101 001x",
                " 62080219900101001X\t",
                "'62080219900101001X",
                "‘62080219900101001X’",
                "\"62080219900101001X\"",
                "=\"62080219900101001X\"",
                "620802-19900101-001X",
                "620802—19900101—001X",
                "６２０８０２１９９００１０１００１Ｘ",
                "\uFEFF620802\u200B19900101001X\u00A0",
                "'620802900101001"
            })
    @DisplayName("空白、连字符、引号、全角和不可见字符都不影响是谁")
    void overlooksWhatIsPutAround(String text) {
        assertThat(IdNumber.parse(text).digits()).isEqualTo("62080219900101001X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000199408230021", "820000199001010010", "830000199001010012"})
    @DisplayName("港澳台居民居住证号码")
    void acceptsResidencePermits(String text) {
        assertThat(IdNumber.parse(text).digits()).isEqualTo(text);
    }

    @Test
    @DisplayName("其他文字的数字不是数字")
    void refusesDigitsOfOtherScripts() {
        assertThat(IdNumber.parse("٦٢٠٨٠٢١٩٩٠٠١٠١٠٠١X")).isNull();
    }

    @Test
    @DisplayName("十五位号码转为十八位：插入 19，补校验码")
    void convertsOldNumbers() {
        assertThat(IdNumber.parse("110105491231002").digits()).isEqualTo("11010519491231002X");
        assertThat(IdNumber.parse("620802900101001").digits()).isEqualTo("62080219900101001X");
    }

    @ParameterizedTest
    @CsvSource({
        "620826198512120023,check character",
        "110105194912310021,check character",
        "620825197802290010,birth date",
        "110105491331002,birth date",
        "100105194912310025,area digits",
        "6208261985121200,length 16",
        "62082619851212002A,check character",
        "6208261985121200 2,length 17",
        "6.20802E+17,scientific notation",
        "E12345678,passport",
        "EA1234567,passport",
        "620826198512121000,last digits lost",
    })
    @DisplayName("无效号码及其毛病")
    void saysWhatIsWrong(String text, String fault) {
        assertThat(IdNumber.parse(text)).isNull();
        assertThat(IdNumber.fault(text)).isEqualTo(fault);
    }

    @Test
    @DisplayName("出生日期与性别")
    void knowsBirthDateAndSex() {
        IdNumber man = IdNumber.parse("62080219900101001X");
        IdNumber woman = IdNumber.parse("620826198512120022");
        assertThat(man.birthDate()).isEqualTo("1990-01-01");
        assertThat(man.sex()).isEqualTo("MALE");
        assertThat(woman.birthDate()).isEqualTo("1985-12-12");
        assertThat(woman.sex()).isEqualTo("FEMALE");
    }

    @Test
    @DisplayName("号码不会出现在文字里")
    void neverShowsItself() {
        assertThat(IdNumber.parse("62080219900101001X").toString()).doesNotContain("1990");
    }
}
