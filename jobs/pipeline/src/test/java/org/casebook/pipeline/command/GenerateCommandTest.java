package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 generate")
class GenerateCommandTest {

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
    }

    @Test
    @DisplayName("写出各文件，标准输出列出行数，退出码 0")
    void writesACity() {
        Path target = folder.resolve("city");
        assertThat(run("--scale", "0.0001", "--seed", "9", "--format", "csv", "--out", target.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("file,rows\n").contains("employment/persons.csv,2000\n");
        assertThat(target.resolve("SYNTHETIC.txt")).exists();
    }

    @Test
    @DisplayName("没有输出目录、规模或差错率越界：用法错误，退出码 2")
    void refusesWrongUsage() {
        assertThat(run("--scale", "0.001")).isEqualTo(2);
        assertThat(run("--scale", "11", "--out", folder.resolve("a").toString()))
                .isEqualTo(2);
        assertThat(run("--scale", "0", "--out", folder.resolve("a").toString())).isEqualTo(2);
        assertThat(run("--defects", "0.2", "--out", folder.resolve("a").toString()))
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("输出目录不空、不是目录：退出码 1，说明办法，什么都不写")
    void refusesAFullFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run("--out", folder.toString())).isEqualTo(1);
        assertThat(run("--out", file.toString())).isEqualTo(1);
        assertThat(run("--out", file.resolve("below").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("输出目录不是空的");
        assertThat(folder).isDirectoryNotContaining("glob:**SYNTHETIC.txt");
    }

    private int run(String... options) {
        String[] line = new String[options.length + 1];
        line[0] = "generate";
        System.arraycopy(options, 0, line, 1, options.length);
        return Casebook.run(new PrintWriter(out), new PrintWriter(err), line);
    }
}
