package org.casebook.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.PageRules;
import org.casebook.report.Sample;
import org.casebook.simulation.result.BehaviourAssumption;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.result.Unmoved;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("方案页：叫法、贡献、行为反应、没有变化的原因")
class PageBesideTest {

    private static Document page(SimulationResult result, Beside beside, Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioPage(Sample.LABELS, lang, Sample.HEAD).write(result, beside, out);
        return Jsoup.parse(out.toString());
    }

    private static ScenarioResult titled(String name, Text title) {
        ScenarioResult ratio = Reforms.ratio();
        return new ScenarioResult(
                name,
                title,
                ratio.question(),
                ratio.baseline(),
                ratio.changes(),
                ratio.start(),
                ratio.counties(),
                ratio.rows(),
                ratio.differences());
    }

    @Test
    @DisplayName("方案用叫法称呼；几个同名的，后面加名称")
    void callsScenariosByTheirTitles() throws IOException {
        Text title = new Text("新招用比例20%", "a ratio of 20 %");
        Document page = page(
                Reforms.of(List.of(
                        titled("grid[hiringRatio=20%]", title),
                        titled("one", new Text("放宽", "relax")),
                        titled("two", new Text("放宽", "relax")))),
                Beside.NONE,
                Lang.ZH);

        assertThat(page.select("table.overview tbody th").eachText())
                .containsExactly("现行政策", "新招用比例20%", "放宽（one）", "放宽（two）");
        assertThat(page.select("details.detail > summary").eachText().get(0))
                .startsWith("方案：新招用比例20%")
                .endsWith("+14.05 万元");
        assertThat(page.text()).doesNotContain("grid[");
    }

    @Test
    @DisplayName("全部出自一个组合的，只写各不相同的部分")
    void leavesOutWhatAGridHasInCommon() throws IOException {
        SimulationResult grid = Reforms.of(List.of(
                titled("g[20%]", new Text("条件组合（比例20%）", "Conditions (ratio 20%)")),
                titled("g[15%]", new Text("条件组合（比例15%）", "Conditions (ratio 15%)"))));

        assertThat(page(grid, Beside.NONE, Lang.ZH)
                        .select("table.overview tbody th")
                        .eachText())
                .containsExactly("现行政策", "比例20%", "比例15%");
        assertThat(page(grid, Beside.NONE, Lang.EN)
                        .select("table.overview tbody th")
                        .eachText())
                .containsExactly("Policy in force", "ratio 20%", "ratio 15%");
    }

    @Test
    @DisplayName("没有变化的改动：参数、原值、新值、原因；人数少时提醒仅供内部使用")
    void saysWhyNothingMoves() throws IOException {
        Unmoved idle = new Unmoved(
                "ratio-20",
                new ChangedTerm(
                        Reforms.LOAN,
                        "hiringRatio",
                        "",
                        "24%",
                        new Text("新招用人员比例", "hiring ratio"),
                        Text.same("25%"),
                        Text.same("24%")),
                new Text("没有一户处于 25% 与 24% 之间。", "None stands between 25% and 24%."),
                List.of(3L));
        Document page = page(Reforms.of(List.of()), new Beside(List.of(), Optional.empty(), List.of(idle)), Lang.ZH);

        assertThat(page.select("table.idle tbody tr").eachText())
                .containsExactly("ratio-20 小微企业创业担保贷款贴息 · 新招用人员比例 25% 24% 没有一户处于 25% 与 24% 之间。");
        assertThat(page.select(".caution").text()).contains("供内部研究使用");
        PageRules.everyCellHasItsHeaders(page);
    }

    @Test
    @DisplayName("分解：各项改动按资金的贡献，合计等于差额")
    void showsContributions() throws IOException {
        Contributions split = new Contributions(
                "ratio-20",
                Text.same(""),
                ScenarioResult.POLICY,
                Player.TERM,
                List.of(
                        part("hiringRatio", new Text("新招用人员比例", "hiring ratio"), "20%", 10_000_00, 5),
                        part("loanCap", new Text("贷款最高额度", "loan cap"), "4000000", -2_000_00, 1)),
                funds(8_000_00),
                Map.of(Reforms.LOAN, 3L));
        Document page = page(Reforms.result(), new Beside(List.of(split), Optional.empty(), List.of()), Lang.ZH);

        assertThat(page.select("table.split-up")).hasSize(1);
        assertThat(page.select("table.split-up tr").eachText())
                .containsExactly(
                        "改动 新值 增减 普惠金融发展专项资金 县（市、区）财政 符合条件增减",
                        "小微企业创业担保贷款贴息 · 新招用人员比例 20% +1.00 +1.00 0.00 小微企业创业担保贷款贴息（户） +2.50",
                        "小微企业创业担保贷款贴息 · 贷款最高额度 4000000 -0.20 -0.20 0.00 小微企业创业担保贷款贴息（户） +0.50",
                        "合计 +0.80 +0.80 0.00 小微企业创业担保贷款贴息（户） +3.00");
        PageRules.everyCellHasItsHeaders(page);
    }

