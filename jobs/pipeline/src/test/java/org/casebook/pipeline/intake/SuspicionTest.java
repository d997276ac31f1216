package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.pipeline.intake.Fixture.BORN_NEVER;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.command.Casebook;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("两次交付：看来不寻常的都说了；被隔离的行可以查看；被拒的文件说得出为什么")
class SuspicionTest {

    private static final String PERSON_ROW = ",620802,10,620802,20,,0,0,0,0,0,\n";
    private static final String HEADING =
            "person_id,employer_id,insurance,period,base,employer_amount,employee_amount,paid,paid_on\n";

    @TempDir
    Path directory;

    private Path input;
    private Path contracts;
    private Warehouse warehouse;

    @Test
    @DisplayName("从首次交付到第二次交付，再到查看隔离行、再到代码写错的文件")
    void fromOneDeliveryToTheNext() throws IOException {
        input = directory.resolve("delivery");
        contracts = Files.createDirectory(directory.resolve("conf"));
        warehouse = Warehouse.open(
                TestSpark.session(), directory.resolve("warehouse").toString());
        contractsWithReversals();
        Fixture.write(input, "employment/persons.csv", persons(""));
        Fixture.write(
                input,
                "social-insurance/employers.csv",
                "employer_id,employer_name,county,industry,ownership,scale,"
                        + "standing,registered_on\nE1,甲厂,620802,C13,PRIVATE,MICRO,NORMAL,2010-01-01\n");
        Fixture.write(input, "social-insurance/contributions.csv", HEADING + months(MAN, "2019-12-01"));
        Fixture.write(input, "employment/unemployment-benefits-1.csv", benefits(1, 12, "1000.00"));
        assertThat(suspicions(run(false))).isEmpty();

        Fixture.write(input, "employment/persons.csv", persons(BORN_NEVER + ",欧阳丙" + PERSON_ROW));
        Fixture.write(
                input,
                "social-insurance/contributions.csv",
                HEADING + months(MAN, "").replace(",201902,3000,", ",201902,5000,") + WOMAN
                        + ",E1,210,201901,180000,21.00,9.00,1,\n"
                        + months(MAN, "").lines().findFirst().orElseThrow().replace("21.00", "30.55") + "\n");
        Fixture.write(
                input,
                "employment/unemployment-benefits-1.csv",
                benefits(1, 1, "1000.00")
                        + benefits(2, 2, "-250.10").substring(benefits(2, 2, "").indexOf('\n') + 1));
        IntakeResult second = run(true);
        // 24 months of 3,000 and 21.00 and 9.00 yuan; the last line of January 2018 replaces the first, and adds too
        // little
        assertThat(suspicions(second))
                .containsExactly(
                        "employment/unemployment-benefits-1.csv TABLE_SHRUNK  0: 数据表“失业保险待遇”只有 1 行，上次交付后有 12 行；"
                                + "请核实是否导出不完整，或漏交了文件",
                        "employment/unemployment-benefits-1.csv MONEY_IN_QUARANTINE benefit 0: 冲账行 1 行未计入：失业保险金 -250.10 元；"
                                + "请连同“待遇类型”列（冲账填 30）重新交付",
                        "social-insurance/contributions.csv COLUMN_EMPTIED paid_on 0: “到账日期”全部为空，"
                                + "而上次交付的同名文件有 24 行填写；请核实是否漏了该列，或其表头改了名称",
                        "social-insurance/contributions.csv UNUSUAL_AMOUNT base 26: 第 26 行的“缴费基数”远高于通常金额：最高 18.00 万元，"
                                + "约为通常金额（约 3,000 元）的 60 倍；请核实是否误以分为单位或多写了数位",
                        "social-insurance/contributions.csv SUM_CHANGED base 0: 数据表“社会保险缴费”的“缴费基数”月合计与上次交付后相比变动较大："
                                + "2019-02 由 3,000.00 元变为 5,000.00 元（+66.7%）；请核实是否漏报、重报",
                        "social-insurance/contributions.csv MONEY_IN_QUARANTINE  0: 1 行与后交付的行主键相同、内容不同，已隔离，其金额未计入："
                                + "缴费基数 3,000.00 元、单位缴费 21.00 元、个人缴费 9.00 元；如为补缴，请连同“缴费类型”列（补缴填 20）交付，两笔都会计入");
        assertThat(suspicions(run(true))).isEqualTo(suspicions(second));

        listsTheQuarantine();
        refusesABadCode();
    }

    private void contractsWithReversals() throws IOException {
        try (Stream<Path> files = Files.list(Fixture.CONTRACTS)) {
            for (Path file : files.toList()) {
                Files.copy(file, contracts.resolve(file.getFileName()));
            }
        }
        Path benefits = contracts.resolve("unemployment_benefit.yaml");
        Files.writeString(
                benefits,
                Files.readString(benefits).stripTrailing()
                        + "\n  row_kind: {type: code, list: row_kind, aliases: [待遇类型]}\n");
        Path lists = contracts.resolve("codelists.yaml");
        Files.writeString(
                lists,
                Files.readString(lists).stripTrailing()
                        + "\nrow_kind:\n  REGULAR: {codes: ['10']}\n  REVERSAL: {codes: ['30'], label: 冲账}\n");
    }

