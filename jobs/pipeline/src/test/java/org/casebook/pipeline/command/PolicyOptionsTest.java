package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("estimate、explain、demo 的政策选项：出错时 Spark 还没有启动，什么都没有写")
class PolicyOptionsTest {

    /** Still 30 June 2031 in Greenwich, already 1 July where the bureaus are. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-30T17:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String home;

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() {
        home = System.getProperty("casebook.home");
        System.setProperty("casebook.home", System.getProperty("casebook.root"));
    }

    @AfterEach
    void restore() {
        if (home == null) {
            System.clearProperty("casebook.home");
        } else {
            System.setProperty("casebook.home", home);
        }
        assertThat(err.toString()).doesNotContain("启动 Spark");
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-30",
                "2019-13-01",
                "2019",
                "2019-1-9",
                "20190109",
                "2019/01/09",
                "+12019-01-09",
                "yesterday",
                ""
            })
    @DisplayName("--as-of 不是日期：用法错误，退出码 2，说明写法")
    void refusesWhatIsNoDay(String text) {
        assertThat(run("estimate", "--as-of", text)).isEqualTo(Casebook.WRONG_USAGE);
        assertThat(err.toString()).contains("--as-of", "2019-01-09");
    }

    @Test
    @DisplayName("--year 与 --as-of 都没有：用法错误，退出码 2")
    void needsAYear() {
        assertThat(run("estimate")).isEqualTo(Casebook.WRONG_USAGE);
        assertThat(run("explain", "tianjin-travel-allowance", "--key", "1")).isEqualTo(Casebook.WRONG_USAGE);
        assertThat(err.toString()).contains("--year 或 --as-of");
    }

    @Test
    @DisplayName("--strict：核实超过一年即不予测算，退出码 1，列出文件、行、参数、取值、核实日期")
    void refusesValuesThatNobodyChecked() {
        assertThat(run("estimate", "--year", "2019", "--strict")).isEqualTo(Casebook.BAD_INPUT);
        assertThat(err.toString())
                .contains("个从未核实，或核实已超过一年", "从未核实）", "核实于 ", "办法：")
                .containsPattern(
                        "conf/policy/job-retention-refund\\.yaml:\\d+  job-retention-refund\\.refundRate = 50%");
    }

    @Test
    @DisplayName("--strict 对 demo 和 explain 一样；英文也一样")
    void refusesInEveryVerb() {
        assertThat(run("demo", "--strict", "--lang", "en")).isEqualTo(Casebook.BAD_INPUT);
        assertThat(run(
                        "explain",
                        "tianjin-travel-allowance",
                        "--key",
                        "1",
                        "--as-of",
                        "2019-06-30",
                        "--strict",
                        "--lang",
                        "en"))
                .isEqualTo(Casebook.BAD_INPUT);
        assertThat(err.toString()).contains("of the values in use were never checked, or more than a year ago");
    }

    @Test
    @DisplayName("--strict 以 --as-of 当日的取值为准：2015年底只有失业保险金在执行")
    void looksAtTheLawOfTheDay() {
        assertThat(run("estimate", "--year", "2019", "--as-of", "2015-12-31", "--strict"))
                .isEqualTo(Casebook.BAD_INPUT);
        assertThat(err.toString()).contains("unemployment-benefit.medicalBase").doesNotContain("refundRate");
    }

    @Test
    @DisplayName("--set 写错：退出码 1")
    void refusesBadSettings() {
        assertThat(run("estimate", "--as-of", "2019-12-31", "--set", "tianjin-travel-allowance.perYear=x"))
                .isEqualTo(Casebook.BAD_INPUT);
        assertThat(err.toString()).contains("取值“x”不合要求");
    }

    private int run(String... options) {
        List<String> line = new ArrayList<>(List.of(options));
        line.addAll(List.of("--warehouse", folder.resolve("warehouse").toString()));
        line.addAll(List.of("--out", folder.resolve("out").toString()));
        return Casebook.run(new PrintWriter(out), new PrintWriter(err), CLOCK, line.toArray(String[]::new));
    }
}
