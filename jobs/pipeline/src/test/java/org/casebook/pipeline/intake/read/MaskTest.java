package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;

import java.nio.file.Path;
import java.util.List;
import org.casebook.pipeline.intake.Fixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("隔离的行不泄露身份")
class MaskTest {

    private static final String PERSONS = "employment/persons.csv";
    private static final String HEADING =
            "person_id,person_name,hukou_county,hukou_type,residence_county,education,graduated_on,disabled,veteran,"
                    + "low_income,poor_household,zero_employment_household,household_id,电话\n";

    @TempDir
    Path directory;

    @Test
    @DisplayName("号码、姓名与未知的列遮盖，其余保留")
    void masksIdentifyingFields() {
        Fixture.Record row = reject(MAN + ",欧阳甲,620802,10,620802,99,2018-06-30,是,0,0,0,0,H1,13900000000");
        assertThat(row.raw())
                .isEqualTo(
                        "[\"***\",\"***\",\"620802\",\"10\",\"620802\",\"99\",\"2018-06-30\",\"是\",\"0\",\"0\",\"0\","
                                + "\"0\",\"H1\",\"***\"]");
        assertThat(row.detail()).isEqualTo("99");
    }

    @Test
    @DisplayName("列错位时，姓名和号码在别的列里也不显示")
    void masksWhatStandsInTheWrongColumn() {
        Fixture.Record shifted =
                reject(MAN + ",620802,620802,欧阳甲,620802," + MAN + ",2018-06-30,0,0,0,0,0," + MAN + ",");
        assertThat(shifted.verdict()).isEqualTo("UNKNOWN_CODE");
        assertThat(shifted.detail()).isEqualTo("***");
        assertThat(shifted.raw()).doesNotContain("欧阳").doesNotContain(MAN);
        Fixture.Record cut = reject(MAN + ",欧阳甲 620802,10,620802,20,2018-06-30,0,0,0,0,0,,");
        assertThat(cut.verdict()).isEqualTo("WRONG_FIELD_COUNT");
        assertThat(cut.raw()).doesNotContain("欧阳").doesNotContain(MAN).contains("2018-06-30");
    }

    @Test
    @DisplayName("号码有误时只说毛病，不显示号码")
    void saysOnlyWhatIsWrong() {
        Fixture.Record row = reject(MAN.substring(0, 17) + "1,欧阳甲,620802,10,620802,20,,0,0,0,0,0,,");
        assertThat(row.verdict()).isEqualTo("BAD_ID_NUMBER");
        assertThat(row.detail()).isEqualTo("check character");
        assertThat(row.raw()).doesNotContain(MAN.substring(0, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {MAN, "证号62080219900101001X号", "620802900101001", "a620826198512120022b", "620802 19900101 001X"})
    @DisplayName("文字中的号码认得出来")
    void findsNumbersInTexts(String text) {
        assertThat(Mask.holdsIdNumber(text, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"620802199001010010", "6208029001010011", "JY2018000000000123", "91620802MA72ABC100", "朝阳村"})
    @DisplayName("其他长号不当作身份证号")
    void leavesOtherNumbersAlone(String text) {
        assertThat(Mask.holdsIdNumber(text, true)).isFalse();
    }

    private Fixture.Record reject(String row) {
        Fixture.write(directory, PERSONS, HEADING + row + "\n");
        List<Fixture.Record> rows = Fixture.read(directory, PERSONS).rows();
        assertThat(rows.get(0).verdict()).isNotNull();
        return rows.get(0);
    }
}