    private static String persons(String more) {
        return "person_id,person_name,hukou_county,hukou_type,residence_county,education,graduated_on,disabled,veteran,"
                + "low_income,poor_household,zero_employment_household,household_id\n" + MAN + ",欧阳甲" + PERSON_ROW
                + WOMAN
                + ",欧阳乙" + PERSON_ROW + more;
    }

    private static String months(String person, String paidOn) {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(i -> person + ",E1,210," + (i <= 12 ? 201800 + i : 201888 + i) + ",3000,21.00,9.00,1,"
                        + paidOn + "\n")
                .collect(Collectors.joining());
    }

    private static String benefits(int from, int to, String benefit) {
        return "person_id,month,county,benefit,medical_premium\n"
                + IntStream.rangeClosed(from, to)
                        .mapToObj(month -> MAN + "," + (201800 + month) + ",620802," + benefit + ",0\n")
                        .collect(Collectors.joining());
    }

    private IntakeResult run(boolean acceptBadFiles) {
        InstallationKey key = InstallationKey.find(null, "a key for tests only", directory.resolve("none"));
        return new Intake(warehouse, key, Clock.systemUTC(), new TestStages())
                .run(new IntakeRequest(input.toString(), contracts, LocalDate.of(2020, 1, 15), acceptBadFiles));
    }

    private static List<String> suspicions(IntakeResult result) {
        return result.files().stream()
                .flatMap(file -> file.suspicions().stream()
                        .map(suspicion -> file.file() + " " + suspicion.kind() + " " + suspicion.column() + " "
                                + suspicion.line() + ": " + suspicion.text().zh()))
                .toList();
    }

    private void listsTheQuarantine() {
        assertThat(quarantine(0)).isEqualTo("""
                        employment/persons.csv（个人）
                          第 4 行 公民身份号码错误（BAD_ID_NUMBER），列 公民身份号码（person_id）：出生日期有误；应为 18 位公民身份号码（末位校
                          验正确），15 位旧号亦可
                            〔18 位，疑似身份证号〕 | 〔姓名或名称〕 | 620802 | 10 | 620802 | 20 |  | 0 | 0 | 0 | 0 | 0 |
                        employment/unemployment-benefits-1.csv（失业保险待遇）
                          第 3 行 数值超出范围（OUT_OF_RANGE），列 失业保险金（benefit）：-250.10；应不小于 0
                            〔18 位，疑似身份证号〕 | 201802 | 620802 | -250.10 | 0
                        social-insurance/contributions.csv（社会保险缴费）
                          第 2 行 主键重复且内容不同，以后交付者为准（CONFLICTING_DUPLICATE）；同一（公民身份号码 + 单位编号 + 险种 + 对应费款所
                          属期）应只有一行，以后交付者为准
                            〔公民身份号码〕 | E1 | 210 | 201801 | 3000.00 | 21.00 | 9.00 | true |  | REGULAR
                        共 3 行被隔离。
                        """);
        assertThat(quarantine(0, "--table", "个人", "--format", "csv"))
                .startsWith("\uFEFF文件,位置,数据表,原因,原因代码,列,列名,所见,要求,该行内容（已遮盖）\r\n")
                .contains("employment/persons.csv,第 4 行,个人,公民身份号码错误,BAD_ID_NUMBER,公民身份号码,person_id,出生日期有误,")
                .hasLineCount(2);
        assertThat(quarantine(0, "--reason", "类型不符")).isEqualTo("没有符合条件的被隔离行。\n");
        assertThat(quarantine(0, "--file", "benefits", "--limit", "1")).hasLineCount(4);
        assertThat(quarantine(1, "--table", "个仁")).isEmpty();
        assertThat(quarantine(2, "--limit", "0")).isEmpty();
    }

    private String quarantine(int code, String... options) {
        List<String> line = new ArrayList<>(List.of("quarantine"));
        line.addAll(List.of(options));
        line.addAll(List.of("--warehouse", directory.resolve("warehouse").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Casebook.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new)))
                .as(err.toString())
                .isEqualTo(code);
        assertThat(out + err.toString()).doesNotContain(MAN, WOMAN, BORN_NEVER, "欧阳");
        return out.toString();
    }

    private void refusesABadCode() {
        Fixture.write(
                input,
                "social-insurance/contributions.csv",
                HEADING + months(MAN, "").replace(",210,", ",211,") + months(WOMAN, "2019-12-01"));
        assertThatThrownBy(() -> run(false))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.message(Lang.ZH))
                                .contains(
                                        "48 行中有 24 行（50.0%）被隔离：代码不在代码表中 24（UNKNOWN_CODE）",
                                        "代码不在代码表中：“险种” 为 211，24 行（首见于第 2 行），"
                                                + "应为 110（养老保险）、210（失业保险）、310（医疗保险）、410（工伤保险）、510（生育保险）")
                                .doesNotContain(MAN));
    }
}