    private static Contribution part(String term, Text label, String value, long fen, long halves) {
        return new Contribution(
                Reforms.LOAN + "." + term,
                Reforms.LOAN,
                label,
                List.of(Reforms.LOAN + "." + term + "=" + value),
                funds(fen),
                Map.of(Reforms.LOAN, new Fraction(BigInteger.valueOf(halves), BigInteger.TWO)));
    }

    private static TreeMap<Fund, Long> funds(long central) {
        return new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, central, Fund.COUNTY, 0L));
    }

    @Test
    @DisplayName("行为反应：静态与行为并列，所依据的假设折叠在后，未核实的有记号")
    void showsResponses() throws IOException {
        ScenarioBehaviour found = new ScenarioBehaviour(
                "ratio-20", ScenarioResult.POLICY, List.of(row(10, 4, 1)), List.of(row(12, 6, 2)));
        BehaviourResult behaviour = new BehaviourResult(
                Sample.identity(true),
                2019,
                List.of(new BehaviourAssumption(
                        "hire-up-to-ratio",
                        "elasticity",
                        new Text("弹性", "elasticity"),
                        "0.3",
                        true,
                        "综述的常用值（凭记忆，未核原书）")),
                List.of(found));
        Document page = page(Reforms.result(), new Beside(List.of(), Optional.of(behaviour), List.of()), Lang.ZH);

        assertThat(page.select("table.responses tr").eachText())
                .containsExactly(
                        "措施与资金来源 现行政策，静态 现行政策，行为 方案，静态 方案，行为 变化，静态 变化，行为",
                        "小微企业创业担保贷款贴息",
                        "符合条件：户 10 11.00 12 14.00 +2 +3.00",
                        "差一点、可能反应的 4 6 +2",
                        "县（市、区）财政 10.00 11.00 12.00 14.00 +2.00 +3.00");
        assertThat(page.select("#assumed ~ details li").eachText())
                .containsExactly("为达到新招用比例而多招人：弹性 = 0.3（文献：综述的常用值※）");
        assertThat(page.select(".marks")).hasSize(1);
        PageRules.everyCellHasItsHeaders(page);
    }

    /** So many entitled to a myriad each, so many near, so many who respond. */
    private static BehaviourRow row(long entitled, long near, long responding) {
        return new BehaviourRow(
                "hire-up-to-ratio",
                Reforms.LOAN,
                County.KONGTONG,
                entitled,
                new TreeMap<>(Map.of(Fund.COUNTY, Money.yuan(10_000 * entitled))),
                near,
                Fraction.of(responding),
                Fraction.of(responding),
                new TreeMap<>(Map.of(Fund.COUNTY, Money.yuan(10_000 * responding))));
    }

    @Test
    @DisplayName("六个以内展开；多了折叠，写明怎样展开、打印什么")
    void foldsManyDetails() throws IOException {
        Document six = page(CityReforms.of(SimulationResult.onDemand(6, CityReforms::numbered)), Beside.NONE, Lang.ZH);
        Document seven =
                page(CityReforms.of(SimulationResult.onDemand(7, CityReforms::numbered)), Beside.NONE, Lang.ZH);

        assertThat(six.select("details.detail[open]")).hasSize(6);
        assertThat(seven.select("details.detail:not([open])")).hasSize(7);
        assertThat(seven.select(".caution").text()).contains("有变化的 7 个方案附细表，点击方案名称展开；打印时只印已展开的。");
        assertThat(page(CityReforms.of(SimulationResult.onDemand(60, CityReforms::numbered)), Beside.NONE, Lang.ZH)
                        .select(".caution")
                        .text())
                .contains("图只画金额变动最大的 20 个方案。有变化的 60 个方案中，变动最大的 20 个附细表");
    }
}
