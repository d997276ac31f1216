package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.agreement.IndicatorFigures;
import org.casebook.pipeline.command.Casebook;
import org.casebook.pipeline.indicator.IndicatorKind;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.report.TextTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 indicators：样例城市（合成数据）的监测指标")
class IndicatorsOfTheSampleTest {

    private static final Path ROOT = Path.of(System.getProperty("casebook.root"));
    private static final String YEAR = "2019";
    private static final int LEAST_PEOPLE = 1000;
    private static final String CITY = "620800";

    @TempDir
    static Path directory;

    private static String home;
    private static String before;
    private static String folded;

    private record Result(int code, String out, String err) {}

    @BeforeAll
    static void takeInAndFold() throws IOException {
        home = System.getProperty("casebook.home");
        System.setProperty("casebook.home", ROOT.toString());
        TestSpark.session();
        Path key = Files.writeString(directory.resolve("key"), "a key for the indicators of the sample");
        assertThat(run(
                                "intake",
                                "--input",
                                ROOT.resolve("data-samples").toString(),
                                "--delivered-on",
                                "2020-01-15",
                                "--key-file",
                                key.toString())
                        .code)
                .isZero();
        before = run("indicators", "--year", YEAR).err;
        Result fold = run("fold", "--year", YEAR);
        assertThat(fold.code).isZero();
        folded = fold.err;
    }

    @AfterAll
    static void restore() {
        if (home == null) {
            System.clearProperty("casebook.home");
        } else {
            System.setProperty("casebook.home", home);
        }
    }

    @Test
    @DisplayName("还没有归并：说明先运行 fold，退出码 1")
    void asksForAFold() {
        assertThat(before).contains("casebook fold --year 2019");
        assertThat(folded).contains("归并个案");
        assertThat(run("indicators", "--year", "2018").code).isEqualTo(1);
    }

    @Test
    @DisplayName("JSON 的每个数与 DuckDB 的第二套实现相同，全市等于各县之和")
    void agreesWithTheSecondImplementation() throws IOException, SQLException {
        Result result = run("indicators", "--year", YEAR, "--format", "json");
        assertThat(result.code).as(result.err).isZero();
        JsonNode root = new ObjectMapper().readTree(result.out);
        assertThat(root.get("year").asText()).isEqualTo(YEAR);
        assertThat(root.get("run").asText()).matches("[0-9a-f]{16}");
        Path export = directory.resolve("parquet");
        Registry registry = Registry.last(Warehouse.open(TestSpark.session(), warehouse()));
        for (String name : registry.versions().keySet()) {
            String table = name.substring(name.indexOf('/') + 1);
            registry.table(table)
                    .coalesce(1)
                    .write()
                    .parquet(export.resolve(table).toString());
        }
        try (Oracle oracle = IndicatorFigures.oracle(LEAST_PEOPLE)) {
            oracle.loadRegistry(export);
            for (IndicatorKind kind : IndicatorKind.values()) {
                assertThat(figures(root, kind.stem()))
                        .as(kind.stem())
                        .isEqualTo(withCity(IndicatorFigures.of(oracle, kind.stem(), Integer.parseInt(YEAR))));
            }
        }
    }

    @Test
    @DisplayName("表格列出每一条、各县、目标与是否达标；CSV 可用电子表格打开；英文在 --lang en")
    void printsTablesAndCsv() {
        Result table = run("indicators", "--year", YEAR);
        assertThat(table.out.lines().filter(line -> !line.startsWith("假设")).mapToInt(TextTable::width))
                .allMatch(width -> width <= 120);
        assertThat(table.out)
                .contains("2019 年度监测指标", "合成数据", "崆峒区", "全市")
                .contains("分规模企业参保职工净增（人）", "微型企业", "十大生态产业", "循环农业", "灵活就业", "出口企业", "民营企业")
                .contains("降低费率少缴社会保险费（万元）", "支企安置贫困家庭毕业生（个）", "年输转千人省外劳务基地（个）")
                .contains("≥ 30%", "≥ 10", "未达标")
                .contains("假设 · 十大生态产业");
        assertThat(run("indicators", "--year", YEAR, "--format", "csv").out)
                .startsWith("\uFEFF年度,条款,指标代码")
                .contains("2019,19,out-of-province-bases,年输转千人省外劳务基地,,,620800,全市,0,,个,10,否,,");
        assertThat(run("indicators", "--year", YEAR, "--lang", "en").out)
                .contains("SYNTHETIC DATA", "staff change, by scale", "not met");
    }

    @Test
    @DisplayName("指标配置有误：启动 Spark 之前即停，说明文件与行，退出码 1")
    void stopsBeforeSpark() {
        Result result = run("fold", "--year", YEAR, "--indicators", directory.toString());
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).contains("找不到配置文件", "staff-change-by-scale.yaml").doesNotContain("启动 Spark");
    }

    private static SortedMap<String, List<Long>> figures(JsonNode root, String stem) {
        SortedMap<String, List<Long>> figures = new TreeMap<>();
        for (JsonNode row : root.get("rows")) {
            if (row.get("indicator").asText().equals(stem)) {
                List<Long> figure = new ArrayList<>();
                figure.add(
                        row.has("amount")
                                ? new BigDecimal(row.get("amount").asText())
                                        .movePointRight(2)
                                        .longValueExact()
                                : row.get("value").asLong());
                if (row.has("whole")) {
                    figure.add(row.get("whole").asLong());
                }
                figures.put(
                        row.get("county").asText() + "|" + row.path("category").asText(), figure);
            }
        }
        return figures;
    }

    private static SortedMap<String, List<Long>> withCity(SortedMap<String, List<Long>> byCounty) {
        SortedMap<String, List<Long>> all = new TreeMap<>(byCounty);
        byCounty.forEach((key, figure) -> all.merge(CITY + key.substring(CITY.length()), figure, (a, b) -> {
            List<Long> sum = new ArrayList<>();
            for (int i = 0; i < a.size(); i++) {
                sum.add(a.get(i) + b.get(i));
            }
            return sum;
        }));
        return all;
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--warehouse", warehouse()));
        int code = Casebook.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    private static String warehouse() {
        return directory.resolve("warehouse").toString();
    }
}
