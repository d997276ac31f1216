package org.casebook.report.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.Incomplete;
import org.casebook.report.Sample;
import org.casebook.simulation.result.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 静宁县 lacks what the loan reads; its figures of the refund are whole. */
@DisplayName("缺数据的测算：表、JSON、网页")
class IncompleteBudgetTest {

    private static final Estimate ESTIMATE =
            Incomplete.with(TwoCounties.estimate(), Incomplete.jingning("small-enterprise-loan"));

    @Test
    @DisplayName("表：该县没有对象也带 *，该措施合计与总计带 *，其余不带")
    void table() {
        String table = new BudgetTable(Sample.LABELS, Lang.ZH, 120).render(ESTIMATE);

        assertThat(table.lines().map(line -> line.strip().replaceAll("\\s+", " ")))
                .contains(
                        "6 稳岗返还 1.23 - - - - - 10.00 - 11.23",
                        "8 小微企业创业担保贷款贴息 6.53 - - - - - -* - 6.53*",
                        "合计 7.76 - - - - - 10.00* - 17.76*");
    }

    @Test
    @DisplayName("窄屏逐行的表也带")
    void narrowTable() {
        String table = new BudgetTable(Sample.LABELS, Lang.ZH, 60).render(ESTIMATE);

        assertThat(table.lines().map(line -> line.strip().replaceAll("\\s+", " ")))
                .contains("6 稳岗返还 静宁县 失业保险基金 10.00", "合计 17.76*");
    }

    @Test
    @DisplayName("JSON：coverage 写明缺什么；所缺之县没有行，别县的行不带 incomplete")
    void json() throws IOException {
        StringWriter out = new StringWriter();
        new BudgetJson(stem -> false).write(ESTIMATE, out);

        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.at("/coverage/missing/small-enterprise-loan/0/county").asText())
                .isEqualTo("620826");
        assertThat(root.get("rows")).noneMatch(row -> row.has("incomplete"));

        StringWriter refund = new StringWriter();
        new BudgetJson(stem -> false)
                .write(Incomplete.with(TwoCounties.estimate(), Incomplete.jingning("job-retention-refund")), refund);
        assertThat(new ObjectMapper().readTree(refund.toString()).get("rows"))
                .filteredOn(row -> row.path("incomplete").asBoolean())
                .singleElement()
                .satisfies(row -> assertThat(row.get("county").asText()).isEqualTo("620826"));
    }

    @Test
    @DisplayName("网页：摘要里写明缺什么，表中带 *；完整的网页没有这一段")
    void page() throws IOException {
        assertThat(page(ESTIMATE)).contains("* 数据不完整：").contains("–*").contains("17.76*</span></b>");
        assertThat(page(TwoCounties.estimate())).doesNotContain("数据不完整").doesNotContain("17.76*");
    }

    private static String page(Estimate estimate) throws IOException {
        StringWriter out = new StringWriter();
        new BudgetPage(Sample.LABELS, Lang.ZH, Sample.HEAD).write(estimate, List.of(), List.of(), List.of(), out);
        return out.toString();
    }
}
