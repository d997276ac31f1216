package org.casebook.pipeline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码 GB 32100")
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "11320582551232000Y",
                "11320582MB1502432H",
                "91620802MA72ABC100",
                "91620826MA73K0X44H"
            })
    @DisplayName("有效代码")
    void acceptsValidCodes(String code) {
        assertThat(CreditCode.parse(code)).isEqualTo(code);
    }

    @Test
    @DisplayName("小写读作大写")
    void readsSmallLetters() {
        assertThat(CreditCode.parse("91620802ma72abc100")).isEqualTo("91620802MA72ABC100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91620802MA72ABC101", "91620802MA72ABC10", "91620802MA72ABI100", "9162080XMA72ABC100", "统一社会信用代码"
            })
    @DisplayName("校验码、长度、字母表、区划错误")
    void refusesTheRest(String code) {
        assertThat(CreditCode.parse(code)).isNull();
    }
}
