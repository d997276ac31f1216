package org.casebook.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("扫描与求解：表格、CSV、JSON、图")
class SweepFormatsTest {

    private static final int WIDTH = 120;

    private static String table(Lang lang, boolean surface) {
        return new SweepTable(Sample.LABELS, lang, WIDTH).render(surface ? Curves.surface(3) : Curves.curve());
    }

    private static List<String> cells(String table, String first) {
        return table.lines()
                .filter(line -> line.startsWith(first))
                .findFirst()
                .map(line -> Arrays.asList(line.split("\\s{2,}")))
                .orElseThrow();
    }

    @Test
    @DisplayName("响应曲线：户数、资金、增减、弹性；没有意义的弹性为“–”")
    void showsTheCurve() {
        String table = table(Lang.ZH, false);

        assertThat(table).contains("2019 年度参数扫描（万元）　合成数据", "--set a.b=1", "现行：25%", "任何取值都精确");
        assertThat(cells(table, "20%")).containsExactly("20%", "3", "+2", "0.46", "0.20", "0.65", "+0.44", "–", "–");
        // (1 − 3) / 2 over (0.25 − 0.20) / 0.225
        assertThat(cells(table, "25%"))
                .containsExactly("25%", "1", "0", "0.15", "0.07", "0.22", "0.00", "-4.50", "-4.50");
        // from 1 to 0: −2 over (0.30 − 0.25) / 0.275
        assertThat(cells(table, "30%")).endsWith("-11.00", "-11.00");
        assertThat(cells(table, "35%")).endsWith("–", "–");
    }

