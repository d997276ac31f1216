package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Measures;
import org.casebook.report.TextTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("命令 catalogue")
class CatalogueCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("casebook.root"));

    /** The evening of 31 December 2018 in Greenwich, New Year's Day where the bureaus are. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-12-31T20:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String home;

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() {
        home = System.getProperty("casebook.home");
        System.setProperty("casebook.home", ROOT.toString());
    }

    @AfterEach
    void restore() {
        if (home == null) {
            System.clearProperty("casebook.home");
        } else {
            System.setProperty("casebook.home", home);
        }
        assertThat(err.toString()).doesNotContain("启动 Spark", "Starting Spark");
    }

    @Test
    @DisplayName("docs/articles.md 与程序和参数文件一致")
    void theDocumentIsFresh() throws IOException {
        Path page = folder.resolve("articles.md");
        assertThat(run("--as-of", "2019-12-31", "--format", "markdown", "--out", page.toString()))
                .isZero();
        assertThat(Files.readString(page))
                .as("refresh it: ./casebook catalogue --as-of 2019-12-31 --format markdown --out docs/articles.md")
                .isEqualTo(Files.readString(ROOT.resolve("docs/articles.md")));
    }

    @Test
    @DisplayName("25条都在，程序里的每项措施都在；中英文都不超过120列")
    void showsEverything() {
        assertThat(run("--as-of", "2019-12-31")).isZero();
        assertThat(out.toString()).contains("第一条  ", "第二十五条  ", "待各县（市、区）填报");
        Measures.all()
                .forEach(measure ->
                        assertThat(out.toString()).contains(measure.title().zh(), measure.stem()));
        assertThat(run("--as-of", "2019-12-31", "--lang", "en")).isZero();
        assertThat(out.toString().lines())
                .allSatisfy(
                        line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(EstimateCommand.TERMINAL_WIDTH));
    }

    @Test
    @DisplayName("不给日期：当地的今天")
    void looksAtToday() throws IOException {
        assertThat(run("--article", "13", "--format", "json")).isZero();
        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.at("/day").asText()).isEqualTo("2019-01-01");
        List<String> inForce = new ArrayList<>();
        root.at("/articles/0/measures/0/terms/0/values").forEach(value -> {
            if (value.get("inForce").asBoolean()) {
                inForce.add(value.get("shown").asText());
            }
        });
        assertThat(inForce).containsExactly("12个月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--article 8 13", "--article 8,13", "--article 13 --article 8"})
    @DisplayName("只看第8、13条")
    void showsSomeArticles(String options) throws IOException {
        assertThat(run((options + " --format json --as-of 2019-12-31").split(" ")))
                .isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/articles"))
                .extracting(article -> article.get("article").asInt())
                .containsExactly(8, 13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--article 0",
                "--article 26",
                "--article x",
                "--as-of 2019-02-29",
                "--as-of 昨天",
                "--format html",
                "--lang fr"
            })
    @DisplayName("用法错误：退出码 2")
    void refusesWrongUsage(String options) {
        assertThat(run(options.split(" "))).isEqualTo(Casebook.WRONG_USAGE);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("CSV 可用电子表格打开；各动词的共同选项都认得")
    void writesCsv() {
        assertThat(run("--format", "csv", "--as-of", "2019-12-31", "--warehouse", folder.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("\uFEFF条款,条标,");
        assertThat(out.toString().lines().filter(line -> line.startsWith("1,"))).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("参数目录不对：退出码 1")
    void refusesBadPolicies() {
        assertThat(run("--policy", folder.resolve("none").toString())).isEqualTo(Casebook.BAD_INPUT);
        assertThat(err.toString()).contains("--policy");
    }

    private int run(String... options) {
        List<String> line = new ArrayList<>(List.of("catalogue"));
        line.addAll(List.of(options));
        return Casebook.run(new PrintWriter(out), new PrintWriter(err), CLOCK, line.toArray(String[]::new));
    }
}
