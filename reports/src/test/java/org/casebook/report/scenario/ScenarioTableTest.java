package org.casebook.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Sample;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("方案表")
class ScenarioTableTest {

    @Test
    @DisplayName("总表：每个方案的金额、增减、资金来源；每项变动的措施有多少对象增减")
    void listsEveryScenario() {
        List<String> lines = lines(Reforms.result(), Lang.ZH, 160);
        assertThat(lines.get(0)).isEqualTo("2019 年度方案测算（万元） 合成数据");
        assertThat(lines)
                .containsSubsequence(
                        "现行政策 10.51",
                        "小微企业新招比例降到20%，要多花多少钱？",
                        "ratio-20 24.56 +14.05 0.00 +14.05",
                        "小微企业创业担保贷款贴息（户） +14.05 0.00 +14.05 +3 0 3 0 0",
                        "静宁县下半年收紧贷款、放宽技能补贴会怎样？",
                        "strict（与ratio-20比） 23.91 -0.65 +0.35 -0.14 -0.86",
                        "小微企业创业担保贷款贴息（户） -1.00 -0.14 -0.86 -1 0 0 1 1",
                        "技术技能提升补贴（本证书） +0.35 +0.35 +1 4 1 0 0");
    }

    @Test
    @DisplayName("窄终端：资金来源另列一表，每行不超过终端宽度")
    void movesTheFundsBelow() {
        List<String> lines = lines(Reforms.result(), Lang.ZH, 100);
        assertThat(lines)
                .contains(
                        "ratio-20 24.56 +14.05",
                        "小微企业创业担保贷款贴息（户） +14.05 +3 0 3 0 0",
                        "ratio-20 0.00 +14.05",
                        "strict（与ratio-20比） +0.35 -0.14 -0.86");
        assertThat(new ScenarioTable(Sample.LABELS, Lang.ZH, 100)
                        .render(Reforms.result())
                        .lines())
                .allMatch(line -> TextTable.width(line) <= 100);
    }

    @Test
    @DisplayName("细表：调整内容，各县、各类对象的变动，由哪种状态变为哪种状态")
    void tellsFewScenariosInDetail() {
        assertThat(lines(Reforms.result(), Lang.ZH, 120))
                .containsSubsequence(
                        "【ratio-20】小微企业新招比例降到20%，要多花多少钱？",
                        "与“现行政策”相比。",
                        "小微企业创业担保贷款贴息 新招用人员比例：25% → 20%",
                        "崆峒区 +2 +30 +13.05 0.00 +13.05",
                        "静宁县 +1 +12 +1.00 0.00 +1.00",
                        "合计 +3 +42 +14.05 0.00 +14.05",
                        "县（市、区） 崆峒区 2 13.05",
                        "行业 制造业 2 13.05",
                        "企业划型 小型 1 6.53",
                        "微型 2 7.53",
                        "1 符合条件 - -",
                        "2 新招人员占比不足 3 -",
                        "【strict】静宁县下半年收紧贷款、放宽技能补贴会怎样？",
                        "与“ratio-20”相比，自 2019-07-01 起施行，仅在静宁县施行。",
                        "技术技能提升补贴 最少参保月数（静宁县）：12个月 → 6个月",
                        "县（市、区） 静宁县 1 0.20 1 0.80",
                        "年龄段 25–34 3 0.15 1 0.15",
                        "人员类别（可重叠） 建档立卡贫困人口 0 0.00 1 0.15",
                        "3 累计参保月数不足 1 1 -");
    }

    @Test
    @DisplayName("英文：金额用元，没有汉字")
    void speaksEnglish() {
        String table = new ScenarioTable(Sample.LABELS, Lang.EN, 120).render(Reforms.result());
        assertThat(table).startsWith("Scenarios of 2019 (yuan)  SYNTHETIC DATA").doesNotContainPattern("\\p{IsHan}");
        assertThat(table.lines().map(ScenarioTableTest::squeezed))
                .contains(
                        "ratio-20 245,596 +140,500",
                        "ratio-20 0 +140,500",
                        "Skill upgrade subsidy: insured months (Jingning): 12 months -> 6 months");
    }

    @Test
    @DisplayName("五个方案逐一细列，六个只列总表并说明")
    void tellsManyScenariosInBrief() {
        assertThat(lines(many(5), Lang.ZH, 120)).anyMatch(line -> line.startsWith("【s4】"));
        List<String> six = lines(many(6), Lang.ZH, 120);
        assertThat(six).noneMatch(line -> line.startsWith("【")).anyMatch(line -> line.startsWith("s5 "));
        assertThat(six.get(six.size() - 1)).startsWith("方案多于 5 个，只列总表");
    }

    @Test
    @DisplayName("没有变化的方案照实说；没有方案时只有现行政策")
    void saysThatNothingChanges() {
        ScenarioResult ratio = Reforms.ratio();
        ScenarioResult nothing = new ScenarioResult(
                "idle",
                Text.same(""),
                ratio.baseline(),
                ratio.changes(),
                ratio.start(),
                ratio.counties(),
                Reforms.policy(),
                List.of());
        assertThat(lines(Reforms.of(List.of(nothing)), Lang.ZH, 120)).contains("idle 10.51 0.00", "各项措施的结果都没有变化。");
        assertThat(lines(Reforms.of(List.of()), Lang.ZH, 120)).last().isEqualTo("现行政策 10.51");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    @DisplayName("名称和问题里的控制字符不能操纵终端")
    void cannotBeSteered(Lang lang) {
        ScenarioResult hostile = Reforms.called("a\u001b[2Jb\rc\u202ed", "x\ny\u0007z\u2028w");
        assertThat(new ScenarioTable(Sample.LABELS, lang, 120).render(Reforms.of(List.of(hostile))))
                .contains("a [2Jb c d", "x y z w")
                .doesNotContainPattern("[\\u0000-\\u0009\\u000b-\\u001f\\u2028\\u202e]");
    }

    private static SimulationResult many(int count) {
        return Reforms.of(IntStream.range(0, count)
                .mapToObj(i -> Reforms.called("s" + i, "同一个问题"))
                .toList());
    }

    private static List<String> lines(SimulationResult result, Lang lang, int width) {
        return Arrays.stream(new ScenarioTable(Sample.LABELS, lang, width)
                        .render(result)
                        .split("\n"))
                .map(ScenarioTableTest::squeezed)
                .toList();
    }

    private static String squeezed(String line) {
        return line.strip().replaceAll("[\\s　]+", " ");
    }
}
