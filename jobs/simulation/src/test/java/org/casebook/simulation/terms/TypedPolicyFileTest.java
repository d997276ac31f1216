package org.casebook.simulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("政策参数文件：数怎样写都行，读进来只有一种写法；顺序不对的指明文件和行")
class TypedPolicyFileTest {

    private static final String FILE = "unemployment-benefit.yaml";
    private static final List<MeasureDefinition> BENEFIT = List.of(Measures.get("unemployment-benefit"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 12, | value: 十二个月,",
                "value: 12, | value: １年,",
                "value: 3000, | value: 三千元,",
                "value: 8%, | value: 百分之八,",
                "value: 12+18+24, | value: 12、18、24个月,",
                "{620802: 1413, 620871: 1413, other: 1368} | {崆峒区: 一千四百一十三元, 平凉工业园区: 1413, 其他: '1,368元'}",
                "from: 2019-01-01, | from: 2019年1月1日,",
            })
    @DisplayName("写法不同，内容一样：参数指纹不变")
    void readsWhatPeopleWrite(String plain, String typed) throws IOException {
        write(plain, typed);

        assertThat(TermReader.read(folder, BENEFIT).hash())
                .isEqualTo(unchanged().hash());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 12+18+24, | value: 24+18+12, | unemployment-benefit.yaml:19 terms.durations.values[0].value | must not fall: 24 can't be followed by 18",
                "value: 12+60+120, | value: 12+120+60, | unemployment-benefit.yaml:27 terms.durationSteps.values[0].value | must not fall: 120 can't be followed by 60",
                "value: 12+18+24, | value: 12+18, | unemployment-benefit.durations (FOLDER/unemployment-benefit.yaml:19), unemployment-benefit.durationSteps (FOLDER/unemployment-benefit.yaml:27) | not as many durations as steps",
                "value: 12+18+24, | value: +12+18+24, | unemployment-benefit.yaml:19 terms.durations.values[0].value | '+12+18+24' is not acceptable",
                "{620802: 1413, | {620802: 1413, 崆峒区: 1413, | unemployment-benefit.yaml:35 terms.monthlyByCounty.values[1].value | is not acceptable",
                "{620802: 1413, | {620999: 1413, | unemployment-benefit.yaml:35 terms.monthlyByCounty.values[1].value | is not acceptable",
                "from: 2019-01-01, | from: -999999999-01-01, | unemployment-benefit.yaml:35 terms.monthlyByCounty.values[1].from | is not acceptable",
            })
    @DisplayName("顺序颠倒、个数不配、一个县写两次：指明文件和行")
    void saysWhere(String plain, String typed, String where, String what) throws IOException {
        write(plain, typed);

        assertThatThrownBy(() -> TermReader.read(folder, BENEFIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(where.replace("FOLDER", folder.toString()))
                .hasMessageContaining(what);
    }

    private static PolicyBook unchanged() {
        PolicyBook all = Conf.policy();
        return new PolicyBook(
                Map.of(BENEFIT.get(0).stem(), all.of(BENEFIT.get(0).stem())), List.of());
    }

    private void write(String plain, String typed) throws IOException {
        String good = Files.readString(Conf.root().resolve("conf/policy").resolve(FILE));
        assertThat(good).as("the text to change").contains(plain);
        Files.writeString(folder.resolve(FILE), good.replace(plain, typed));
    }
}
