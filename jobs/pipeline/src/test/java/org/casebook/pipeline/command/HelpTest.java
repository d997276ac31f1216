package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.casebook.pipeline.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("--help 与 --version：写在哪里都答，用本次的语言")
class HelpTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--version", "estimate -V", "catalogue --version", "runs --lang en --version"})
    @DisplayName("每个命令都说得出版本")
    void saysItsVersion(String line) {
        assertThat(run(line)).isEqualTo(Casebook.DONE);
        assertThat(out.toString().strip()).isEqualTo("casebook " + Program.version());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "estimate --help | 用法：casebook estimate",
                "estimate --lang en --help | Usage: casebook estimate",
                "--lang en estimate --help | Usage: casebook estimate",
                "estimate --help --lang en | Usage: casebook estimate",
                "explain -h | 用法：casebook explain",
            })
    @DisplayName("--lang 写在命令前、命令后、--help 后都行；不必写全其他选项")
    void helpSpeaksTheLanguageAskedFor(String line, String said) {
        assertThat(run(line)).isEqualTo(Casebook.DONE);
        assertThat(out.toString()).startsWith(said);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("可选的值以顿号相隔")
    void chineseListsHaveChineseCommas() {
        assertThat(run("estimate --help")).isEqualTo(Casebook.DONE);
        assertThat(out.toString()).contains("输出形式：table、csv、json。");
    }

    private int run(String line) {
        return Casebook.run(new PrintWriter(out), new PrintWriter(err), line.split(" "));
    }
}
