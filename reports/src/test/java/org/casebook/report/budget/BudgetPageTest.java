package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.IntakeFile;
import org.casebook.report.Sample;
import org.casebook.report.indicator.Watched;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Reserve;
import org.casebook.simulation.result.ResultRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测算页的数字")
class BudgetPageTest {

    private final Document page = Pages.of(TwoCounties.estimate(), Lang.ZH);

    @Test
    @DisplayName("资金来源：每项金额、占比，合计等于各项之和")
    void showsWhatEachFundPays() {
        assertThat(rows("table.funds tbody tr"))
                .containsExactly(
                        List.of("失业保险基金", "11.23", "11.23", "63.3%", "0.00", "稳岗返还"),
                        List.of("普惠金融发展专项资金", "4.57", "4.57", "25.7%", "4.57", "小微企业创业担保贷款贴息"),
                        List.of("县（市、区）财政", "1.96", "1.96", "11.0%", "1.96", "小微企业创业担保贷款贴息"));
        assertThat(rows("table.funds tfoot tr")).containsExactly(List.of("合计", "17.76", "17.76", "", "6.53", ""));
        assertThat(page.select("table.funds tfoot [title]").attr("title")).isEqualTo("177,595.67 元");
    }

    @Test
    @DisplayName("条款与县区：金额在前，符合条件数在后，没有对象的县写横线")
    void showsEachMeasureByCounty() {
        assertThat(rows("table.matrix tr.measure"))
                .containsExactly(
                        List.of("第6条 稳岗返还 失业保险基金", "11.23 15", "1.23 3", "–", "–", "–", "–", "–", "10.00 12", "–"),
                        List.of("第8条 小微企业创业担保贷款贴息", "6.53 1", "6.53 1", "–", "–", "–", "–", "–", "–", "–"));
        assertThat(rows("table.matrix tr.fund"))
                .containsExactly(
                        List.of("普惠金融发展专项资金", "4.57", "4.57", "–", "–", "–", "–", "–", "–", "–"),
                        List.of("县（市、区）财政", "1.96", "1.96", "–", "–", "–", "–", "–", "–", "–"));
        assertThat(rows("table.matrix tr.total"))
                .containsExactly(List.of("合计", "17.76", "7.76", "–", "–", "–", "–", "–", "10.00", "–"));
        assertThat(rows("table.matrix tr.assumed"))
                .containsExactly(List.of("其中依据假定", "6.53", "6.53", "–", "–", "–", "–", "–", "0.00", "–"));
    }

    @Test
    @DisplayName("测算标识：参数有改动的逐条写明，没有的写没有")
    void saysWhatWasChanged() {
        Document changed =
                Pages.of(Sample.changed("--as-of 2018-12-31", "--set small-enterprise-loan.hiringRatio=20%"), Lang.ZH);
        assertThat(changed.select("dl.run div:contains(参数改动) code").eachText())
                .containsExactly("--as-of 2018-12-31", "--set small-enterprise-loan.hiringRatio=20%");
        assertThat(page.select("dl.run div:contains(参数改动) dd").text()).isEqualTo("没有");
    }

    @Test
    @DisplayName("条件审核：按条文顺序递减，最后等于符合条件数")
    void countsDownFromAssessedToEntitled() {
        assertThat(rows("table.funnel tbody tr"))
                .containsExactly(
                        List.of("第6条 稳岗返还 审核，计量单位：户", "", "22", "100.0%", ""),
                        List.of("未足额缴纳失业保险费满12个月", "5", "17", "77.3%", ""),
                        List.of("裁员率未低于控制目标", "2", "15", "68.2%", ""),
                        List.of("符合条件", "", "15", "68.2%", ""),
                        List.of("第8条 小微企业创业担保贷款贴息 审核，计量单位：户", "", "4", "100.0%", ""),
                        List.of("新招人员占比不足", "3", "1", "25.0%", ""),
                        List.of("符合条件", "", "1", "25.0%", ""));
    }

    @Test
    @DisplayName("条件审核的图：剩余与不符合的条长按审核数计")
    void drawsWhoIsLeft() {
        assertThat(page.select("table.funnel tbody tr").stream()
                        .limit(4)
                        .map(row -> row.select("rect").eachAttr("width")))
                .containsExactly(List.of("100"), List.of("77.27", "22.73"), List.of("68.18", "9.09"), List.of("68.18"));
    }

