package org.casebook.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.report.budget.BudgetJson;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.SimulationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("方案 JSON")
class ScenarioJsonTest {

    @Test
    @DisplayName("形状、键的次序和数值与约定一致")
    void hasTheAgreedShape() throws IOException {
        String json = written(Reforms.of(List.of(Reforms.ratio()))).replaceAll("\\s", "");
        assertThat(json)
                .startsWith(
                        "{'run':'e-7f3a90c1d2b4','synthetic':true,'changes':[],'year':2019,'rows':[{'scenario':'baseline',"
                                .replace('\'', '"'))
                .endsWith(
                        ("{'scenario':'ratio-20','measure':'skill-upgrade-subsidy','article':13,'county':'620826','fund':'UNEMPLOYMENT_INSURANCE','assessed':8,'entitled':5,'amount':'7500.00','assumed':'0.00','refused':{'NOT_EMPLOYED':1,'INSURED_TOO_SHORT':2}}],"
                                        + "'scenarios':[{'name':'ratio-20','question':'小微企业新招比例降到20%，要多花多少钱？','baseline':'baseline','changes':['small-enterprise-loan.hiringRatio:20%'],'start':null,'counties':[],"
                                        + "'differences':[{'measure':'small-enterprise-loan','counties':["
                                        + "{'county':'620802','entitled':2,'people':30,'amount':'130500.00','funds':{'INCLUSIVE_FINANCE':'0.00','COUNTY':'130500.00'},'gain':{'units':0,'amount':'0.00'},'lose':{'units':0,'amount':'0.00'},'enter':{'units':2,'amount':'130500.00'},'leave':{'units':0,'amount':'0.00'}},"
                                        + "{'county':'620826','entitled':1,'people':12,'amount':'10000.00','funds':{'INCLUSIVE_FINANCE':'0.00','COUNTY':'10000.00'},'gain':{'units':0,'amount':'0.00'},'lose':{'units':0,'amount':'0.00'},'enter':{'units':1,'amount':'10000.00'},'leave':{'units':0,'amount':'0.00'}}],"
                                        + "'by':{'INDUSTRY':{'C':{'gain':{'units':0,'amount':'0.00'},'lose':{'units':0,'amount':'0.00'},'enter':{'units':2,'amount':'130500.00'},'leave':{'units':0,'amount':'0.00'}},'F':{'gain':{'units':0,'amount':'0.00'},'lose':{'units':0,'amount':'0.00'},'enter':{'units':1,'amount':'10000.00'},'leave':{'units':0,'amount':'0.00'}}},"
                                        + "'SCALE':{'MICRO':{'gain':{'units':0,'amount':'0.00'},'lose':{'units':0,'amount':'0.00'},'enter':{'units':2,'amount':'75250.00'},'leave':{'units':0,'amount':'0.00'}},'SMALL':{'gain':{'units':0,'amount':'0.00'},'lose':{'units':0,'amount':'0.00'},'enter':{'units':1,'amount':'65250.00'},'leave':{'units':0,'amount':'0.00'}}}},"
                                        + "'transitions':[{'before':'HIRING_RATIO','after':'ENTITLED','units':3}]}]}]}")
                                .replace('\'', '"'));
    }

    @Test
    @DisplayName("现行政策的行与测算 JSON 相同，但不写当年应支付")
    void writesRowsAsAnEstimateDoes() throws IOException {
        StringWriter estimate = new StringWriter();
        new BudgetJson("small-enterprise-loan"::equals)
                .write(
                        new Estimate(Sample.identity(true), 2019, Reforms.policy(), List.of(), List.of(), List.of()),
                        estimate);
        JsonNode rows = new ObjectMapper().readTree(estimate.toString()).path("rows");
        rows.forEach(row -> ((ObjectNode) row).remove(List.of("dueInYear", "dueInYearFunds")));

        assertThat(new ObjectMapper().readTree(written(Reforms.of(List.of()))).path("rows"))
                .containsExactlyElementsOf(rows);
        assertThat(new ObjectMapper().readTree(written(Reforms.result())).path("rows"))
                .startsWith(StreamSupport.stream(rows.spliterator(), false).toArray(JsonNode[]::new));
    }

    @Test
    @DisplayName("先现行政策，再逐个方案；每个方案的行与其基准之差等于所列变动")
    void differencesAddUp() throws IOException {
        JsonNode root = new ObjectMapper().readTree(written(Reforms.result()));
        List<String> order = new ArrayList<>();
        root.path("rows").forEach(row -> order.add(row.path("scenario").asText()));
        assertThat(order)
                .startsWith("baseline")
                .endsWith("strict")
                .isSortedAccordingTo((a, b) -> Integer.compare(
                        List.of("baseline", "ratio-20", "strict").indexOf(a),
                        List.of("baseline", "ratio-20", "strict").indexOf(b)));
        for (JsonNode scenario : root.path("scenarios")) {
            BigDecimal change = BigDecimal.ZERO;
            for (JsonNode difference : scenario.path("differences")) {
                for (JsonNode county : difference.path("counties")) {
                    change = change.add(new BigDecimal(county.path("amount").asText()));
                }
            }
            assertThat(total(root, scenario.path("name").asText())
                            .subtract(total(root, scenario.path("baseline").asText())))
                    .isEqualByComparingTo(change);
        }
    }

    @Test
    @DisplayName("负的变动、施行日、限定的县照实写")
    void saysWhenAndWhere() throws IOException {
        assertThat(written(Reforms.result()).replaceAll("\\s", ""))
                .contains(
                        "'baseline':'ratio-20','changes':['small-enterprise-loan.loanCap:2000000','skill-upgrade-subsidy.minimumInsuredMonths.620826:6'],'start':'2019-07-01','counties':['620826']"
                                .replace('\'', '"'))
                .contains(
                        "'entitled':-1,'people':-9,'amount':'-10000.00','funds':{'INCLUSIVE_FINANCE':'-1400.00','COUNTY':'-8600.00'}"
                                .replace('\'', '"'));
    }

    @Test
    @DisplayName("名称和问题里的引号、换行、控制字符仍是合法 JSON")
    void escapesHostileTexts() throws IOException {
        String name = "a\"\\\u0000\u001b";
        String question = "</script>\n\u2028\"";
        JsonNode scenario = new ObjectMapper()
                .readTree(written(Reforms.of(List.of(Reforms.called(name, question)))))
                .path("scenarios")
                .path(0);
        assertThat(scenario.path("name").asText()).isEqualTo(name);
        assertThat(scenario.path("question").asText()).isEqualTo(question);
    }

    private static BigDecimal total(JsonNode root, String scenario) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : root.path("rows")) {
            if (row.path("scenario").asText().equals(scenario)) {
                sum = sum.add(new BigDecimal(row.path("amount").asText()));
            }
        }
        return sum;
    }

    private static String written(SimulationResult result) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioJson("small-enterprise-loan"::equals, Lang.ZH).write(result, out);
        return out.toString();
    }
}
