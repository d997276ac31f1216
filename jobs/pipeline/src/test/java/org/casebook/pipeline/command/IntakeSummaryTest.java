package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

@DisplayName("接收结果的 JSON 与 CSV")
class IntakeSummaryTest {

    private static final IntakeResult RESULT = result();

    private static IntakeResult result() {
        Map<Reason, Long> quarantined = new EnumMap<>(Reason.class);
        quarantined.put(Reason.BAD_TYPE, 2L);
        quarantined.put(Reason.MISSING_VALUE, 1L);
        Run run = new Run("id", "intake", 0, "", "0", Map.of(), Map.of(), Map.of());
        FileReport file = new FileReport(
                "employment/persons.csv", "person", FileVerdict.OK, 0, null, 1100, 1090, 7, quarantined, List.of("备注"));
        return new IntakeResult(run, false, 1, List.of(file));
    }

    @Test
    @DisplayName("JSON 与设计一致")
    void writesJson() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(new IntakeSummary(RESULT, Lang.ZH).in(CommonOptions.Format.json))
                .get(0);
        JsonNode expected = new ObjectMapper().readTree("""
                        {"file": "employment/persons.csv", "table": "person", "verdict": "OK", "read": 1100,
                         "accepted": 1090, "duplicates": 7, "quarantined": {"MISSING_VALUE": 1, "BAD_TYPE": 2}}
                        """);
        assertThat(file).isEqualTo(expected);
    }

    @Test
    @DisplayName("CSV")
    void writesCsv() {
        assertThat(new IntakeSummary(RESULT, Lang.ZH)
                        .in(CommonOptions.Format.csv)
                        .lines())
                .containsExactly(
                        "file,table,verdict,read,accepted,duplicates,quarantined",
                        "employment/persons.csv,person,OK,1100,1090,7,MISSING_VALUE:1 BAD_TYPE:2");
    }
}
