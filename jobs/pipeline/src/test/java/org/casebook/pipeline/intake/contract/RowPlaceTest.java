package org.casebook.pipeline.intake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("行的位置")
class RowPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "a.xlsx, 1, 0, 1, 1, 第 1 行",
        "a.XLSX, 1048576, 0, 1048576, 1048576, 第 1048576 行",
        "a.xlsx, 1048577, 1, 1, 第 2 张表第 1 行, 第 2 张表第 1 行",
        "a.xlsx, 2097152, 1, 1048576, 第 2 张表第 1048576 行, 第 2 张表第 1048576 行",
        "a.xlsx, 2097157, 2, 5, 第 3 张表第 5 行, 第 3 张表第 5 行",
    })
    @DisplayName("工作簿：第一张表只写行号，其后写明第几张表")
    void placesRowsOfWorkbooks(String file, int line, int sheet, int row, String text, String spoken) {
        RowPlace place = RowPlace.of(file, line);
        assertThat(place).isEqualTo(new RowPlace(sheet, row));
        assertThat(place.line()).isEqualTo(line);
        assertThat(place.text().zh()).isEqualTo(text);
        assertThat(place.spoken().zh()).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"a.csv, 2097157", "a.csv.gz, 5"})
    @DisplayName("文本文件：多少行都只写行号")
    void placesLinesOfTexts(String file, int line) {
        assertThat(RowPlace.of(file, line).text().zh()).isEqualTo(Integer.toString(line));
    }
}