    @Test
    @DisplayName("逐级临界值：含不含该值、金额精确到分；宽不超过终端")
    void listsTheSteps() {
        String table = table(Lang.ZH, false);

        assertThat(table).contains("临界值 3 个");
        assertThat(cells(table, "7/30")).containsExactly("7/30", "超过该值", "-1", "-2,175.00 元");
        assertThat(table.lines())
                .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(WIDTH));
    }

    @Test
    @DisplayName("响应面：第一个参数为行，第二个为列；太宽则逐对列出")
    void showsTheSurface() {
        String table = table(Lang.ZH, true);

        assertThat(table).contains("仅在所列取值上计算", "费用合计（万元）");
        assertThat(cells(table, "20%")).containsExactly("20%", "19.00", "18.00", "17.00");
        // cost, entitled, and the two elasticities along each term
        assertThat(table.lines().filter(line -> line.startsWith("25%"))).hasSize(2 + 4);
        // (18 − 19) / 18.5 over (2 − 1) / 1.5; then (17 − 18) / 17.5 over (3 − 2) / 2.5
        assertThat(table).containsPattern("沿“劳动合同最短期限”(?s:.*)25%\\s+–\\s+-0.08\\s+-0.14\n");
        assertThat(table).containsPattern("费用弹性（沿“新招用人员比例”(?s:.*)25%\\s+0.00\\s+0.00\\s+0.00\n");
        String wide = new SweepTable(Sample.LABELS, Lang.ZH, 60).render(Curves.surface(15));
        assertThat(wide.lines().filter(line -> line.startsWith("25% "))).hasSize(15);
    }

    @Test
    @DisplayName("英文：金额为元")
    void speaksEnglish() {
        assertThat(table(Lang.EN, false))
                .contains("Sweep of 2019 (yuan)  SYNTHETIC DATA", "break-even values", "above it")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(table(Lang.EN, true)).contains("Computed at the listed values only");
    }

    @Test
    @DisplayName("CSV：每个取值、措施、资金一行；要逐级则每级一行")
    void writesCsv() throws IOException {
        StringWriter points = new StringWriter();
        new SweepCsv(Sample.LABELS, Lang.EN).write(Curves.curve().withoutSteps(), points);
        StringWriter steps = new StringWriter();
        new SweepCsv(Sample.LABELS, Lang.EN).write(Curves.curve(), steps);
        StringWriter pairs = new StringWriter();
        new SweepCsv(Sample.LABELS, Lang.ZH).write(Curves.surface(2), pairs);

        assertThat(points.toString().lines()).hasSize(1 + 4 * 2);
        assertThat(points.toString())
                .contains("amount_change_yuan,cost_elasticity,entitled_elasticity,run,data")
                .contains("2019,value,20%,,small-enterprise-loan,")
                .contains(",3,2,6,4,COUNTY,County budget,1957.50,1305.00,,,1234567890abcdef,synthetic data")
                .contains(",1,0,2,0,COUNTY,County budget,652.50,0.00,-4.5000,-4.5000,1234567890abcdef,");
        assertThat(steps.toString()).startsWith(points.toString());
        assertThat(steps.toString().lines()).hasSize(1 + 4 * 2 + 3 * 2);
        assertThat(steps.toString())
                .contains("2019,step,7/30,no,")
                .contains(",,-1,,-2,COUNTY,County budget,,-652.50,,,1234567890abcdef,synthetic data");
        assertThat(pairs.toString().lines())
                .hasSize(1 + 4 * 2)
                .anyMatch(line ->
                        line.contains("费用弹性:small-enterprise-loan.hiringRatio,数量弹性:small-enterprise-loan.hiringRatio,"
                                + "费用弹性:small-enterprise-loan.contractMonths"))
                .anyMatch(
                        line -> line.startsWith("2019,取值,25%,2,") && line.contains(",0.0000,0.0000,-0.0811,-0.0811,"));
    }

    @Test
    @DisplayName("JSON：rows 同测算，curve 有弹性，steps 只在要求时出现")
    void writesJson() throws IOException {
        JsonNode json = json(true);

        assertThat(json.get("rows").get(0).get("county").asText()).isEqualTo("620871");
        assertThat(json.get("rows").get(0).get("funds").get("COUNTY").asText()).isEqualTo("652.50");
        assertThat(json.get("terms").get(0).get("inForce").get(0).asText()).isEqualTo("25%");
        assertThat(json.get("exact").asBoolean()).isTrue();
        assertThat(json.get("policy").get("amount").asText()).isEqualTo("2175.00");
        JsonNode first = json.get("curve").get(0);
        assertThat(first.get("values").get("small-enterprise-loan.hiringRatio").asText())
                .isEqualTo("20%");
        assertThat(first.get("costElasticity").isNull()).isTrue();
        JsonNode second = json.get("curve").get(1);
        assertThat(second.get("costElasticity").decimalValue()).isEqualByComparingTo("-4.5");
        assertThat(second.get("entitledElasticity").decimalValue()).isEqualByComparingTo("-4.5");
        assertThat(first.get("entitledChange").asLong()).isEqualTo(2);
        assertThat(first.get("amountChange").asText()).isEqualTo("4350.00");
        assertThat(json.get("steps").get(1).get("value").asText()).isEqualTo("7/30");
        assertThat(json.get("steps").get(1).get("included").asBoolean()).isFalse();
        assertThat(json.get("steps").get(1).get("measures").get(0).get("amount").asText())
                .isEqualTo("-2175.00");
        assertThat(json(false).has("steps")).isFalse();
        assertThat(json.get("synthetic").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("JSON：两个参数各有弹性")
    void writesPartialElasticities() throws IOException {
        StringWriter out = new StringWriter();
        new SweepJson(Curves.LOAN::equals, Lang.ZH).write(Curves.surface(2), false, out);
        JsonNode curve = new ObjectMapper().readTree(out.toString()).get("curve");
        JsonNode last = curve.get(3).get("elasticities");

        assertThat(last.get("small-enterprise-loan.contractMonths")
                        .get("costElasticity")
                        .decimalValue())
                .isEqualByComparingTo("-0.0811");
        assertThat(last.get("small-enterprise-loan.hiringRatio")
                        .get("entitledElasticity")
                        .decimalValue())
                .isEqualByComparingTo("0");
        assertThat(curve.get(2)
                        .get("elasticities")
                        .get("small-enterprise-loan.contractMonths")
                        .get("costElasticity")
                        .isNull())
                .isTrue();
    }

    @Test
    @DisplayName("少于 10 的户数：注明供内部研究使用；都不少则不注")
    void warnsOfSmallCounts() {
        SweepResult curve = Curves.curve();
        TouchedMeasure many = Curves.loan(30, 0, 0);
        SweepResult large = new SweepResult(
                curve.run(),
                2019,
                curve.terms(),
                true,
                curve.measures(),
                new SweepPoint("baseline", List.of(), List.of(Curves.loan(10, 0, 0))),
                List.of(Curves.point(curve.points().get(0).values(), many)),
                curve.rows(),
                List.of());

        assertThat(table(Lang.ZH, false)).contains("供内部研究使用");
        assertThat(new SweepTable(Sample.LABELS, Lang.ZH, WIDTH).render(large)).doesNotContain("供内部研究使用");
        assertThat(new SolveTable(Sample.LABELS, Lang.ZH, WIDTH).render(Curves.budget(Optional.empty())))
                .contains("供内部研究使用");
    }

    @Test
    @DisplayName("只改变资金分担的临界值不列在表里，只说有几个")
    void leavesOutStepsThatShowNothing() {
        SweepResult curve = Curves.curve();
        List<SweepStep> steps = new ArrayList<>(curve.steps());
        steps.add(new SweepStep(Curves.percent("29%", "0.29"), true, List.of(Curves.loan(0, 100, -100))));
        SweepResult more = new SweepResult(
                curve.run(),
                2019,
                curve.terms(),
                true,
                curve.measures(),
                curve.policy(),
                curve.points(),
                curve.rows(),
                steps);

        assertThat(new SweepTable(Sample.LABELS, Lang.ZH, WIDTH).render(more))
                .contains("临界值 3 个", "另有 1 个取值只改变")
                .doesNotContain("29%");
    }

    private static JsonNode json(boolean steps) throws IOException {
        StringWriter out = new StringWriter();
        new SweepJson(Curves.LOAN::equals, Lang.ZH).write(Curves.curve(), steps, out);
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    @DisplayName("图：文字仍是文字，含单位；图像能画出来；线太多取部分")
    void drawsCharts() {
        String svg = new SweepChart(Sample.LABELS, Lang.ZH).svg(Curves.curve());

        assertThat(svg).startsWith("<svg").contains(">费用（万元）<", ">新招用人员比例<", ">25%<", "费用合计");
        String family = new SweepChart(Sample.LABELS, Lang.ZH).svg(Curves.surface(12));
        assertThat(family).contains("按劳动合同最短期限（部分取值）", ">1个月<", ">12个月<");
        byte[] png = new SweepChart(Sample.LABELS, Lang.EN).png(Curves.curve());
        assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }

    @Test
    @DisplayName("求解：取值、同效范围、结余、再宽一步、现行")
    void showsTheBudget() {
        String text = new SolveTable(Sample.LABELS, Lang.ZH, WIDTH).render(Curves.budget(Optional.empty()));

        assertThat(text)
                .contains("不超过 5,000.00 元", "7/30 ≈ 23.3333%（精确值）", "20%（不含）至 7/30 ≈ 23.3333%（含）", "21%")
                .contains("费用 4,350.00 元", "650.00 元", "20%：费用 6,525.00 元", "25%：费用 2,175.00 元");
        assertThat(new SolveTable(Sample.LABELS, Lang.ZH, WIDTH).render(Curves.budget(Optional.of(Fund.COUNTY))))
                .contains("县（市、区）财政");
        assertThat(new SolveTable(Sample.LABELS, Lang.EN, WIDTH).render(Curves.entitled()))
                .contains("at least 3", "0 months", "the end of the range")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    @DisplayName("求解：最宽也在预算之内的，照实说，并列出可取的档位")
    void listsTheStepsWhereAllFit() throws IOException {
        String text = new SolveTable(Sample.LABELS, Lang.ZH, WIDTH).render(Curves.allFit());
        StringWriter json = new StringWriter();
        new SolveJson(Lang.ZH).write(Curves.allFit(), json);
        JsonNode steps = new ObjectMapper().readTree(json.toString()).get("steps");

        assertThat(text)
                .contains("更宽　0% 仍在预算之内，已到取值范围的尽头")
                .contains("预算不构成限制，0% 仍在预算之内；可取的档位是：")
                .contains("· 0%（含）至 20%（含）：费用 6,525.00 元，符合条件 3（户），惠及 6 人")
                .contains("· 20%（不含）至 100%（含）：费用 0.00 元，符合条件 0（户），惠及 0 人")
                .contains("另有 1 档，用 sweep --exact 列出。");
        assertThat(new SolveTable(Sample.LABELS, Lang.EN, WIDTH).render(Curves.allFit()))
                .contains("The budget sets no limit: 0% would still fit. The steps are:")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(1).get("from").asText()).isEqualTo("20%");
        assertThat(steps.get(1).get("fromIncluded").asBoolean()).isFalse();
        assertThat(steps.get(0).get("amount").asText()).isEqualTo("6525.00");
    }

    @Test
    @DisplayName("求解：CSV 与 JSON")
    void writesTheBudget() throws IOException {
        StringWriter csv = new StringWriter();
        new SolveCsv(Lang.EN).write(Curves.budget(Optional.empty()), csv);
        StringWriter out = new StringWriter();
        new SolveJson(Lang.ZH).write(Curves.budget(Optional.of(Fund.COUNTY)), out);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        StringWriter other = new StringWriter();
        new SolveJson(Lang.ZH).write(Curves.entitled(), other);
        JsonNode entitled = new ObjectMapper().readTree(other.toString());

        assertThat(csv.toString())
                .contains(
                        "2019,found,7/30,4350.00,2,4,1234567890abcdef,synthetic data",
                        "2019,beyond,20%,6525.00,3,6,",
                        "2019,in_force,25%,2175.00,1,2,");
        assertThat(json.get("goal").get("fund").asText()).isEqualTo("COUNTY");
        assertThat(json.get("synthetic").asBoolean()).isTrue();
        assertThat(json.get("measures").get(0).asText()).isEqualTo(Curves.LOAN);
        assertThat(json.get("precision").asText()).isEqualTo("exact");
        assertThat(json.get("found").get("value").asText()).isEqualTo("7/30");
        assertThat(json.get("left").asText()).isEqualTo("650.00");
        assertThat(json.get("same").get("fromIncluded").asBoolean()).isFalse();
        assertThat(json.get("round").asText()).isEqualTo("21%");
        assertThat(json.get("beyond").get("amount").asText()).isEqualTo("6525.00");
        assertThat(entitled.get("goal").get("entitled").asLong()).isEqualTo(3);
        assertThat(entitled.has("left")).isFalse();
        assertThat(entitled.get("beyond").isNull()).isTrue();
        assertThat(entitled.get("same").isNull()).isTrue();
    }
}
