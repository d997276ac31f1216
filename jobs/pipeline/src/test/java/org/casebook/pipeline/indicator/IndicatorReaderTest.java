package org.casebook.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.simulation.terms.Provenance;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("读指标配置：错一处即停，说明文件、行、键、应为什么")
class IndicatorReaderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheFilesInForce() throws IOException {
        FileUtils.copyDirectory(HandMadeCity.conf().toFile(), folder.toFile());
    }

    @Test
    @DisplayName("每个指标都有标题、条款、来源；政策原文的取值都有核实日期，假设都有理由")
    void readsTheFilesInForce() {
        IndicatorBook book = IndicatorReader.read(folder);
        assertThat(book.definitions()).hasSize(IndicatorKind.values().length);
        for (IndicatorDefinition definition : book.definitions()) {
            assertThat(definition.title().zh()).isNotBlank();
            values(definition).forEach(value -> {
                assertThat(value.source()).as(value.where()).hasSizeGreaterThan(5);
                if (value.provenance() == Provenance.POLICY) {
                    assertThat(value.verified()).as(value.where()).isPresent();
                }
            });
        }
        assertThat(book.definitions()
                        .get(IndicatorKind.ECOLOGICAL_INDUSTRY.ordinal())
                        .parts())
                .hasSize(10);
    }

    @Test
    @DisplayName("年末之日有效的清单、目标与假设进入结果")
    void takesWhatIsInForceAtTheEndOfTheYear() {
        List<IndicatorDefinition> definitions = IndicatorReader.read(folder).definitions();
        IndicatorDefinition quota = definitions.get(IndicatorKind.PLACEMENT_QUOTA.ordinal());
        assertThat(quota.in(2018).target()).isEmpty();
        assertThat(quota.in(2019).target().orElseThrow().least()).isEqualTo("30%");
        IndicatorDefinition saved = definitions.get(IndicatorKind.SAVED_CONTRIBUTIONS.ordinal());
        assertThat(saved.in(2018).assumption()).contains("19%").doesNotContain("2020年5月");
        assertThat(saved.in(2020).assumption()).contains("2020年5月").doesNotContain("19%");
        assertThat(saved.rateRows(2019))
                .contains("('110', 201904, CAST(0.00000000 AS DECIMAL(9, 8)))")
                .contains("('110', 201905, CAST(0.03000000 AS DECIMAL(9, 8)))")
                .contains("('210', 201912, CAST(0.01000000 AS DECIMAL(9, 8)))");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // unknown keys, with the nearest known one
                "exporter-staff-change|unit: people|units: people|:6|未知的键|unit",
                "exporter-staff-change|unit: people|parts: {}|:6|未知的键|unit",
                "out-of-province-bases|minimumPeople:|minimalPeople:|:8|未知的键|minimumPeople",
                "enterprise-placement-quota|  labelEn: share|  labelEnglish: share|:9|未知的键|labelEn",
                "saved-contributions|    reference:|    referenz:|:13|未知的键|reference",
                "saved-contributions|  '210':|  '310':|:18|未知的键|110",
                "staff-change-by-scale|value: LARGE,|value: LARGE, note: x,|:12|未知的键|value",
                // missing ones
                "exporter-staff-change|titleEn: staff change|# staff change|:2|缺少键|titleEn",
                "out-of-province-bases|  label: 当年|  # 当年|:9|缺少键|label",
                "enterprise-placement-quota|from: 2019-01-09, value: 30%|from: 2019-01-09|:11|缺少键|value",
                // what belongs to another file
                "exporter-staff-change|indicator: exporter|indicator: importer|:2|不符|exporter-staff-change",
                "exporter-staff-change|article: 3|article: 4|:3|不符|应为“3”",
                "exporter-staff-change|unit: people|unit: persons|:6|不符|应为“people”",
                // lists
                "staff-change-by-scale|value: LARGE|value: HUGE|:12|HUGE|LARGE | MEDIUM | MICRO | SMALL",
                "staff-change-by-scale|value: MEDIUM|value: LARGE|:17|重叠|一类",
                "staff-change-by-scale|value: LARGE|value: LARGE+LARGE|:12|LARGE+LARGE|不得重复",
                "private-enterprise-staff-change|value: PRIVATE|value: PUBLIC|:13|PUBLIC|INDIVIDUAL",
                "ecological-industry-staff-change|value: C27|value: 27|:34|27|行业代码",
                "ecological-industry-staff-change|value: C27|value: C27+A01|:34|重叠|一类",
                "ecological-industry-staff-change|value: R+H61|value: R+R86|:39|R+R86|互相包含",
                "ecological-industry-staff-change|value: A,|value: '',|:29|缺少键|value",
                "flexible-work-staff-change|value: INDIVIDUAL|value: SELFEMPLOYED|:13|SELFEMPLOYED|行业代码",
                "staff-change-by-scale|  LARGE:|  Large:|:9|不能作类别名|大写",
                // numbers, days, sources
                "saved-contributions|value: 16%|value: 160%|:16|160%|费率",
                "saved-contributions|value: 16%|value: 1/7|:16|1/7|费率",
                "saved-contributions|value: 16%|value: 20%|:16|20%|reference",
                "enterprise-placement-quota|value: 30%|value: 130%|:11|130%|比例",
                "out-of-province-bases|value: 1000|value: 0|:11|0|正整数",
                "out-of-province-bases|value: 10,|value: ten,|:16|ten|正整数",
                "out-of-province-bases|from: 2019-01-09, value: 1000|from: 2019-13-09, value: 1000|:11|2019-13-09|日期",
                "saved-contributions|until: 2016-06-30|until: 2016-07-30|:23|重叠|until",
                "enterprise-placement-quota|policy: 第十八条|policy: 第十八条, assumption: x|:11|一个来源|policy",
                "exporter-staff-change|unit: people|unit: [people]|:6|单个值|写法"
            })
    @DisplayName("改错一处")
    void stopsAtTheFirstFault(String stem, String before, String after, String line, String what, String remedy)
            throws IOException {
        change(stem, before, after);
        assertThatThrownBy(() -> IndicatorReader.read(folder))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.message(Lang.ZH)).contains(stem + ".yaml" + line, what, remedy))
                .hasMessageContaining(stem);
    }

    @Test
    @DisplayName("缺一个文件、多一个文件、没有目录：都说明")
    void knowsItsFiles() throws IOException {
        Path scale = folder.resolve("staff-change-by-scale.yaml");
        Path renamed = Files.move(scale, folder.resolve("staff-change-by-size.yaml"));
        assertThatThrownBy(() -> IndicatorReader.read(folder))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.message(Lang.ZH))
                                .contains("staff-change-by-size.yaml", "最接近的指标是“staff-change-by-scale”"))
                .hasMessageContaining("staff-change-by-size");
        Files.delete(renamed);
        assertThatThrownBy(() -> IndicatorReader.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("staff-change-by-scale.yaml");
        assertThatThrownBy(() -> IndicatorReader.read(folder.resolve("nowhere")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    @DisplayName("编号只随内容变：换一个目录、多一行注释不变；清单、标题、来源、目标任一变则变")
    void hashesTheContent() throws IOException {
        String hash = IndicatorReader.read(HandMadeCity.conf()).hash();
        assertThat(hash)
                .matches("[0-9a-f]{16}")
                .isEqualTo(IndicatorReader.read(folder).hash());
        change("exporter-staff-change", "unit: people", "\n# 注\nunit: people");
        assertThat(IndicatorReader.read(folder).hash()).isEqualTo(hash);

        List<String> hashes = new ArrayList<>(List.of(hash));
        for (String[] edit : List.of(
                new String[] {"staff-change-by-scale", "label: 大型企业", "label: 大企业"},
                new String[] {"exporter-staff-change", "title: 出口", "title: 外贸"},
                new String[] {"ecological-industry-staff-change", "value: C27", "value: C28"},
                new String[] {"saved-contributions", "value: 1.5%", "value: 1.4%"},
                new String[] {"saved-contributions", "value: 2%, regulation: 甘肃日报", "value: 3%, regulation: 甘肃日报"},
                new String[] {"enterprise-placement-quota", "value: 30%", "value: 31%"},
                new String[] {"out-of-province-bases", "value: 1000", "value: 1001"},
                new String[] {"out-of-province-bases", "from: 2019-01-09, value: 10,", "from: 2019-01-08, value: 10,"},
                new String[] {"flexible-work-staff-change", "登记库没有", "登记中没有"})) {
            change(edit[0], edit[1], edit[2]);
            hashes.add(IndicatorReader.read(folder).hash());
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    private void change(String stem, String before, String after) throws IOException {
        Path file = folder.resolve(stem + ".yaml");
        String text = Files.readString(file);
        int at = text.indexOf(before);
        assertThat(at).as("%s in %s".formatted(before, file)).isNotNegative();
        Files.writeString(file, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    private static Stream<TermValue> values(IndicatorDefinition definition) {
        return Stream.of(
                        definition.parts().stream(),
                        definition.references().stream(),
                        definition.minimumPeople().stream(),
                        definition.target().stream())
                .flatMap(terms -> terms)
                .map(Term::values)
                .flatMap(List::stream);
    }
}
