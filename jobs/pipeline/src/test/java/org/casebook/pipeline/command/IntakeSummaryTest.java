package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Lang;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("接收结果的表格、JSON 与 CSV")
class IntakeSummaryTest {

    private static final IntakeResult RESULT = result();

    private static IntakeResult result() {
        Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
        quarantined.put(Reason.BAD_TYPE, 2L);
        quarantined.put(Reason.MISSING_VALUE, 1L);
        Run run = new Run("id", "intake", 0, "", "0", Map.of(), Map.of(), Map.of());
        FileReport file = new FileReport(
                "employment/persons.csv",
                "person",
                FileVerdict.OK,
                0,
                null,
                1100,
                1090,
                7,
                quarantined,
                List.of("备注"),
                List.of());
        return new IntakeResult(run, false, 1, List.of(file));
    }

    @Test
    @DisplayName("JSON 与设计一致")
    void writesJson() throws IOException {
        JsonNode file =
                new ObjectMapper().readTree(written(CommonOptions.Format.json)).get(0);
        JsonNode expected = new ObjectMapper().readTree("""
                        {"file": "employment/persons.csv", "table": "person", "verdict": "OK", "read": 1100,
                         "accepted": 1090, "duplicates": 7, "quarantined": {"MISSING_VALUE": 1, "BAD_TYPE": 2}, "suspicions": []}
                        """);
        assertThat(file).isEqualTo(expected);
    }

    @Test
    @DisplayName("CSV")
    void writesCsv() throws IOException {
        assertThat(written(CommonOptions.Format.csv))
                .isEqualTo("\uFEFFfile,table,verdict,read,accepted,duplicates,quarantined\r\n"
                        + "employment/persons.csv,person,OK,1100,1090,7,MISSING_VALUE:1 BAD_TYPE:2\r\n");
    }

    @Test
    @DisplayName("终端表格：行数平衡，列出未使用的列与本次读取的文件数")
    void writesATable() throws IOException {
        assertThat(written(CommonOptions.Format.table))
                .contains("正常  1,100  1,090     7     3")
                .contains("隔离原因：必填项为空 1；类型不符 2")
                .contains("employment/persons.csv：未使用的列 备注")
                .endsWith("共 1 个文件（本次读取 1 个）：1,100 行 = 接收 1,090 + 重复 7 + 隔离 3");
    }

    private static String written(CommonOptions.Format format) throws IOException {
        StringWriter out = new StringWriter();
        new IntakeSummary(RESULT, PolicyLabels.ofMeasures(), Lang.ZH).write(format, out);
        return out.toString();
    }
}
