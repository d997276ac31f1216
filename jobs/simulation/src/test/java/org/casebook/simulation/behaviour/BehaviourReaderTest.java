package org.casebook.simulation.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casebook.policy.BadInput;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.casebook.simulation.result.BehaviourAssumption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("读取行为假设：宁可停下，不猜")
class BehaviourReaderTest {

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private BehaviourBook read() {
        return BehaviourReader.read(folder, Measures.all());
    }

    @Test
    @DisplayName("项目自带的假设：三项措施，每个数都有文献或理由")
    void readsTheProjectsOwn() {
        BehaviourBook book = BehaviourReader.read(Conf.root().resolve("conf/behaviour"), Measures.all());

        assertThat(book.responses())
                .extracting(Response::name)
                .containsExactly(
                        "hire-up-to-ratio",
                        "wait-for-threshold/skill-upgrade-subsidy",
                        "wait-for-threshold/tianjin-travel-allowance");
        assertThat(book.measures())
                .containsExactlyInAnyOrder(
                        "small-enterprise-loan", "skill-upgrade-subsidy", "tianjin-travel-allowance");
        assertThat(book.assumptions())
                .hasSize(9)
                .allSatisfy(assumption -> assertThat(assumption.source()).hasSizeGreaterThan(10));
        assertThat(book.assumptions())
                .filteredOn(BehaviourAssumption::literature)
                .singleElement()
                .satisfies(assumption -> {
                    assertThat(assumption.response()).isEqualTo("hire-up-to-ratio");
                    assertThat(assumption.name()).isEqualTo("elasticity");
                    assertThat(assumption.source()).contains("Hamermesh").contains("不是本市的估计");
                });
    }

