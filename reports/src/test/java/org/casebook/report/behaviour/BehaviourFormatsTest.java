package org.casebook.report.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Sample;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.BehaviourAssumption;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("行为反应：静态与行为并列，从不相混")
class BehaviourFormatsTest {

    private static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static BehaviourRow loan(County county, long entitled, long near, Fraction responding) {
        return new BehaviourRow(
                "hire-up-to-ratio",
                "small-enterprise-loan",
                county,
                entitled,
                new TreeMap<>(Map.of(
                        Fund.INCLUSIVE_FINANCE,
                        Money.yuan(70_000 * entitled),
                        Fund.COUNTY,
                        Money.yuan(30_000 * entitled))),
                near,
                responding,
                responding.plus(responding),
                new TreeMap<>(Map.of(
                        Fund.INCLUSIVE_FINANCE,
                        Money.yuan(responding.toDecimal(0).longValue() * 7_000),
                        Fund.COUNTY,
                        new Money(1))));
    }

    private static BehaviourResult result() {
        return new BehaviourResult(
                new RunIdentity("run1", "data1", "terms1", List.of(), "0.1.0", Map.of(), true),
                2019,
                List.of(
                        new BehaviourAssumption(
                                "hire-up-to-ratio",
                                "elasticity",
                                Text.of("弹性", "elasticity"),
                                "0.3",
                                true,
                                "Hamermesh (1993)；不是本市的估计"),
                        new BehaviourAssumption(
                                "wait-for-threshold/skill-upgrade-subsidy",
                                "mostHires",
                                Text.of("最多多招人数", "hires more, at most"),
                                "5",
                                false,
                                "没有查到估计")),
                List.of(new ScenarioBehaviour(
                        "relax",
                        "baseline",
                        List.of(loan(County.KONGTONG, 10, 4, of(5, 2)), loan(County.PARK, 2, 0, Fraction.ZERO)),
                        List.of(loan(County.KONGTONG, 12, 6, of(10, 3)), loan(County.PARK, 2, 1, of(1, 2))))));
    }

    @Test
    @DisplayName("表格：基准、方案、变化各有静态与行为两列；全市、各县；假设列在后面")
    void printsATable() {
        String table = new BehaviourTable(Sample.LABELS, Lang.ZH, 120).render(result());

        assertThat(table.lines().map(line -> line.strip().replaceAll("[\\s　]+", " ")))
                .startsWith("2019 年度 方案“relax”：不计与计入行为反应（金额 万元） 合成数据")
                .containsSubsequence(
                        "现行政策 方案 变化",
                        "措施 / 资金来源 / 县 静态 行为 静态 行为 静态 行为",
                        "小微企业创业担保贷款贴息",
                        "符合条件：户 12 14.50 14 17.83 +2 +3.33",
                        "差一点、可能反应的 4 7 +3",
                        "普惠金融发展专项资金 84.00 86.10 98.00 100.80 +14.00 +14.70",
                        "崆峒区 70.00 72.10 84.00 86.10 +14.00 +14.00",
                        "平凉工业园区 14.00 14.00 14.00 14.70 0.00 +0.70",
                        "行为反应是期望值，全部出自下列假设，没有一项由本市数据估计：",
                        "· 为达到新招用比例而多招人：弹性 = 0.3（文献：Hamermesh (1993)；不是本市的估计）",
                        "· 等到满规定的月数（技术技能提升补贴）：最多多招人数 = 5（假设：没有查到估计）");
        assertThat(table.lines().mapToInt(TextTable::width)).allMatch(width -> width <= 120);
        assertThat(new BehaviourTable(Sample.LABELS, Lang.EN, 120).render(result()))
                .contains("without and with behavioural responses", "near misses who may respond", "literature");
    }

    @Test
    @DisplayName("CSV：静态与行为分列，反应的对象为精确分数")
    void writesCsv() throws IOException {
        StringWriter out = new StringWriter();
        new BehaviourCsv(Sample.LABELS, Lang.ZH).write(result(), out);

        assertThat(out.toString().lines())
                .startsWith(
                        "\uFEFF年度,方案,按谁的参数,措施代码,措施,区划代码,县（市、区）,资金代码,资金来源,差一点的对象,预计反应的对象,预计多招人数或等待月数,符合条件_静态,符合条件_行为,金额_静态（元）,反应增加（元）,金额_行为（元）,测算编号,数据性质")
                .contains(
                        "2019,relax,baseline,small-enterprise-loan,小微企业创业担保贷款贴息,620802,崆峒区,INCLUSIVE_FINANCE,普惠金融发展专项资金,4,5/2,5,10,25/2,700000.00,21000.00,721000.00,run1,合成数据",
                        "2019,relax,relax,small-enterprise-loan,小微企业创业担保贷款贴息,620871,平凉工业园区,COUNTY,县（市、区）财政,1,1/2,1,2,5/2,60000.00,0.01,60000.01,run1,合成数据")
                .hasSize(1 + 2 * 2 * 2);
    }

    @Test
    @DisplayName("JSON：单独的 behaviour 对象，每行里静态与行为各一个对象")
    void writesJson() throws IOException {
        StringWriter out = new StringWriter();
        new BehaviourJson(Lang.EN).write(result(), out);

        JsonNode behaviour = new ObjectMapper().readTree(out.toString()).get("behaviour");
        assertThat(behaviour.get("assumptions").get(0))
                .hasToString(
                        "{\"response\":\"hire-up-to-ratio\",\"name\":\"elasticity\",\"label\":\"elasticity\",\"value\":\"0.3\",\"literature\":\"Hamermesh (1993)；不是本市的估计\"}");
        assertThat(behaviour.get("assumptions").get(1).get("assumption").asText())
                .isEqualTo("没有查到估计");
        assertThat(behaviour.get("scenarios").get(0).get("after").get(0))
                .hasToString(
                        "{\"response\":\"hire-up-to-ratio\",\"measure\":\"small-enterprise-loan\",\"county\":\"620802\",\"nearMisses\":6,\"responding\":\"10/3\",\"steps\":\"20/3\","
                                + "\"static\":{\"entitled\":12,\"amounts\":{\"INCLUSIVE_FINANCE\":\"840000.00\",\"COUNTY\":\"360000.00\"}},"
                                + "\"behavioural\":{\"entitled\":\"46/3\",\"amounts\":{\"INCLUSIVE_FINANCE\":\"861000.00\",\"COUNTY\":\"360000.01\"}}}");
    }
}
