package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 explain 和 estimate --out：样例城市（合成数据）")
@ExtendWith(SampleCity.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainOfTheSampleTest {

    private SampleCity city;

    @TempDir
    private Path folder;

    @BeforeAll
    void openCity(SampleCity sample) {
        city = sample;
        city.fold(2019);
    }

    @Test
    @DisplayName("--list 所列编号（假名只留 12 位）能用来逐条说明，且不合的条件、所差的相同")
    void listsRefusedCasesThatCanBeAskedFor() throws IOException {
        JsonNode one = json("explain", "internship-subsidy", "--list", "--year", "2019", "--limit", "1")
                .get("refused")
                .get(0);
        String key = one.get("key").asText();

        JsonNode explained = json("explain", "internship-subsidy", "--year", "2019", "--key", key);

        assertThat(key).matches("[0-9a-f]{12} \\d{12} 20[12]\\d-\\d\\d-\\d\\d");
        assertThat(explained.get("key").asText()).isEqualTo(key);
        assertThat(explained.get("conditions"))
                .filteredOn(condition -> condition.get("status").asText().equals("FAILED"))
                .extracting(condition -> condition.get("ground").asText())
                .containsExactly(one.get("ground").asText());
        assertThat(explained.get("eligibleAfter")).isEqualTo(one.get("missing"));
    }

    @Test
    @DisplayName("--list --amount 所列可享受的：编号能用来逐条说明，金额相同，算式、原始的贷款数据都在")
    void explainsAnEntitledCaseFoundByItsAmount() throws IOException {
        JsonNode one = json("explain", "小微企业创业担保贷款贴息", "--list", "--year", "2019", "--amount", "0.1万..")
                .get("entitled")
                .get(0);

        JsonNode explained = json(
                "explain",
                "小微企业创业担保贷款贴息",
                "--year",
                "2019",
                "--key",
                one.get("key").asText());

        JsonNode calculation = explained.get("calculation");
        assertThat(explained.get("entitled").asBoolean()).isTrue();
        assertThat(calculation.get("amount")).isEqualTo(one.get("amount"));
        assertThat(calculation.get("formula").asText()).contains(" × 4.35% × 50% × ");
        assertThat(explained.get("delivered"))
                .filteredOn(row -> row.get("table").asText().equals("employer_loan"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("file").asText()).startsWith("employment/employer-loans");
                    assertThat(row.get("values").asText()).contains("元");
                });
    }

    @Test
    @DisplayName("estimate --out b.HTML：写出测算页，含各文件接收结果")
    void writesThePage() throws IOException {
        Path page = folder.resolve("b.HTML");

        SampleCity.Answer answer = city.cli("estimate", "--year", "2019", "--out", page.toString());

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("各条款、各县（市、区）当年申请形成的支出责任", "各文件接收结果", "employment/certificates");
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        SampleCity.Answer answer = city.cli(all.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }
}