    @Test
    @DisplayName("分年支付：各年之和等于资金需求；全部当年支付时不列此表")
    void showsWhenThePartsFallDue() {
        ResultRow loan = Sample.row("small-enterprise-loan", 8, County.KONGTONG, 4, 1, 6_525_000)
                .with(Fund.INCLUSIVE_FINANCE, 70)
                .with(Fund.COUNTY, 30)
                .later(1, Fund.INCLUSIVE_FINANCE, 2_000_000)
                .later(1, Fund.COUNTY, 1_000_000)
                .later(2, Fund.COUNTY, 500_000)
                .result();
        Estimate estimate = new Estimate(Sample.identity(true), 2019, List.of(loan), List.of(), List.of(), List.of());

        assertThat(Pages.of(estimate, Lang.ZH).select("table.calendar tbody tr").stream()
                        .map(row -> row.select("th, td").eachText()))
                .containsExactly(
                        List.of("2019", "2.57", "0.46", "3.03"),
                        List.of("2020", "2.00", "1.00", "3.00"),
                        List.of("2021", "0.00", "0.50", "0.50"));
        assertThat(page.select("table.calendar")).isEmpty();
    }

    @Test
    @DisplayName("摘要、资金来源、县表、分年支付都把支出责任与当年应支付并列；缺哪一年写在数字旁，说明写在摘要里")
    void tellsWhatIsDueFromWhatIsCommitted() {
        Document due = Pages.of(TwoCounties.withEarlierLoans(), Lang.ZH);

        assertThat(due.select(".keys .key").eachText())
                .containsExactly("测算资金需求：当年申请形成的支出责任 17.76 万元", "当年应支付（缺 2017 年） 15.60 万元");
        assertThat(due.expectFirst("section").text())
                .contains("2019 年应支付 15.60 万元：当年申请 14.50 万元，以前年度申请的分期 1.10 万元")
                .contains("应支付数未含 2017 年小微企业创业担保贷款贴息的分期");
        assertThat(due.select("table.funds tr").stream()
                        .map(row -> row.select("th, td").eachText().subList(0, 3)))
                .containsExactly(
                        List.of("资金来源", "支出责任", "当年应支付（缺 2017 年）"),
                        List.of("失业保险基金", "11.23", "11.23"),
                        List.of("普惠金融发展专项资金", "4.57", "3.05"),
                        List.of("县（市、区）财政", "1.96", "1.31"),
                        List.of("合计", "17.76", "15.60"));
        assertThat(due.select("table.matrix tr").stream()
                        .map(row -> row.select("th, td").eachText().subList(0, 3))
                        .filter(cells -> cells.get(0).startsWith("当年应支付")))
                .containsExactly(
                        List.of("当年应支付（缺 2017 年）", "4.36", "4.26"), List.of("当年应支付（缺 2017 年）", "15.60", "5.50"));
        assertThat(due.select("table.calendar tbody tr").stream()
                        .map(row -> row.select("th, td").eachText()))
                .containsExactly(
                        List.of("2019 当年申请", "11.23", "2.28", "0.98", "14.50"),
                        List.of("2019 以前年度申请的分期", "0.00", "0.77", "0.33", "1.10"),
                        List.of("2019 当年应支付", "11.23", "3.05", "1.31", "15.60"),
                        List.of("2020", "0.00", "2.28", "0.98", "3.26"));
    }

    @Test
    @DisplayName("各条一览：测算的写金额，统计的写数量，看指标的写全市数，其余写明为何没有")
    void givesEveryArticleItsLine() {
        Estimate paid = TwoCounties.withPopulation();
        Document all =
                Pages.of(new Estimate(paid.run(), 2019, paid.rows(), List.of(), List.of(), Watched.rows(7)), Lang.ZH);

        assertThat(all.select("table.articles tbody tr").stream()
                        .map(row -> row.select("th, td").eachText()))
                .containsExactly(
                        List.of("第1条 发展实体经济", "市人社局", "指标", "分规模职工净增减（人） +950"),
                        List.of("第6条 支持企业稳岗", "市人社局", "测算资金", "稳岗返还 11.23 万元"),
                        List.of("第7条 支持小微企业", "市人社局", "统计对象", "融资担保支持对象 1,207（户）"),
                        List.of("第21条 健全预警机制", "市人社局", "监测预警", "尚未测算"),
                        List.of("第22条 加强组织领导", "市人社局", "仅列入目录", "见政策目录"));
        assertThat(rows("table.articles tbody tr").get(0)).endsWith("没有数据");
    }