    @Test
    @DisplayName("措施、参数、事实写中文，数按习惯写：读出来与英文的一样")
    void readsChinese() throws IOException {
        String english = """
                response: wait-for-threshold
                thresholds:
                  - measure: tianjin-travel-allowance
                    term: minimumMonths
                    months: months
                    mostMonths: {value: 6, assumption: 示例}
                    elasticity: {value: 20%, assumption: 示例}
                    monthlyCost: {value: 20000, assumption: 示例}
                """;
        write("wait-for-threshold.yaml", english);
        BehaviourBook plain = BehaviourReader.read(folder, Measures.all(), Conf.policy());
        write(
                "wait-for-threshold.yaml",
                english.replace("tianjin-travel-allowance", "赴津务工交通食宿补助")
                        .replace("minimumMonths", "当年在津务工最少月数")
                        .replace("months: months", "months: 当年在津务工月数")
                        .replace("value: 6,", "value: 六,")
                        .replace("20%", "两成")
                        .replace("20000", "两万元"));

        BehaviourBook chinese = BehaviourReader.read(folder, Measures.all(), Conf.policy());

        assertThat(chinese.assumptions()).isEqualTo(plain.assumptions());
        assertThat(chinese.responses()).usingRecursiveComparison().isEqualTo(plain.responses());
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "measure: small|measure: big|'big' does not fit here.",
                "staff: staff|staff: stuff|The nearest is 'staff'",
                "staff: staff|staff: requested|'requested' does not fit here.",
                "hires: newHires|hires: staff|The nearest is 'newHires'",
                "mostHires: {value: 5|mostHires: {value: 0|Range: 1..60.",
                "mostHires: {value: 5|mostHires: {value: 61|Range: 1..60.",
                "mostHires: {value: 5|mostHires: {value: five|a whole number",
                "{value: 0.3, literature|{value: 10.1, literature|Range: 0..10.",
                "{value: 0.3, literature|{value: -0.3, literature|a number like 0.3",
                "{value: 0.3, literature|{value: 0.3, assumption: x, literature|exactly one source",
                "{value: 0.3, literature: y|{value: 0.3|exactly one source",
                "{value: 0.3, literature: y|{value: 0.3, source: y|Unknown key 'source'",
                "annualCostPerHire: {value: 75000|annualCostPerHire: {value: 0|out of range",
                "annualCostPerHire|annualCost|Unknown key 'annualCost'",
                "response: hire-up-to-ratio|response: hire|The nearest is 'hire-up-to-ratio'"
            })
    @DisplayName("写错一处")
    void refusesAMistake(String right, String wrong, String message) throws IOException {
        String text = """
                response: hire-up-to-ratio
                measure: small-enterprise-loan
                hires: newHires
                staff: staff
                mostHires: {value: 5, assumption: x}
                elasticity: {value: 0.3, literature: y}
                annualCostPerHire: {value: 75000, assumption: z}
                """;
        write("hire-up-to-ratio.yaml", text);
        assertThat(read().responses()).hasSize(1);

        String changed = right.equals("measure: small")
                ? text.replace("measure: small-enterprise-loan", wrong)
                : text.replace(right, wrong);
        assertThat(changed).isNotEqualTo(text);
        write("hire-up-to-ratio.yaml", changed);

        assertThatThrownBy(this::read).isInstanceOf(BadInput.class).hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "term: minimumMonths|term: perYear|The nearest is 'minimumMonths'",
                "months: months|months: poorHousehold|The nearest is 'months'",
                "measure: tianjin-travel-allowance|measure: guarantee-eligibility|does not fit here",
                "atMost: 12|atMost: 0|Range: 1...",
                "atMost: 12|day: months|has none",
                "atMost: 12|least: 12|Unknown key 'least'"
            })
    @DisplayName("门槛写错一处")
    void refusesAMistakeInAThreshold(String right, String wrong, String message) throws IOException {
        String text = """
                response: wait-for-threshold
                thresholds:
                  - measure: tianjin-travel-allowance
                    term: minimumMonths
                    months: months
                    atMost: 12
                    mostMonths: {value: 2, assumption: x}
                    elasticity: {value: 1/5, assumption: y}
                    monthlyCost: {value: 1000, assumption: z}
                """;
        write("wait-for-threshold.yaml", text);
        assertThat(read().responses()).hasSize(1);

        assertThat(text).contains(right);
        write("wait-for-threshold.yaml", text.replace(right, wrong));

        assertThatThrownBy(this::read).isInstanceOf(BadInput.class).hasMessageContaining(message);
    }

    @Test
    @DisplayName("事实与参数不在同一个理由里：没有人因此被拒绝")
    void refusesAFactThatTheTermDoesNotBound() throws IOException {
        write("wait-for-threshold.yaml", """
                response: wait-for-threshold
                thresholds:
                  - measure: small-enterprise-loan
                    term: contractMonths
                    months: termMonths
                    mostMonths: {value: 2, assumption: x}
                    elasticity: {value: 0.2, assumption: y}
                    monthlyCost: {value: 1000, assumption: z}
                """);

        assertThatThrownBy(this::read).isInstanceOf(BadInput.class).hasMessageContaining("refuses nobody for that");
    }

    @Test
    @DisplayName("一项措施两种反应、没有文件、没有目录")
    void refusesTwoResponsesAndNone() throws IOException {
        assertThatThrownBy(this::read)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("There is no file of responses")
                .hasMessageContaining("wait-for-threshold.yaml");
        assertThatThrownBy(() -> BehaviourReader.read(folder.resolve("nowhere"), Measures.all()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("can't be read");
        Files.copy(
                Conf.root().resolve("conf/behaviour/hire-up-to-ratio.yaml"), folder.resolve("hire-up-to-ratio.yaml"));
        String threshold = """
                  - measure: small-enterprise-loan
                    term: contractMonths
                    months: staff
                    mostMonths: {value: 2, assumption: x}
                    elasticity: {value: 0.2, assumption: y}
                    monthlyCost: {value: 1000, assumption: z}
                """;
        write("wait-for-threshold.yaml", "response: wait-for-threshold\nthresholds:\n" + threshold);
        assertThatThrownBy(this::read)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("two responses to 'small-enterprise-loan'");
        Files.delete(folder.resolve("wait-for-threshold.yaml"));
        Files.copy(Conf.root().resolve("conf/behaviour/hire-up-to-ratio.yaml"), folder.resolve("hire-up.yaml"));
        assertThatThrownBy(this::read).isInstanceOf(BadInput.class).hasMessageContaining("the file is called the same");
    }
}
