package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("--out：文件名结尾决定格式，写不了的在计算之前就拒绝")
class OutFileTest {

    private static final String SCENARIO = "--scenarios conf/scenarios/small-enterprise-loan-20-percent.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String home;

    @TempDir
    private Path folder;

    @BeforeEach
    void goHome() {
        home = System.getProperty("casebook.home");
        System.setProperty("casebook.home", "../..");
    }

    @AfterEach
    void restore() {
        if (home == null) {
            System.clearProperty("casebook.home");
        } else {
            System.setProperty("casebook.home", home);
        }
    }

    @ParameterizedTest(name = "{0} --out x{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "intake --input in | .html | .txt .csv .json .xlsx",
                "fold --year 2019 | .html | .txt .csv .json .xlsx",
                "estimate --year 2019 | .md | .txt .csv .json .xlsx .html",
                "estimate --year 2019 | .xls | .txt .csv .json .xlsx .html",
                "estimate --year 2019 | .pdf | .txt .csv .json .xlsx .html",
                "estimate --year 2019 | .2019 | .txt .csv .json .xlsx .html",
                "simulate --year 2019 " + SCENARIO + " | .docx | .txt .csv .json .xlsx .html",
                "optimise --year 2019 --budget 1 " + SCENARIO + " | .html | .txt .csv .json .xlsx",
                "sweep a.b=1..2:1 --year 2019 | .HTML | .txt .csv .json .xlsx",
                "solve a.b --budget 1 --year 2019 | .svg | .txt .csv .json .xlsx",
                "near-misses --year 2019 | .html | .txt .csv .json .xlsx",
                "indicators --year 2019 | .html | .txt .csv .json .xlsx",
                "explain job-retention-refund --key 1 --year 2019 | .html | .txt .csv .json .xlsx",
                "catalogue | .html | .txt .csv .json .md .xlsx"
            })
    @DisplayName("各命令：写不了的结尾，说出可用的结尾，退出码 2，不启动 Spark，什么也不写")
    void refusesOtherEndings(String verb, String ending, String possible) {
        assertRefused(2, possible, verb, "x" + ending);
    }

    @ParameterizedTest(name = "{0} x{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "estimate --year 2019 --page | .pdf | .html .htm",
                "simulate --year 2019 " + SCENARIO + " --page | .docx | .html .htm",
                "simulate --year 2019 " + SCENARIO + " --winners | .xlsx | .csv",
                "simulate --year 2019 " + SCENARIO + " --by term --contributions | .png | .csv .svg",
                "simulate --year 2019 " + SCENARIO + " --behaviour --responses | .JSON | .csv"
            })
    @DisplayName("结果之外另写的文件：结尾不对的同样在计算之前拒绝")
    void refusesOtherEndingsBesideTheResult(String verb, String ending, String possible) {
        Path file = folder.resolve("x" + ending);

        assertThat(run(verb + " " + file)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(file.toString(), possible).doesNotContain("Spark …", "\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(run("estimate --year 2019 --page " + folder)).isEqualTo(2);
        assertThat(run("estimate --year 2019 --page /dev/null/x.html")).isEqualTo(1);
    }

    @ParameterizedTest(name = "--format {0} --out {1}")
    @CsvSource({
        "json, x.csv, .json",
        "table, x.xlsx, .txt",
        "csv, x.xlsx, .csv",
        "csv, x.CSV.json, .csv",
        "csv, x.xls, .xls"
    })
    @DisplayName("--format 与结尾不一致：退出码 2")
    void refusesContradictions(String format, String name, String said) {
        assertRefused(2, said, "estimate --year 2019 --format " + format, name);
    }

    @Test
    @DisplayName("文件夹、设备：退出码 2；上级是文件：退出码 1")
    void refusesPlacesThatAreNoFile() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        assertRefused(2, folder.resolve("estimate.txt").toString(), "estimate --year 2019", "");
        assertThat(run("estimate --year 2019 --out /dev/null")).isEqualTo(2);
        assertRefused(1, "办法：", "estimate --year 2019", "file/below.csv");
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "generate"})
    @DisplayName("写文件夹的命令：像文件名的一律拒绝")
    void takesNoFileForAFolder(String verb) {
        assertRefused(2, "文件夹", verb, "budget.xlsx");
        assertRefused(2, "folder", verb + " --lang en", "city.zip");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a.csv, 年度", "a.CSV, 年度", "a.json, {", "a.md, #", "a.txt, 第一条", "a, 第一条", "a.htm.csv, 年度", ".csv, 第一条"})
    @DisplayName("结尾决定格式，不分大小写；没有结尾的写成表格")
    void choosesTheForm(String name, String begins) throws IOException {
        Path file = folder.resolve(name);

        assertThat(run("catalogue --as-of 2019-12-31 --article 1 --out " + file))
                .as(err.toString())
                .isZero();

        String text = Files.readString(file, StandardCharsets.UTF_8);
        switch (begins) {
            case "年度" -> assertThat(text).startsWith("\uFEFF").contains(",");
            case "{" -> assertThat(text.strip()).matches("(?s)[\\[{].*");
            case "#" -> assertThat(text).contains("# ");
            default ->
                assertThat(text).doesNotStartWith("\uFEFF").doesNotContain("##").contains("第一条");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("另给 --format 时，别的结尾照写")
    void takesAnotherEndingWithAFormat() throws IOException {
        Path file = folder.resolve("a.dat");

        assertThat(run("catalogue --article 1 --format csv --out " + file)).isZero();

        assertThat(Files.readString(file)).startsWith("\uFEFF");
    }

    @Test
    @DisplayName("工作簿与 CSV 行数、内容相同")
    void writesAWorkbook() throws IOException {
        Path csv = folder.resolve("a.csv");
        Path xlsx = folder.resolve("a.xlsx");
        assertThat(run("catalogue --as-of 2019-12-31 --article 8 --out " + csv)).isZero();
        assertThat(run("catalogue --as-of 2019-12-31 --article 8 --out " + xlsx))
                .isZero();

        try (ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile())) {
            List<String> first = new ArrayList<>();
            workbook.getFirstSheet().read().get(0).forEach(cell -> first.add(cell.asString()));
            assertThat(Files.readString(csv)).startsWith("\uFEFF" + String.join(",", first));
        }
    }

    private void assertRefused(int code, String said, String verb, String name) {
        String at = folder.resolve(name).toString();
        assertThat(run(verb + " --out " + at)).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).contains(said).doesNotContain("Spark …", "\tat ");
        assertThat(out.toString()).isEmpty();
        if (!name.isEmpty()) {
            assertThat(Files.exists(folder.resolve(name))).isFalse();
        }
    }

    private int run(String line) {
        PrintWriter result = new PrintWriter(out);
        return Casebook.run(result, new PrintWriter(err), line.split(" "));
    }
}