    @Test
    @DisplayName("统计对象按部分分列；只有同时享受的人数不足 10 时，也提示不得原样公布")
    void countsPartsAndWarnsOfSmallCells() {
        assertThat(rows(Pages.of(TwoCounties.withPopulation(), Lang.ZH), "table.matrix tr.fund"))
                .contains(List.of("制造业", "5", "5", "–", "–", "–", "–", "–", "0", "–"));
        Estimate few = TwoCounties.withConflicts();
        Estimate onlyConflicts = new Estimate(few.run(), 2019, List.of(), List.of(), few.conflicts(), List.of());
        Estimate nothing = new Estimate(few.run(), 2019, List.of(), List.of(), List.of(), List.of());
        Estimate onlyIndicators = new Estimate(few.run(), 2019, List.of(), List.of(), List.of(), Watched.rows(7));

        assertThat(Pages.of(onlyConflicts, Lang.ZH).select(".caution")).hasSize(1);
        assertThat(Pages.of(onlyIndicators, Lang.ZH).select(".caution")).hasSize(1);
        assertThat(Pages.of(nothing, Lang.ZH).select(".caution")).isEmpty();
    }

    @Test
    @DisplayName("指标：分县数、全市数、目标和是否达标")
    void showsTheIndicators() {
        Document watched = Pages.of(
                new Estimate(Sample.identity(true), 2019, List.of(), List.of(), List.of(), Watched.rows(7)), Lang.ZH);
        List<List<String>> lines = watched.select("table.indicators tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();

        assertThat(lines.get(0)).startsWith("第1条 分规模职工净增减（人）", "+950", "+1,200").endsWith("-250", "–");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("占比", "29.8% 1/3", "30.0% 达标", "29.9% 未达标")
                        .endsWith("≥ 30%"));
        assertThat(watched.select(".notes li").eachText()).containsExactly("少缴社会保险费（万元）：费率执行首日未查到");
        assertThat(page.select("table.indicators")).isEmpty();
    }

    @Test
    @DisplayName("同时享受：人数和两项金额，没有则说明没有发现")
    void listsWhatStandsSideBySide() {
        Document beside = Pages.of(TwoCounties.withConflicts(), Lang.ZH);

        assertThat(beside.select("table.conflicts tbody tr").stream()
                        .map(row -> row.select("th, td").eachText()))
                .containsExactly(
                        List.of("见习期间由见习单位参保", "4", "24,000.00 元", "-"),
                        List.of("就业见习补贴与失业保险金同月", "3", "10,200.00 元", "19,836.50 元"));
        assertThat(page.select("section[aria-labelledby=conflicts]").text()).endsWith("没有发现。");
    }

    @Test
    @DisplayName("假定：说明数值、理由和依据它的金额")
    void saysWhichAmountsRestOnAssumptions() {
        assertThat(rows("table.assumptions tbody tr"))
                .containsExactly(
                        List.of("第8条 小微企业创业担保贷款贴息", "6.53", "100.0%"), List.of("每新招一人可贷额度", "150000", "按个人贷款上限"));
        assertThat(page.text()).contains("其中 6.53 万元（36.7%）至少用到一个没有文件依据");
    }

    @Test
    @DisplayName("摘要：总额、最大的措施和县区")
    void tellsTheSumInWords() {
        assertThat(page.text())
                .contains(
                        "2 项措施的支出责任为 17.76 万元（177,595.67 元）。金额最大的措施是稳岗返还（11.23 万元，63.3%），最大的县（市、区）是静宁县（10.00 万元，56.3%）。");
    }

