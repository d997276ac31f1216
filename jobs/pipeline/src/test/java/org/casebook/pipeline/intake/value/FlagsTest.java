package org.casebook.pipeline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "是", "Y", "y", "true", "TRUE"})
    @DisplayName("是")
    void readsYes(String text) {
        assertThat(Flags.of(text)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "否", "N", "n", "false", "False"})
    @DisplayName("否")
    void readsNo(String text) {
        assertThat(Flags.of(text)).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "yes", "no", "真", "有", "01", "T", "٠", "10", "1.5"})
    @DisplayName("其他写法都不是布尔值")
    void refusesTheRest(String text) {
        assertThat(Flags.of(text)).isNull();
    }
}
