package org.casebook.pipeline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("名词表：中英文逐行对应，程序里的代码都有")
class GlossaryTest {

    @Test
    @DisplayName("同样的表、同样的行、同样的代码")
    void rowsCorrespond() {
        List<String> english = Documents.rows(Documents.text("docs/glossary.md"));
        List<String> chinese = Documents.rows(Documents.text("docs/glossary.zh-CN.md"));
        assertThat(chinese).hasSameSizeAs(english);
        for (int row = 0; row < english.size(); row++) {
            assertThat(Documents.code(chinese.get(row)))
                    .as("%s: %s", english.get(row), chinese.get(row))
                    .isEqualTo(Documents.code(english.get(row)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/glossary.md", "docs/glossary.zh-CN.md"})
    @DisplayName("每项措施、每项理由、每种隔离原因、文件结果、须核实之处，连同中文名")
    void everyCodeIsExplained(String page) {
        List<String> rows = Documents.rows(Documents.text(page));
        Stream<List<String>> measures = Measures.all().stream()
                .map(measure -> List.of(measure.stem(), measure.title().zh()));
        Stream<List<String>> grounds = Measures.all().stream()
                .map(MeasureDefinition::grounds)
                .flatMap(List::stream)
                .filter(ground -> !ground.name().equals("NOT_IN_FORCE"))
                .map(GlossaryTest::ofGround);
        Stream<List<String>> intake = Stream.of(
                        Arrays.stream(Reason.values())
                                .map(one -> List.of(one.name(), one.label().zh().split("，")[0])),
                        Arrays.stream(FileVerdict.values())
                                .map(one -> List.of(one.name(), one.label().zh())),
                        Arrays.stream(Suspicion.Kind.values())
                                .map(one -> List.of(one.name(), one.label().zh())))
                .flatMap(one -> one);
        Stream.of(measures, grounds, intake)
                .flatMap(one -> one)
                .forEach(term -> assertThat(rows)
                        .as("%s: a row with %s", page, term)
                        .anyMatch(row ->
                                row.contains("`" + term.get(0) + "`") && row.contains("| " + term.get(1) + " ")));
    }

    private static List<String> ofGround(Ground ground) {
        return List.of(ground.name(), ground.reason().label().zh());
    }
}