    @Test
    @DisplayName("少于10的数量：提示公布前须处理；没有则不提示")
    void warnsOfSmallCells() {
        assertThat(page.select(".caution").text()).contains("少于 10");
        Estimate large = new Estimate(
                Sample.identity(false),
                2019,
                TwoCounties.estimate().rows().stream()
                        .filter(row -> row.county().equals(TwoCounties.JINGNING))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        assertThat(Pages.of(large, Lang.ZH).select(".caution")).isEmpty();
    }

    @Test
    @DisplayName("只计数的对象：条款表里写数量，不进合计、资金、条件审核；小于 10 的数量同样提示")
    void countsPopulationsWithoutMoney() {
        Document all = Pages.of(TwoCounties.withPopulation(), Lang.ZH);
        assertThat(rows(all, "table.matrix tr.measure").get(2))
                .containsExactly("第7条 融资担保支持对象 计数：户，不涉及资金", "1,207", "7", "–", "–", "–", "–", "–", "1,200", "–");
        assertThat(rows(all, "table.matrix .totals tr")).isEqualTo(rows("table.matrix .totals tr"));
        assertThat(rows(all, "table.funds tr")).isEqualTo(rows("table.funds tr"));
        assertThat(rows(all, "table.funnel tr")).isEqualTo(rows("table.funnel tr"));
        assertThat(all.text()).contains("2 项措施的支出责任为 17.76 万元");
        assertThat(all.select("svg").text()).isEqualTo(page.select("svg").text());
        Estimate few = new Estimate(
                Sample.identity(false),
                2019,
                TwoCounties.withPopulation().rows().stream()
                        .filter(row -> row.amounts().isEmpty())
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        assertThat(Pages.of(few, Lang.ZH).select(".caution").text()).contains("少于 10");
        assertThat(Pages.of(few, Lang.ZH).select("svg")).isEmpty();
    }

    @Test
    @DisplayName("合成数据：标题和页首都写明；真实数据不写")
    void saysThatDataAreSynthetic() {
        Document synthetic = Pages.sample(Lang.ZH);
        assertThat(synthetic.title()).contains("合成数据");
        assertThat(synthetic.select("header .synthetic strong").text()).isEqualTo("合成数据");
        assertThat(page.text()).doesNotContain("合成数据");
    }

    @Test
    @DisplayName("数据接收：逐文件列出结论、行数和隔离原因，并合计")
    void listsWhatBecameOfEachFile() {
        List<IntakeFile> files = List.of(
                new IntakeFile(
                        "employment/persons.csv",
                        "person",
                        "OK",
                        1_234,
                        1_200,
                        4,
                        Map.of("BAD_ID_NUMBER", 30L),
                        List.of(),
                        List.of(new IntakeFile.Suspicion("TABLE_SHRUNK", "", 0, Text.same("only 1,234 rows")))),
                new IntakeFile("employment/other.csv", "", "UNKNOWN_TABLE", 0, 0, 0, Map.of(), List.of(), List.of()));
        Document intake = Jsoup.parse(Pages.html(Sample.LABELS, Lang.ZH, TwoCounties.estimate(), files, List.of()));
        assertThat(rows(intake, "table.intake tbody tr, table.intake tfoot tr"))
                .containsExactly(
                        List.of("employment/persons.csv", "人员基本信息", "通过", "1,234", "1,200", "4", "30", "身份号码无效 30"),
                        List.of("employment/other.csv", "–", "不属于任何已知数据表", "0", "0", "0", "0", ""),
                        List.of("合计", "", "", "1,234", "1,200", "4", "30", "身份号码无效 30"));
        assertThat(intake.text()).contains("已接收但须核实：行数骤减 1。明细见数据接收的输出。").doesNotContain("only 1,234 rows");
    }

    @Test
    @DisplayName("备付期限：达到、未达到、没有收支账，三种说法")
    void saysWhetherTheReserveHolds() {
        Reserve short12 = new Reserve(
                "job-retention-refund", Fund.UNEMPLOYMENT_INSURANCE, 2018, Money.yuan(1_199), Money.yuan(1_200), 12);
        assertThat(Pages.sample(Lang.ZH).text()).contains("失业保险基金 2018 年末结余可支付 18.0 个月，达到“稳岗返还”所要求的 12 个月");
        assertThat(Jsoup.parse(Pages.html(Sample.LABELS, Lang.ZH, TwoCounties.estimate(), List.of(), List.of(short12)))
                        .text())
                .contains("可支付 11.9 个月，未达到");
        assertThat(page.text()).contains("没有收到基金收支账");
    }

    @Test
    @DisplayName("没有任何行：页面仍然成立")
    void survivesAnEmptyEstimate() {
        Document empty = Pages.of(
                new Estimate(Sample.identity(false), 2019, List.of(), List.of(), List.of(), List.of()), Lang.ZH);
        assertThat(empty.select("table.matrix tr.total td").eachText().get(0)).isEqualTo("–");
        assertThat(empty.text()).contains("0 项措施的支出责任为 0.00 万元");
    }

    private List<List<String>> rows(String selector) {
        return rows(page, selector);
    }

    private static List<List<String>> rows(Document document, String selector) {
        return document.select(selector).stream()
                .map(row -> texts(row.children()))
                .toList();
    }

    private static List<String> texts(Elements cells) {
        return cells.stream().map(Element::text).toList();
    }
}
