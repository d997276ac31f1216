package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("终端上的测算表")
class BudgetTableTest {

    @Test
    @DisplayName("条款 × 县 × 资金，单位万元，每项资金一行合计；每个合计下写其中依据假定的部分")
    void showsArticlesCountiesAndFunds() {
        String table = new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(TwoCounties.estimate());
        assertThat(table.lines().map(line -> line.strip().replaceAll("\\s+", " ")))
                .containsExactly(
                        "2019 年度资金需求：当年申请形成的支出责任（万元）",
                        "2019 年申请形成的支出责任与当年应支付相同，均为 17.76 万元。",
                        "平凉",
                        "条 措施 / 资金来源 崆峒区 泾川县 灵台县 崇信县 华亭市 庄浪县 静宁县 工业园区 合计",
                        "-"
                                .repeat(table.lines()
                                        .skip(4)
                                        .findFirst()
                                        .orElseThrow()
                                        .length()),
                        "6 稳岗返还 1.23 - - - - - 10.00 - 11.23",
                        "失业保险基金 1.23 - - - - - 10.00 - 11.23",
                        "其中：依据假定 0.00 - - - - - 0.00 - 0.00",
                        "8 小微企业创业担保贷款贴息 6.53 - - - - - - - 6.53",
                        "普惠金融发展专项资金 4.57 - - - - - - - 4.57",
                        "县（市、区）财政 1.96 - - - - - - - 1.96",
                        "其中：依据假定 6.53 - - - - - - - 6.53",
                        "-"
                                .repeat(table.lines()
                                        .skip(4)
                                        .findFirst()
                                        .orElseThrow()
                                        .length()),
                        "失业保险基金 1.23 - - - - - 10.00 - 11.23",
                        "其中：依据假定 0.00 - - - - - 0.00 - 0.00",
                        "普惠金融发展专项资金 4.57 - - - - - 0.00 - 4.57",
                        "其中：依据假定 4.57 - - - - - 0.00 - 4.57",
                        "县（市、区）财政 1.96 - - - - - 0.00 - 1.96",
                        "其中：依据假定 1.96 - - - - - 0.00 - 1.96",
                        "合计 7.76 - - - - - 10.00 - 17.76",
                        "其中：依据假定 6.53 - - - - - 0.00 - 6.53",
                        "当年应支付 7.76 - - - - - 10.00 - 17.76");
    }

    @Test
    @DisplayName("分年支付的措施：支出责任之下另写当年应支付，含以前年度申请的分期；缺哪一年写在数字旁")
    void tellsWhatIsDueFromWhatIsCommitted() {
        List<String> lines = lines(new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(TwoCounties.withEarlierLoans()));

        assertThat(lines)
                .startsWith(
                        "2019 年度资金需求：当年申请形成的支出责任（万元）",
                        "2019 年申请形成的支出责任 17.76 万元：其中当年支付 14.50 万元，以后年度支付 3.26 万元。",
                        "2019 年应支付 15.60 万元：当年申请 14.50 万元，以前年度申请的分期 1.10 万元（按申请年度的规定）。",
                        "应支付数未含 2017 年小微企业创业担保贷款贴息的分期：个案库没有归并这些申请，请重新运行 casebook fold --year 2019。")
                .containsSequence(
                        "8 小微企业创业担保贷款贴息 6.53 - - - - - 0.00 - 6.53",
                        "普惠金融发展专项资金 4.57 - - - - - 0.00 - 4.57",
                        "县（市、区）财政 1.96 - - - - - 0.00 - 1.96",
                        "其中：依据假定 6.53 - - - - - 0.00 - 6.53",
                        "当年应支付（缺 2017 年） 4.26 - - - - - 0.10 - 4.36")
                .containsSequence(
                        "失业保险基金 1.23 - - - - - 10.00 - 11.23",
                        "其中：依据假定 0.00 - - - - - 0.00 - 0.00",
                        "普惠金融发展专项资金 4.57 - - - - - 0.00 - 4.57",
                        "其中：依据假定 4.57 - - - - - 0.00 - 4.57",
                        "当年应支付（缺 2017 年） 2.98 - - - - - 0.07 - 3.05",
                        "县（市、区）财政 1.96 - - - - - 0.00 - 1.96",
                        "其中：依据假定 1.96 - - - - - 0.00 - 1.96",
                        "当年应支付（缺 2017 年） 1.28 - - - - - 0.03 - 1.31",
                        "合计 7.76 - - - - - 10.00 - 17.76",
                        "其中：依据假定 6.53 - - - - - 0.00 - 6.53")
                .endsWith("当年应支付（缺 2017 年） 5.50 - - - - - 10.10 - 15.60");
        assertThat(lines(new BudgetTable(Sample.LABELS, Lang.ZH, 80).render(TwoCounties.withEarlierLoans())))
                .containsSequence("8 小微企业创业担保贷款贴息 静宁县 县（市、区）财政 0.00", "当年应支付（缺 2017 年） 静宁县 县（市、区）财政 0.03")
                .containsSequence("合计 县（市、区）财政 1.96", "其中：依据假定 1.96", "当年应支付（缺 2017 年） 1.31")
                .endsWith("合计 17.76", "其中：依据假定 6.53", "当年应支付（缺 2017 年） 15.60");
    }

