package org.casebook.report.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.report.Sample;
import org.casebook.simulation.result.Aim;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.FrontierPoint;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.OptimumResult;
import org.casebook.simulation.result.PackageOutcome;
import org.casebook.simulation.result.RunIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@DisplayName("预算内最好的组合：四种格式")
class OptimumFormatsTest {

    private static final PackageOutcome CHEAP = new PackageOutcome("ratio=20%,cap=2000000", 500_000_00, 120);
    private static final PackageOutcome BEST = new PackageOutcome("ratio=15%,cap=2000000", 790_000_50, 190);
    private static final PackageOutcome DEAR = new PackageOutcome("ratio=15%,cap=4000000", 1_200_000_00, 191);
    private static final PackageOutcome BEATEN = new PackageOutcome("ratio=25%,cap=4000000", 600_000_00, 90);

    static OptimumResult result(Optional<Fund> fund) {
        RunIdentity run = new RunIdentity("run1", "data1", "terms1", List.of(), "0.1.0", Map.of(), true);
        return new OptimumResult(
                run,
                2019,
                new Optimum(
                        Aim.NEW_HIRES,
                        Money.yuan(800_000),
                        fund,
                        List.of("small-enterprise-loan"),
                        new PackageOutcome("baseline", 450_000_00, 100),
                        BEST,
                        List.of(
                                new FrontierPoint(CHEAP, List.of(), Optional.empty()),
                                new FrontierPoint(
                                        BEST,
                                        List.of("=same"),
                                        Optional.of(
                                                new Fraction(BigInteger.valueOf(290_000_50), BigInteger.valueOf(70)))),
                                new FrontierPoint(DEAR, List.of(), Optional.of(Fraction.of(409_999_50)))),
                        List.of(CHEAP, BEST, DEAR, BEATEN)));
    }

    private static List<String> lines(String table) {
        return table.lines()
                .map(line -> line.strip().replaceAll("[\\s　]+", " "))
                .toList();
    }

    @Test
    @DisplayName("表格：预算内惠及最多的方案、与现行政策相差多少、边界与每多一个的成本")
    void printsATable() {
        assertThat(lines(new OptimumTable(Sample.LABELS, Lang.ZH).render(result(Optional.empty()))))
                .startsWith("2019 年度 预算 80.00 万元以内，扶持的新招用人员（人）最多的方案 合成数据", "计入成本的措施：小微企业创业担保贷款贴息")
                .containsSubsequence(
                        "预算内惠及最多的方案 79.00 190 ratio=15%,cap=2000000",
                        "现行政策 45.00 100 现行政策",
                        "相差 +34.00 +90",
                        "50.00 120 – ratio=20%,cap=2000000",
                        "* 79.00 190 4142.86 ratio=15%,cap=2000000（结果相同的还有 1 个）",
                        "120.00 191 409999.50 ratio=15%,cap=4000000");
        assertThat(lines(new OptimumTable(Sample.LABELS, Lang.EN).render(result(Optional.of(Fund.COUNTY)))))
                .startsWith("2019: most new hires supported within 800,000 yuan, paid by: County budget SYNTHETIC DATA")
                .contains("Difference +340,001 +90");
        assertThat(new OptimumTable(Sample.LABELS, Lang.ZH).render(result(Optional.of(Fund.COUNTY))))
                .startsWith("2019 年度　县（市、区）财政支付的预算 80.00 万元以内");
    }

    @Test
    @DisplayName("CSV：现行政策，再按成本列出边界上的每个方案")
    void writesCsv() throws IOException {
        StringWriter out = new StringWriter();
        new OptimumCsv(Lang.ZH).write(result(Optional.of(Fund.COUNTY)), out);
        assertThat(out.toString().lines())
                .containsExactly(
                        "\uFEFF年度,目标,预算,资金来源,方案,成本,惠及,每多一个的成本,是否最好,测算编号,数据性质",
                        "2019,new-hires,800000.00,COUNTY,baseline,450000.00,100,,否,run1,合成数据",
                        "2019,new-hires,800000.00,COUNTY,\"ratio=20%,cap=2000000\",500000.00,120,,否,run1,合成数据",
                        "2019,new-hires,800000.00,COUNTY,\"ratio=15%,cap=2000000\",790000.50,190,4142.86,是,run1,合成数据",
                        "2019,new-hires,800000.00,COUNTY,'=same,790000.50,190,4142.86,否,run1,合成数据",
                        "2019,new-hires,800000.00,COUNTY,\"ratio=15%,cap=4000000\",1200000.00,191,409999.50,否,run1,合成数据");
    }

    @Test
    @DisplayName("JSON：边际成本为精确的分数（元）")
    void writesJson() throws IOException {
        StringWriter out = new StringWriter();
        new OptimumJson().write(result(Optional.empty()), out);
        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.has("fund")).isFalse();
        assertThat(root.get("packages").asInt()).isEqualTo(4);
        assertThat(root.get("best"))
                .hasToString("{\"scenario\":\"ratio=15%,cap=2000000\",\"cost\":\"790000.50\",\"reached\":190}");
        assertThat(root.get("frontier").get(1))
                .hasToString("{\"scenario\":\"ratio=15%,cap=2000000\",\"cost\":\"790000.50\",\"reached\":190,"
                        + "\"alike\":[\"=same\"],\"marginalCost\":\"580001/140\"}");
        assertThat(root.get("frontier").get(0).has("marginalCost")).isFalse();
    }

    @Test
    @DisplayName("图：各方案一点，叠在一起的只画一次；边界连线，预算为虚线")
    void drawsTheTradeOff() throws Exception {
        OptimumResult result = result(Optional.empty());
        Optimum few = result.optimum();
        List<PackageOutcome> crowd = new ArrayList<>(few.packages());
        for (int i = 0; i < 20_000; i++) {
            crowd.add(new PackageOutcome("p" + i, 600_000_00 + i % 7, 90));
        }
        Optimum many = new Optimum(
                few.aim(), few.budget(), few.fund(), few.measures(), few.baseline(), few.best(), few.frontier(), crowd);

        String svg = new OptimumChart(Lang.ZH).svg(result);

        assertThat(svg).isEqualTo(new OptimumChart(Lang.ZH).svg(new OptimumResult(result.run(), result.year(), many)));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getTextContent())
                .contains("成本（万元）　合成数据", "扶持的新招用人员（人）", "预算内惠及最多的方案", "现行政策", "不被超过的方案", "其他方案")
                .contains("预算 80.00 万元 以内（虚线）");
        assertThat(new OptimumChart(Lang.EN).svg(result)).contains("most new hires supported", "SYNTHETIC DATA");
        RunIdentity delivered = new RunIdentity("run1", "data1", "terms1", List.of(), "0.1.0", Map.of(), false);
        assertThat(new OptimumChart(Lang.ZH).svg(new OptimumResult(delivered, result.year(), few)))
                .doesNotContain("合成数据");
    }
}
