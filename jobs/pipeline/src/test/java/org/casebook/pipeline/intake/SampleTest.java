package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.warehouse.Warehouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("样例数据（合成数据）：每一处埋下的缺陷都得到应有的结论")
class SampleTest {

    private static final Path SAMPLE = Fixture.CONTRACTS.resolve("../../data-samples");

    @TempDir
    Path directory;

    @Test
    @DisplayName("隔离表与缺陷清单逐行一致，重复行数逐文件一致，没有多也没有少")
    void findsEveryPlantedDefectAndNothingElse() throws IOException {
        List<String> planted = new ArrayList<>();
        Map<String, Long> duplicates = new HashMap<>();
        for (JsonNode defect :
                new ObjectMapper().readTree(SAMPLE.resolve("defects.json").toFile())) {
            String file = defect.get("file").asText();
            String kind = defect.get("kind").asText();
            if (kind.contains("EXACT")) {
                duplicates.merge(file, 1L, Long::sum);
            } else {
                planted.add(file + ":" + defect.get("line").asInt() + " " + kind);
            }
        }
        Warehouse warehouse = Warehouse.open(
                TestSpark.session(), directory.resolve("warehouse").toString());
        IntakeResult result = new Intake(
                        warehouse,
                        InstallationKey.find(null, "a key for tests only", directory),
                        Clock.systemUTC(),
                        new TestStages())
                .run(new IntakeRequest(SAMPLE.toString(), Fixture.CONTRACTS, LocalDate.of(2020, 1, 15), false));

        List<String> found = new ArrayList<>();
        for (Row row : Registry.last(warehouse).quarantine().collectAsList()) {
            found.add(row.getAs("file") + ":" + row.getAs("line") + " " + row.getAs("reason"));
        }
        assertThat(planted).hasSizeGreaterThan(500);
        assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(result.files()).extracting(FileReport::verdict).containsOnly(FileVerdict.OK);
        Map<String, Long> dropped = new HashMap<>();
        result.files().stream()
                .filter(file -> file.duplicates() > 0)
                .forEach(file -> dropped.put(file.file(), file.duplicates()));
        assertThat(dropped).isEqualTo(duplicates);
        assertThat(Registry.last(warehouse).synthetic()).isTrue();
    }
}