    @Test
    @DisplayName("同时享受的情形列在表后：全市人数与金额，精确到分；没有就不列")
    void listsConflictsBelow() {
        String budget = new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(TwoCounties.estimate());
        String table = new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(TwoCounties.withConflicts());
        assertThat(budget).doesNotContain("需核实");
        assertThat(table).startsWith(budget + "\n");
        assertThat(table.substring(budget.length() + 1)
                        .lines()
                        .map(line -> line.strip().replaceAll("[- ]+", " ")))
                .containsExactly(
                        "同时享受，需核实；未扣减 人数 前项金额 后项金额",
                        " ",
                        "见习期间由见习单位参保 4 24,000.00 元 ",
                        "就业见习补贴与失业保险金同月 3 10,200.00 元 19,836.50 元");
        assertThat(table.lines().mapToInt(TextTable::width)).allMatch(width -> width <= 120);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("不超过120列，合计的末位对齐")
    void fitsTheTerminal(Lang lang) {
        String table = new BudgetTable(Sample.LABELS, lang, 120).render(Sample.estimate());
        assertThat(table.lines().mapToInt(TextTable::width)).allMatch(width -> width <= 120);
        int rule = table.lines()
                .filter(line -> line.startsWith("--"))
                .mapToInt(String::length)
                .findFirst()
                .orElseThrow();
        assertThat(table.lines().skip(table.lines().count() - 5).mapToInt(TextTable::width))
                .containsOnly(rule);
    }

    @Test
    @DisplayName("放不下时逐县分行，合计不变")
    void goesOneBelowTheOtherInANarrowTerminal() {
        String table = new BudgetTable(Sample.LABELS, Lang.ZH, 80).render(TwoCounties.estimate());
        assertThat(table.lines().map(line -> line.strip().replaceAll("\\s+", " ")))
                .contains("8 小微企业创业担保贷款贴息 崆峒区 县（市、区）财政 1.96")
                .containsSequence("合计 失业保险基金 11.23", "其中：依据假定 0.00", "合计 普惠金融发展专项资金 4.57", "其中：依据假定 4.57")
                .endsWith("合计 17.76", "其中：依据假定 6.53", "当年应支付 17.76");
        assertThat(table.lines().mapToInt(TextTable::width)).allMatch(width -> width <= 80);
    }

    @Test
    @DisplayName("只计数的对象列在合计之后，写的是数量，不是金额；金额各行不变")
    void countsPopulationsBelowTheTotal() {
        List<String> paid = lines(new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(TwoCounties.estimate()));
        List<String> all = lines(new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(TwoCounties.withPopulation()));

        assertThat(all).startsWith(paid.toArray(String[]::new)).hasSize(paid.size() + 3);
        assertThat(all).endsWith("7 融资担保支持对象（计数） 7 - - - - - 1,200 - 1,207", "制造业 5 - - - - - 0 - 5");
        assertThat(lines(new BudgetTable(Sample.LABELS, Lang.ZH, 80).render(TwoCounties.withPopulation())))
                .endsWith("7 融资担保支持对象（计数） 崆峒区 7", "制造业 崆峒区 5", "7 融资担保支持对象（计数） 静宁县 1,200");
    }

    @Test
    @DisplayName("参数有改动的，写在表名下面")
    void saysWhatWasChanged() {
        Estimate changed = Sample.changed("--as-of 2018-12-31", "--set small-enterprise-loan.hiringRatio=20%");
        assertThat(new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(changed).lines())
                .element(1)
                .isEqualTo("政策参数有改动：--as-of 2018-12-31；--set small-enterprise-loan.hiringRatio=20%");
    }

    @Test
    @DisplayName("合成数据写在表名里")
    void namesSyntheticData() {
        assertThat(new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(Sample.estimate()))
                .startsWith("2019 年度资金需求：当年申请形成的支出责任（万元）　合成数据\n");
    }

    /** Without blanks at the ends and with one between two cells. */
    private static List<String> lines(String table) {
        return table.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
    }
}
