package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;

import java.nio.file.Path;
import java.util.List;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Masked;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                        "[\"***[ID_NUMBER 18]\",\"***[NAME]\",\"620802\",\"10\",\"620802\",\"99\",\"2018-06-30\",\"是\",\"0\",\"0\",\"0\","
                                + "\"0\",\"H1\",\"***[DIGITS 11]\"]");
        assertThat(row.detail()).isEqualTo("99");
    }

    @Test
    @DisplayName("列错位时，姓名和号码在别的列里也不显示")
    void masksWhatStandsInTheWrongColumn() {
        Fixture.Record shifted =
                reject(MAN + ",620802,620802,欧阳甲,620802," + MAN + ",2018-06-30,0,0,0,0,0," + MAN + ",");
        assertThat(shifted.verdict()).isEqualTo("UNKNOWN_CODE");
        assertThat(shifted.detail()).isEqualTo("***[TEXT 3]");
        assertThat(shifted.raw()).doesNotContain("欧阳").doesNotContain(MAN);
        Fixture.Record cut = reject(MAN + ",欧阳甲 620802,10,620802,20,2018-06-30,0,0,0,0,0,,");
        assertThat(cut.verdict()).isEqualTo("WRONG_FIELD_COUNT");
        assertThat(cut.raw()).doesNotContain("欧阳").doesNotContain(MAN).contains("2018-06-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unemployment_benefit|benefit|1,110.505|1,110.505",
                "unemployment_benefit|benefit|3000元|3000元",
                "unemployment_benefit|benefit|1.2万元左右|1.2万元左右",
                "unemployment_benefit|benefit|13900000000|***[DIGITS 11]",
                "unemployment_benefit|benefit|欧阳元|***[TEXT 3]",
                "unemployment_benefit|month|2019年春|***[TEXT 6]",
                "unemployment_benefit|month|2019年1季度|2019年1季度",
                "unemployment_benefit|person_id|合计|合计",
                "unemployment_benefit|person_id|62080219900101|***[DIGITS 14]",
                "unemployment_benefit|person_id|620802 19900101 0019|***[ID_NUMBER 18]",
                "unemployment_benefit|person_id|欧阳甲|***[TEXT 3]",
                "unemployment_benefit|person_id|欧阳甲620802199001010019|***[TEXT_WITH_ID_NUMBER 21]",
                "unemployment_benefit|person_id|E12345678|***[LETTERS 9]",
                "unemployment_benefit|person_id|2019-03-01|***[DAY]",
                "unemployment_benefit|person_id|1,234.50|***[NUMBER]",
                "certificate|level|初级A|初级A",
                "certificate|level|高级职称|***[TEXT 4]",
                "certificate|level|王高级|***[TEXT 3]",
                "certificate|occupation|欧阳甲|***[TEXT 3]",
                "certificate|occupation|6-31-01-03|6-31-01-03",
                "person|person_name|欧阳甲|***[NAME]",
                "person|person_name|62080219900101001X|***[ID_NUMBER 18]",
                "person|veteran|不详|不详",
                "employer|employer_name|虚构加工厂|***[NAME]",
                "employer|industry|批发零售X|批发零售X",
                "labour_base|base_name|虚构基地|虚构基地",
                "labour_base|base_name|虚构基地13900000000|***[TEXT 15]",
                "incubator|incubator_name|620802199001010019|***[ID_NUMBER 18]",
            })
    @DisplayName("遮盖后仍看得出是什么：金额、日期、代码照写，身份只留种类与长度")
    void saysOfWhatKind(String table, String name, String text, String shown) {
        Contract contract = Fixture.contracts().tables().get(table);
        Column column = contract.columns().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Mask.cell(contract, column, text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "***[ID_NUMBER 18]|〔18 位，疑似身份证号〕|[18 characters, perhaps an identity number]",
                "***[TEXT_WITH_ID_NUMBER 21]|〔文字，21 字，内含疑似身份证号〕|[text of 21 characters with what may be an identity number]",
                "***[NAME]|〔姓名或名称〕|[name]",
                "***[DIGITS 11]|〔11 位数字〕|[11 digits]",
                "***[NUMBER]|〔数字〕|[number]",
                "***[DAY]|〔日期〕|[day]",
                "***[LETTERS 9]|〔9 位字母、数字〕|[9 letters and digits]",
                "***[TEXT 3]|〔文字，3 字〕|[text of 3 characters]",
                "***|***|***",
                "***[TEXT]|***[TEXT]|***[TEXT]",
                "***[NAME 3]|***[NAME 3]|***[NAME 3]",
                "初级A|初级A|初级A",
            })
    @DisplayName("所留的种类，两种语言；以前隔离的 *** 照旧")
    void putsItIntoWords(String kept, String zh, String en) {
        assertThat(Masked.of(kept)).isEqualTo(new Text(zh, en));
    }

    @Test
    @DisplayName("列错位的行：短数字、日期与金额之外，只留种类与长度")
    void masksRowsOutOfStep() {
        Fixture.Record cut = reject(MAN + ",欧阳甲 620802,10,620802,20,2018年12月31日,13900000000,\"1,110.00\",0,0,0");
        assertThat(cut.verdict()).isEqualTo("WRONG_FIELD_COUNT");
        assertThat(cut.raw())
                .isEqualTo(
                        "[\"***[ID_NUMBER 18]\",\"***[TEXT 10]\",\"10\",\"620802\",\"20\",\"2018年12月31日\",\"***[DIGITS 11]\","
                                + "\"1,110.00\",\"0\",\"0\",\"0\"]");
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
