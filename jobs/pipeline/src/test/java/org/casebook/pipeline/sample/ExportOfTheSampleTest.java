package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.pipeline.intake.Registry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("--export：样例城市（合成数据）导出的表，别的程序读出同样的数")
class ExportOfTheSampleTest {

    private static final int YEAR = 2019;
    private static final String TOTAL = "4804686.04";
    private static final String SCENARIO = "conf/scenarios/small-enterprise-loan-20-percent.yaml";

    private static SampleCity city;

    @TempDir
    private static Path dir;

    private static Path estimate;
    private static Path simulation;
    private static Path indicators;

    @BeforeAll
    static void export(SampleCity sample) {
        city = sample;
        city.fold(YEAR);
        estimate = exported("estimate", "--by", "sex,group");
        simulation = exported(
                "simulate", "--scenarios", SampleCity.ROOT.resolve(SCENARIO).toString());
        indicators = exported("indicators");
    }

    private static Path exported(String verb, String... more) {
        Path folder = dir.resolve(verb);
        List<String> line = new ArrayList<>(List.of(verb, "--year", "2019", "--export", folder.toString()));
        line.addAll(List.of(more));
        SampleCity.Answer answer = city.cli(line.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("已导出到 " + folder);
        return folder;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The rows of a query, cells behind each other. */
    private static List<String> query(String sql) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(rows.getString(column));
                }
                found.add(String.join(" ", cells));
            }
            return found;
        }
    }

    @Test
    @DisplayName("每张表恰好一个 Parquet、一个 CSV，另有说明，没有别的：没有 _SUCCESS、.crc、part-0000")
    void holdsOneFileEach() throws IOException {
        assertThat(names(estimate))
                .containsExactlyInAnyOrder(
                        "columns.csv",
                        "estimate.csv",
                        "estimate.parquet",
                        "estimate_by.csv",
                        "estimate_by.parquet",
                        "estimate_conflict.csv",
                        "estimate_conflict.parquet",
                        "estimate_counted.csv",
                        "estimate_counted.parquet",
                        "estimate_due.csv",
                        "estimate_due.parquet",
                        "estimate_fund.csv",
                        "estimate_fund.parquet",
                        "estimate_refused.csv",
                        "estimate_refused.parquet",
                        "export.json",
                        "说明.md");
        assertThat(names(simulation))
                .filteredOn(name -> name.endsWith(".parquet"))
                .containsExactly(
                        "difference.parquet",
                        "difference_by.parquet",
                        "scenario.parquet",
                        "simulation.parquet",
                        "simulation_fund.parquet",
                        "transition.parquet");
        assertThat(names(indicators))
                .containsExactlyInAnyOrder("columns.csv", "export.json", "indicator.csv", "indicator.parquet", "说明.md");
    }

    @Test
    @DisplayName("DuckDB 从 Parquet 与 CSV 读出的合计都是 480.47 万元；分资金、分到期年度、分性别的合计也是")
    void addsUp() throws SQLException {
        for (String table : List.of("estimate", "estimate_fund", "estimate_due")) {
            for (String ending : List.of("parquet", "csv")) {
                assertThat(query("SELECT sum(CAST(amount_yuan AS DECIMAL(18,2))) FROM '%s/%s.%s'%s"
                                .formatted(
                                        estimate,
                                        table,
                                        ending,
                                        table.endsWith("due") ? " WHERE application_year = year" : "")))
                        .as(table + "." + ending)
                        .containsExactly(TOTAL);
            }
        }
        assertThat(query("SELECT dimension, sum(amount_yuan) FROM '%s/estimate_by.parquet' WHERE parts_overlap = '否'"
                                .formatted(estimate)
                        + " GROUP BY dimension"))
                .containsExactly("SEX " + TOTAL);
        assertThat(query("SELECT due_year, sum(amount_yuan) FROM '%s/estimate_due.parquet'".formatted(estimate)
                        + " WHERE article = 8 GROUP BY due_year ORDER BY due_year"))
                .hasSize(3);
        assertThat(query("SELECT sum(amount_yuan) FROM '%s/estimate_due.parquet' WHERE due_year = year"
                        .formatted(estimate)))
                .isEqualTo(query("SELECT sum(due_in_year_yuan) FROM '%s/estimate.parquet'".formatted(estimate)));
    }

    @Test
    @DisplayName("合计数、县数与 estimate 的 JSON 一致：审核数、符合条件数、依据假定、以后年度到期")
    void agreesWithTheEstimate() throws IOException, SQLException {
        JsonNode rows = new ObjectMapper()
                .readTree(city.cli("estimate", "--year", "2019", "--format", "json")
                        .out())
                .get("rows");
        List<String> expected = new ArrayList<>();
        rows.forEach(row -> expected.add(String.join(
                " ",
                row.get("measure").asText(),
                row.get("county").asText(),
                row.get("assessed").asText(),
                row.get("entitled").asText(),
                row.get("amount").asText(),
                row.get("assumed").asText())));
        assertThat(query(
                        "SELECT measure, county, assessed, entitled, amount_yuan, assumed_yuan FROM '%s/estimate.parquet'"
                                .formatted(estimate)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("金额为 DECIMAL(18,2)，代码为文本，数量为整数；CSV 与 Parquet 逐格相同")
    void hasPlainTypes() throws IOException, SQLException {
        assertThat(query("SELECT column_name, column_type FROM (DESCRIBE SELECT county, entitled, amount_yuan FROM"
                        + " '%s/estimate.parquet')".formatted(estimate)))
                .containsExactly("county VARCHAR", "entitled BIGINT", "amount_yuan DECIMAL(18,2)");
        for (Path folder : List.of(estimate, simulation, indicators)) {
            for (String parquet : names(folder)) {
                if (parquet.endsWith(".parquet")) {
                    Path csv = folder.resolve(parquet.replace(".parquet", ".csv"));
                    String text = "SELECT * FROM read_csv('%s', all_varchar = true, header = true, strict_mode = false)"
                            .formatted(csv);
                    String same = "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM '%s'".formatted(folder.resolve(parquet));
                    assertThat(query("SELECT coalesce(CAST(COLUMNS(*) AS VARCHAR), '') FROM (" + text + ")"))
                            .as(parquet)
                            .isEqualTo(query("SELECT coalesce(COLUMNS(*), '') FROM (" + same + ")"));
                }
            }
        }
    }

    @Test
    @DisplayName("每一列不加引号就能在 SQL 里写")
    void namesColumnsPlainly() throws IOException, SQLException {
        for (Path folder : List.of(estimate, simulation, indicators)) {
            for (String name : names(folder)) {
                if (name.endsWith(".parquet")) {
                    Path file = folder.resolve(name);
                    String columns = String.join(
                            ", ", query("SELECT column_name FROM (DESCRIBE SELECT * FROM '%s')".formatted(file)));
                    assertThat(query("SELECT %s FROM '%s' ORDER BY %1$s".formatted(columns, file)))
                            .hasSameSizeAs(query("SELECT run FROM '%s'".formatted(file)));
                }
            }
        }
    }

    @Test
    @DisplayName("每个方案的行都齐全：方案合计减现行政策合计，等于 scenario 表的增减")
    void holdsWholeScenarios() throws SQLException {
        assertThat(query("SELECT sum(amount_yuan) FROM '%s/simulation.parquet' WHERE scenario = 'baseline'"
                        .formatted(simulation)))
                .containsExactly(TOTAL);
        assertThat(query("""
                        WITH whole AS (SELECT scenario, sum(amount_yuan) AS yuan FROM '%2$s/simulation.parquet' GROUP BY scenario)
                        SELECT scenario, change_yuan <> 0, change_yuan = yuan - %1$s,
                               change_yuan = (SELECT sum(change_yuan) FROM '%2$s/difference.parquet')
                        FROM '%2$s/scenario.parquet' JOIN whole USING (scenario)
                        """.formatted(TOTAL, simulation)))
                .containsExactly("small-enterprise-loan-20-percent true true true");
    }

    @Test
    @DisplayName("每一列在 columns.csv 和说明中都有中文含义")
    void describesEveryColumn() throws IOException, SQLException {
        String guide = Files.readString(estimate.resolve("说明.md"));
        assertThat(guide).contains("由 `casebook estimate` 导出：2019 年度", "合成数据", "DECIMAL(18,2)");
        Set<String> described = new HashSet<>(
                query("SELECT 表, 列 FROM '%s/columns.csv' WHERE regexp_matches(含义, '\\p{Han}')".formatted(estimate)));
        for (String file : names(estimate)) {
            if (file.endsWith(".parquet")) {
                String table = file.replace(".parquet", "");
                assertThat(guide).contains("## " + table + "\n");
                for (String column : query("SELECT name FROM parquet_schema('%s') WHERE num_children IS NULL"
                        .formatted(estimate.resolve(file)))) {
                    assertThat(described).contains(table + " " + column);
                    assertThat(guide).contains("| `" + column + "` |");
                }
            }
        }
    }

    @Test
    @DisplayName("再次导出替换自己的表，合计不变；少问一项，多余的表一并去掉；英文说明替换中文说明")
    void replacesItsOwnFiles() throws IOException, SQLException {
        Path folder = dir.resolve("twice");
        for (String lang : List.of("zh", "en")) {
            List<String> line = new ArrayList<>(List.of("estimate", "--year", "2019", "--export", folder.toString()));
            line.addAll(lang.equals("zh") ? List.of("--by", "age") : List.of("--lang", "en"));
            assertThat(city.cli(line.toArray(String[]::new)).code()).isZero();
        }
        assertThat(names(folder)).contains("README.md", "estimate.parquet").doesNotContain("说明.md", "estimate_by.csv");
        assertThat(query("SELECT sum(amount_yuan) FROM '%s/estimate.parquet'".formatted(folder)))
                .containsExactly(TOTAL);
    }

    @Test
    @DisplayName("导出的任何文件里都没有样例中的身份证号、姓名、化名和单位编号")
    void namesNobody() throws IOException {
        String persons =
                Files.readString(SampleCity.SAMPLES.resolve("employment/persons.csv"), StandardCharsets.ISO_8859_1);
        List<String> identities = new ArrayList<>();
        Matcher numbers = Pattern.compile("\\b\\d{17}[\\dXx]\\b").matcher(persons);
        while (numbers.find()) {
            identities.add(numbers.group());
        }
        assertThat(identities).hasSizeGreaterThan(1000);
        Registry registry = Registry.of(city.warehouse(), city.intake().run());
        registry.table("employer")
                .select("employer_id")
                .collectAsList()
                .forEach(row -> identities.add(row.getString(0)));
        for (Path folder : List.of(estimate, simulation, indicators)) {
            for (String name : names(folder)) {
                String text = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
                assertThat(identities).as(name).noneMatch(text::contains);
                assertThat(Pattern.compile("\\b[0-9a-f]{64}\\b")
                                .matcher(name.equals("export.json") ? "" : text)
                                .find())
                        .as(name)
                        .isFalse();
            }
        }
    }
}
