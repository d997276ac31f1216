package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.NearColumns;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("表头：在哪一行、指哪一列、以什么为单位")
class HeadingsTest {

    private static final String BENEFITS = "employment/unemployment-benefits.csv";
    private static final String REGISTRATIONS = "employment/unemployment-registrations.csv";
    private static final String HEADING = "person_id,month,county,benefit,medical_premium\n";
    private static final String ROW = MAN + ",2018-03,620802,1110,240\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*公民身份号码,*发放年月,登记地,失业保险金（元）,代缴医疗保险费(单位：元)",
                "公民身份号码*,发放年月：,登记地（必填）,失业保险金【元】,代缴医疗保险费",
                "公民\u200B身份号码,\uFEFF发放年月,登\u00AD记地,失业\u00A0保险金,代缴医疗\u202E保险费",
                "公民身份号码(18位),发放年月（yyyymm）,登记地（6位代码）,AJC140(元),★代缴医疗保险费",
                "\"公民\n身份号码\",发放年月,登记地,失业保险金,代缴医疗保险费",
            })
    @DisplayName("星号、单位、填写提示、看不见的字符与单元格内换行都不是差别")
    void overlooksDecoration(String heading) {
        Fixture.Reading reading = read(BENEFITS, heading + "\n" + ROW);
        assertThat(reading.verdicts()).containsExactly((String) null);
        assertThat(reading.rows().get(0).values()).containsSubsequence("201803", "620802", "111000", "24000");
    }

    @ParameterizedTest
    @CsvSource({"万元,0.1110,111000", "千元,1.11,111000", "分,111000,111000", "元,1110,111000"})
    @DisplayName("金额以表头所写的单位为准，换算不差一分")
    void convertsUnits(String unit, String delivered, String fen) {
        Fixture.Reading reading = read(
                BENEFITS,
                "person_id,month,county,失业保险金（" + unit + "）,medical_premium\n" + MAN + ",2018-03,620802," + delivered
                        + ",240\n");
        assertThat(reading.rows().get(0).values()).containsSubsequence(fen, "24000");
    }

    @Test
    @DisplayName("表头上方的“单位：万元”适用于未注明单位的各列")
    void convertsByTheUnitAboveTheHeadings() {
        Fixture.Reading reading =
                read(BENEFITS, "失业保险金发放表,,,,\n填报单位：虚构局,,,,单位：万元\n" + HEADING + MAN + ",2018-03,620802,0.111,0.024\n");
        assertThat(reading.rows().get(0).values()).containsSubsequence("111000", "24000");
        assertThat(read(BENEFITS, "单位：元、万元,,,,\n" + HEADING + ROW).file().verdict())
                .isEqualTo("AMBIGUOUS_COLUMN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"失业保险金（美元）", "失业保险金（元/年）", "失业保险金（应发）"})
    @DisplayName("不是该列的单位：不认作该列，并提示相近")
    void refusesForeignUnits(String heading) {
        Fixture.Record file = read(BENEFITS, "person_id,month,county," + heading + ",medical_premium\n" + ROW)
                .file();
        assertThat(file.verdict()).isEqualTo("MISSING_COLUMN");
        assertThat(file.detail()).contains("失业保险金（benefit）").contains("“" + heading + "”与“失业保险金”相近");
    }

    @Test
    @DisplayName("贷款期限（年）不当作月数")
    void refusesYearsForMonths() {
        String columns = "employer_id,applied_on,loan_requested,";
        assertThat(read("employment/employer-loans.csv", columns + "贷款期限（月）\nE1,2019-01-01,1000,24\n")
                        .verdicts())
                .containsExactly((String) null);
        assertThat(read("employment/employer-loans.csv", columns + "贷款期限（年）\nE1,2019-01-01,1000,2\n")
                        .file()
                        .verdict())
                .isEqualTo("MISSING_COLUMN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018年失业保险金发放表\n" + HEADING,
                "发放表,,,,\n填报单位：虚构局,,2020年1月,,\n\n" + HEADING,
                "一\n二\n三\n四\n五\n六\n七\n八\n九\n" + HEADING,
                "发放表\n身份证,发放年月,登记地,金额,医疗\n" + HEADING,
            })
    @DisplayName("表头上方的标题行不是数据")
    void findsHeadingsBelowTitles(String head) {
        Fixture.Reading reading = read(BENEFITS, head + ROW);
        assertThat(reading.verdicts()).containsExactly((String) null);
        assertThat(reading.rows().get(0).line()).isEqualTo((int) head.lines().count() + 1);
        assertThat(reading.read()).isEqualTo(1);
    }

    @Test
    @DisplayName("排到表头上方的数据行照样读取")
    void keepsRowsAboveTheHeadings() {
        Fixture.Reading reading =
                read(BENEFITS, ROW + WOMAN + ",2018-04,620802,1110\n" + HEADING + WOMAN + ",2018-03,620802,1110,240\n");
        assertThat(reading.verdicts()).containsExactly(null, "WRONG_FIELD_COUNT", null);
        assertThat(reading.rows()).extracting(Fixture.Record::line).containsExactly(1, 2, 4);
    }

    @Test
    @DisplayName("没有表头、表头在第十一行：拒绝，不泄露内容")
    void refusesFilesWithoutHeadings() {
        Fixture.Record none = read(BENEFITS, ROW + ROW).file();
        assertThat(none.verdict()).isEqualTo("MISSING_COLUMN");
        assertThat(none.detail()).contains("没有表头").doesNotContain(MAN);
        String titles = "标题\n".repeat(10);
        assertThat(read(BENEFITS, titles + HEADING + ROW).file().verdict()).isEqualTo("MISSING_COLUMN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person_id,month,county,benefit,medical_premium,benefit",
                "person_id,month,county,benefit,medical_premium,AJC140",
                "person_id,month,county,benefit,medical_premium,失业保险金（元）",
                "person_id,month,county,benefit,medical_premium,b_ajc140",
            })
    @DisplayName("两列的表头同指一列：拒绝并指出两者")
    void refusesTwoColumnsOfOneHeading(String heading) {
        Fixture.Record file =
                read(BENEFITS, heading + "\n" + ROW.strip() + ",0\n").file();
        assertThat(file.verdict()).isEqualTo("AMBIGUOUS_COLUMN");
        assertThat(file.detail())
                .contains("“benefit”")
                .contains("“" + heading.substring(heading.lastIndexOf(',') + 1) + "”");
    }

    @Test
    @DisplayName("中文与代码两行表头指同一列不算两列；所指不同则拒绝")
    void comparesBothHeadingRows() {
        String codes = "AAC002,AJC150,AAA027,AJC140,AJC152\n";
        assertThat(read(BENEFITS, "公民身份号码,发放年月,登记地,失业保险金,代缴医疗保险费\n" + codes + ROW)
                        .verdicts())
                .containsExactly((String) null);
        assertThat(read(BENEFITS, "公民身份号码,发放年月,登记地,代缴医疗保险费,失业保险金\n" + codes + ROW)
                        .file()
                        .verdict())
                .isEqualTo("AMBIGUOUS_COLUMN");
    }

    @Test
    @DisplayName("文件中间的表头：同序者跳过，换序者自此改序，两行表头亦然")
    void followsHeadingsInside() {
        String other = "备注,公民身份号码,发放年月,登记地,代缴医疗保险费,失业保险金\nx,AAC002,AJC150,AAA027,AJC152,AJC140\n";
        Fixture.Reading reading = read(
                BENEFITS,
                HEADING + HEADING + ROW + HEADING + WOMAN + ",2018-03,620802,1110,240\n" + other + "无," + WOMAN
                        + ",2018-04,620802,240,1110\n");
        assertThat(reading.verdicts()).containsExactly(null, null, null);
        assertThat(reading.rows()).allMatch(row -> row.values().subList(3, 5).equals(List.of("111000", "24000")));
        assertThat(reading.rows()).extracting(Fixture.Record::line).containsExactly(3, 5, 8);
    }

    @Test
    @DisplayName("中间的表头缺列或同指一列：整个文件拒绝，指出该行")
    void judgesHeadingsInside() {
        Fixture.Record missing = read(BENEFITS, HEADING + ROW + "person_id,month,county,benefit,x\n" + ROW)
                .file();
        assertThat(missing.verdict()).isEqualTo("MISSING_COLUMN");
        assertThat(missing.column()).isEqualTo("3");
        Fixture.Record twice = read(BENEFITS, HEADING + ROW + "person_id,month,county,benefit,benefit\n" + ROW)
                .file();
        assertThat(twice.column()).isEqualTo("3");
    }

    @Test
    @DisplayName("缺少的列：列出找到的表头、最接近者和应写的一行")
    void saysWhatToWrite() {
        Fixture.Record file = read(
                        "employment/certificates.csv", "证书编制号,公民身份号码,职业工种,技能等级,发证日期\nZ1," + MAN + ",电工,5,2019-01-01\n")
                .file();
        assertThat(file.verdict()).isEqualTo("MISSING_COLUMN");
        assertThat(file.detail())
                .contains("证书编号（certificate_no）")
                .contains("文件中的表头：证书编制号、公民身份号码、职业工种、技能等级、发证日期")
                .contains("“证书编制号”与“证书编号”相近")
                .contains("conf/intake/certificate.yaml")
                .contains("可用的表头：证书编号/证书号/证书号码/职业资格证书编号。")
                .contains("certificate_no: {… own-aliases: [… 证书编制号]}");
    }

    @Test
    @DisplayName("可缺的列缺失而有相近的表头：大声提示；注销日期即注销时间")
    void asksAboutHeadingsCloseToAbsentColumns() {
        String heading = "公民身份号码,登记日期,登记地,解除原因,";
        String row = MAN + ",2019-01-10,620826,EXPIRED,2019-11-05\n";
        Fixture.Reading close = read(REGISTRATIONS, heading + "失业登记注销时间\n" + row);
        assertThat(close.facts().suspicions()).hasSize(1);
        Suspicion suspicion = close.facts().suspicions().get(0);
        assertThat(suspicion.kind()).isEqualTo(Suspicion.Kind.HEADING_CLOSE_TO_ABSENT_COLUMN);
        assertThat(suspicion.column()).isEqualTo("closed_on");
        assertThat(suspicion.text().zh()).contains("失业登记注销时间").contains("closed_on: {… own-aliases: [… 失业登记注销时间]}");
        Fixture.Reading known = read(REGISTRATIONS, heading + "注销日期\n" + row);
        assertThat(known.rows().get(0).values()).contains("2019-11-05");
        assertThat(known.facts().suspicions()).isEmpty();
        assertThat(read(REGISTRATIONS, heading + "经办人备注\n" + row).facts().suspicions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "employment/persons.csv,graduated_on,出生日期,false",
        "employment/persons.csv,household_id,人员编号,false",
        "employment/persons.csv,graduated_on,毕业年月,true",
        "employment/persons.csv,graduated_on,毕业院校名称,false",
        "employment/persons.csv,household_id,家庭户口编号,true",
        "social-insurance/contributions.csv,paid_on,缴费日期,false",
        "social-insurance/contributions.csv,paid_on,单位到账日期,true",
        "social-insurance/contributions.csv,kind,单位缴费合计金额,false",
        "social-insurance/employers.csv,credit_code,统一社会信用号码,true",
    })
    @DisplayName("只有“日期”“编号”相同、或更像另一列的表头，不算相近")
    void comparesWhatAHeadingIsAbout(String path, String column, String heading, boolean close) {
        Contract contract = Fixture.contracts()
                .tables()
                .get(Fixture.contracts().fileNames().tableOf(path).orElseThrow());
        Column absent = contract.columns().stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElseThrow();
        assertThat(NearColumns.heading(contract, absent, List.of(heading)).isPresent())
                .isEqualTo(close);
    }

    @Test
    @DisplayName("每行末尾多一个分隔符、只有分隔符的行：与没有时相同；个别行多出的空字段是错位")
    void knowsTrailingSeparators() {
        String rows = (MAN + ",2018-03,620802,1110,240,\n").repeat(3);
        Fixture.Reading trailing = read(BENEFITS, HEADING + rows + ",,,,\n,,,,,,,\n");
        assertThat(trailing.verdicts()).containsExactly(null, null, null);
        assertThat(trailing.read()).isEqualTo(3);
        Fixture.Reading heading = read(BENEFITS, HEADING.strip() + ",,\n" + ROW.strip() + ",,\n");
        assertThat(heading.verdicts()).containsExactly((String) null);
        Fixture.Reading single = read(BENEFITS, HEADING + ROW + ROW + MAN + ",,2018-03,620802,1110,\n");
        assertThat(single.verdicts()).containsExactly(null, null, "WRONG_FIELD_COUNT");
    }

    @Test
    @DisplayName("一万列、一百万个字符的一行：照读，不费时")
    void readsWideAndLongRows() {
        String extra = IntStream.range(0, 10_000).mapToObj(i -> "扩展" + i).collect(Collectors.joining(","));
        String blanks = ",".repeat(9_999);
        Fixture.Reading wide = read(BENEFITS, extra + "," + HEADING + blanks + "," + ROW);
        assertThat(wide.verdicts()).containsExactly((String) null);
        assertThat(wide.ignored()).hasSize(10_000);
        Fixture.Reading longRow = read(
                "employment/public-posts.csv",
                "post_id,person_id,starts_on,county,village\nP1," + MAN + ",2019-01-01,620802," + "村".repeat(1_000_000)
                        + "\n");
        assertThat(longRow.verdicts()).containsExactly((String) null);
    }

    private Fixture.Reading read(String path, String content) {
        Fixture.write(directory, path, content);
        return Fixture.read(directory, path);
    }
}
