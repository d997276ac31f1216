package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one thing at a time in a good file of eighteen lines and reads what the user is told. */
@DisplayName("读政策参数：错一处即停，说明文件、行、键、应为什么")
class TermReaderTest {

    private static final String STEM = "tianjin-travel-allowance";

    private static final String GOOD = """
            measure: tianjin-travel-allowance
            article: 19
            inForce: {from: 2019-01-09, source: 示例}
            terms:
              minimumMonths:
                label: 最少月数
                labelEn: months, at least
                unit: months
                range: 0..12
                values:
                  - {from: 2019-01-09, until: 2020-12-31, value: 6, policy: 第十九条末句}
                  - {from: 2021-01-01, value: 3, assumption: 示例}
              perYear:
                label: 每年补助
                labelEn: amount a year
                unit: yuan
                range: 0..100000
                values:
                  - {from: 2019-01-09, value: 2000, regulation: 示例文件, verified: 2019-02-01}
            """;

    private static final List<MeasureDefinition> TIANJIN = List.of(Measures.get(STEM));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheGoodFile() throws IOException {
        write(GOOD);
    }

    @Test
    @DisplayName("好文件：取值、来源、核实日期、出处都在")
    void readsAGoodFile() {
        MeasureTerms terms = TermReader.read(folder, TIANJIN).of(STEM);
        Term minimum = terms.term("minimumMonths");

        assertThat(minimum.on(LocalDate.of(2019, 1, 8))).isEmpty();
        assertThat(minimum.on(LocalDate.of(2020, 12, 31)).orElseThrow().text()).isEqualTo("6");
        assertThat(minimum.on(LocalDate.of(2021, 1, 1)).orElseThrow())
                .extracting(TermValue::text, TermValue::provenance, TermValue::source)
                .containsExactly("3", Provenance.ASSUMPTION, "示例");
        assertThat(terms.term("perYear").values().get(0).verified()).contains(LocalDate.of(2019, 2, 1));
        assertThat(minimum.values().get(0).verified()).isEmpty();
        assertThat(minimum.values().get(0).where()).endsWith(STEM + ".yaml:11");
        assertThat(minimum.label().zh()).isEqualTo("最少月数");
        assertThat(terms.inForce(LocalDate.of(2019, 1, 8))).isFalse();
        assertThat(terms.inForce(LocalDate.of(2019, 1, 9))).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "article: 19 | articel: 19 | :2 articel | Unknown key 'articel' | nearest known key is 'article'",
                "perYear: | perYaer: | :14 terms.perYaer | Unknown key 'perYaer' | nearest known key is 'perYear'",
                "unit: yuan | unti: yuan | :16 terms.perYear.unti | Unknown key 'unti' | nearest known key is 'unit'",
                "value: 2000 | vlaue: 2000 | :19 terms.perYear.values[0].vlaue | Unknown key 'vlaue' | nearest known key is 'value'",
                "labelEn: amount a year | labelEn: | :14 terms.perYear | 'labelEn' is missing | Add the key",
                "unit: yuan | unit: | :14 terms.perYear | 'unit' is missing | Add the key",
                "range: 0..100000 | range: | :14 terms.perYear | 'range' is missing | Add the key",
                "value: 2000, | '' | :19 terms.perYear.values[0] | 'value' is missing | Add the key",
                "from: 2021-01-01, | '' | :12 terms.minimumMonths.values[1] | 'from' is missing | Add the key",
                "labelEn: amount a year | label: x | :15 terms.perYear.label | 'label' occurs twice | Delete one of them",
                "article: 19 | article: 18 | :2 article | not the measure's | It should be 19",
                "article: 19 | '' | :1 | 'article' is missing | Add the key",
                "range: 0..100000 | range: 100000 | :17 terms.perYear.range | '100000' is no range | Write lowest..highest",
                "range: 0..100000 | range: 9..0 | :17 terms.perYear.range | '9..0' is no range | Write lowest..highest",
                "range: 0..100000 | range: a..b | :17 terms.perYear.range | 'a..b' is no range | Write lowest..highest",
                "value: 2000 | value: zweitausend | :19 terms.perYear.values[0].value | 'zweitausend' is not acceptable | Expected: an amount in yuan",
                "value: 2000 | value: 2000.001 | :19 terms.perYear.values[0].value | '2000.001' is not acceptable | at most two decimals",
                "value: 2000 | value: 1e99999999999 | :19 terms.perYear.values[0].value | is not acceptable | Expected: an amount in yuan",
                "value: 6, | value: 6.5, | :11 terms.minimumMonths.values[0].value | '6.5' is not acceptable | Expected: a whole number",
                "value: 2000 | value: 100000.01 | :19 terms.perYear.values[0].value | '100000.01' is out of range | Range: 0..100000",
                "value: 6, | value: 13, | :11 terms.minimumMonths.values[0].value | '13' is out of range | Range: 0..12",
                "value: 6, | value: -1, | :11 terms.minimumMonths.values[0].value | '-1' is out of range | Range: 0..12",
                "value: 6, | value: [6], | :11 terms.minimumMonths.values[0].value | Expected a single value | other files",
                "until: 2020-12-31 | until: 2020-12-30 | :6 terms.minimumMonths | no value on 2020-12-31 | Add the value of that day",
                "from: 2019-01-09, until | from: 2019-01-10, until | :6 terms.minimumMonths | no value on 2019-01-09 | Add the value of that day",
                "until: 2020-12-31 | until: 2021-01-01 | :11 terms.minimumMonths.values[0] | reversed or overlap | Correct 'from' and 'until'",
                "until: 2020-12-31 | until: 2018-12-31 | :11 terms.minimumMonths.values[0] | reversed or overlap | Correct 'from' and 'until'",
                "policy: 第十九条末句 | policy: 第十九条末句, assumption: x | :11 terms.minimumMonths.values[0] | exactly one source | one of policy, regulation, assumption",
                "', policy: 第十九条末句' | '' | :11 terms.minimumMonths.values[0] | exactly one source | one of policy, regulation, assumption",
                "2021-01-01 | 2021-1-1 | :12 terms.minimumMonths.values[1].from | '2021-1-1' is not acceptable | a date like 2019-01-09",
                "verified: 2019-02-01 | verified: yes | :19 terms.perYear.values[0].verified | 'yes' is not acceptable | a date like 2019-01-09",
                "measure: tianjin | measure: tientsin | :1 measure | not the one of the file name | It should be 'tianjin-travel-allowance'",
                "', source: 示例' | '' | :3 inForce | 'source' is missing | Add the key",
            })
    @DisplayName("错处")
    void stopsAtTheFirstFault(String good, String bad, String where, String what, String remedy) throws IOException {
        assertThat(GOOD).as("the text to break").contains(good);
        write(GOOD.replace(good, bad));

        assertThatThrownBy(() -> TermReader.read(folder, TIANJIN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(STEM + ".yaml" + where)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy)
                .satisfies(e -> assertThat(((BadInput) e).message(Lang.ZH)).contains("错误：", "位置：", "办法："));
    }

    @Test
    @DisplayName("目录里有不认识的文件：给出最接近的措施")
    void refusesUnknownFiles() throws IOException {
        Files.writeString(folder.resolve("tianjin-travel-alowance.yaml"), GOOD);

        assertThatThrownBy(() -> TermReader.read(folder, TIANJIN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("No measure belongs to the file 'tianjin-travel-alowance.yaml'")
                .hasMessageContaining("nearest measure is 'tianjin-travel-allowance'");
    }

    @Test
    @DisplayName("缺一项措施的文件、目录不存在")
    void refusesMissingFiles() throws IOException {
        Files.delete(folder.resolve(STEM + ".yaml"));

        assertThatThrownBy(() -> TermReader.read(folder, TIANJIN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(STEM + ".yaml")
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> TermReader.read(folder.resolve("nowhere"), TIANJIN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("Check --policy");
    }

    @Test
    @DisplayName("本项目的政策参数全部读得通")
    void readsTheProjectsOwnPolicy() {
        assertThat(Conf.policy().measures().keySet())
                .containsExactlyElementsOf(
                        Measures.all().stream().map(MeasureDefinition::stem).toList());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(STEM + ".yaml"), text);
    }
}
