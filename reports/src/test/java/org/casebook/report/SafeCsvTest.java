package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CSV 中的文字不会被当作公式")
class SafeCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+86|'+86",
                "-1+1|'-1+1",
                "-A1|'-A1",
                "-|'-",
                "@sum|'@sum",
                "＝A1|'＝A1",
                "a=b|a=b",
                "12.50|12.50",
                "-12|-12",
                "-12.50|-12.50"
            })
    @DisplayName("公式开头的文字前加撇号；负数仍是数")
    void disarmsFormulas(String cell, String written) throws IOException {
        StringWriter out = new StringWriter();
        SafeCsv.write(out, List.of(List.of(cell, "x")));
        assertThat(out).hasToString("\uFEFF" + written + ",x\r\n");
    }
}
