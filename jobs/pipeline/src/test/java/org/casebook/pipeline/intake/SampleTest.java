package org.casebook.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.value.IdNumber;
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
        expectOnlyPlantedDoubts(result);
        expectNoIdentity(warehouse);
    }

    /** Superseded rows are planted, and nothing else that looks odd; line 40 of the payouts of 2019 holds 1,000 yuan. */
    private static void expectOnlyPlantedDoubts(IntakeResult result) {
        Map<String, String> doubts = new HashMap<>();
        result.files()
                .forEach(file -> file.suspicions().forEach(suspicion -> {
                    assertThat(suspicion.kind()).as(file.file()).isEqualTo(Suspicion.Kind.MONEY_IN_QUARANTINE);
                    doubts.put(file.file(), suspicion.text().zh());
                }));
        assertThat(doubts.get("finance/payouts-2019.csv"))
                .startsWith("1 行与后交付的行主键相同")
                .contains("发放金额 1,000.00 元");
    }

    /** No identity number in any text of any table, and no name of the persons' file in what was rejected. */
    private void expectNoIdentity(Warehouse warehouse) throws IOException {
        Registry registry = Registry.last(warehouse);
        List<Dataset<Row>> tables = new ArrayList<>();
        registry.versions()
                .keySet()
                .forEach(table -> tables.add(registry.table(table.substring(table.indexOf('/') + 1))));
        tables.add(registry.quarantine());
        tables.add(TestSpark.session()
                .read()
                .parquet(directory.resolve("warehouse/staging").toString())
                .drop("person", "employer", "key"));
        Pattern number = Pattern.compile("(?<![0-9a-z])([0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9a-z])");
        long texts = 0;
        for (Dataset<Row> table : tables) {
            for (String row : table.toJSON().collectAsList()) {
                texts++;
                assertThat(number.matcher(row).results().filter(match -> IdNumber.parse(match.group()) != null))
                        .as("identity numbers in %s", table.schema().fieldNames()[0])
                        .isEmpty();
            }
        }
        assertThat(texts).isGreaterThan(200_000);
        Set<String> names = names();
        assertThat(names).hasSizeGreaterThan(500);
        for (Row row : registry.quarantine().select("raw", "detail").collectAsList()) {
            String shown = row.getString(0) + row.getString(1);
            assertThat(names.stream().filter(name -> shown.contains("\"" + name + "\"") || shown.equals(name)))
                    .isEmpty();
        }
    }

    /** Cells of the persons' file that can only be names. */
    private static Set<String> names() throws IOException {
        String text = Files.readString(SAMPLE.resolve("employment/persons.csv"), StandardCharsets.ISO_8859_1);
        String decoded = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Pattern.compile("(?<=[,;|\t])\\p{IsHan}{2,4}(?=[,;|\t])")
                .matcher(decoded)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
