package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("命令 optimise：样例城市（合成数据）预算内最好的组合")
class OptimiseOfTheSampleTest {

    private static final String LOAN = "small-enterprise-loan";

    /** Eight of the grid's combinations are enough to be computed one by one. */
    private static final String GRID = """
            name: grid
            question: 比例与额度怎样组合？
            changes:
              small-enterprise-loan.hiringRatio: {each: [10%, 15%, 20%, 25%]}
              small-enterprise-loan.loanCap: {each: [200000, 3000000]}
            """;

    private static SampleCity city;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fold(SampleCity sample) {
        city = sample;
        city.fold(2019);
    }

    private SampleCity.Answer optimise(String... more) throws IOException {
        Path grid = Files.writeString(folder.resolve("grid.yaml"), GRID);
        List<String> all = new ArrayList<>(List.of("optimise", "--year", "2019", "--scenarios", grid.toString()));
        all.addAll(List.of(more));
        return city.cli(all.toArray(String[]::new));
    }

    /** What the measure costs, estimated alone. */
    private static BigDecimal cost(String ratio, String cap) throws IOException {
        SampleCity.Answer answer = city.cli(
                "estimate",
                "--year",
                "2019",
                "--format",
                "json",
                "--set",
                LOAN + ".hiringRatio=" + ratio,
                "--set",
                LOAN + ".loanCap=" + cap);
        assertThat(answer.code()).as(answer.err()).isZero();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : new ObjectMapper().readTree(answer.out()).get("rows")) {
            if (row.get("measure").asText().equals(LOAN)) {
                sum = sum.add(new BigDecimal(row.get("amount").asText()));
            }
        }
        return sum;
    }

    @Test
    @DisplayName("成本与逐个测算的相同；最好的在预算内，边界上没有别的方案更好")
    void agreesWithEstimatesOneByOne() throws IOException {
        SampleCity.Answer answer = optimise("--budget", "12万", "--aim", "new-hires", "--format", "json");
        assertThat(answer.code()).as(answer.err()).isZero();

        JsonNode root = new ObjectMapper().readTree(answer.out());

        assertThat(root.get("run").asText()).matches("[0-9a-f]{16}");
        assertThat(root.get("budget").asText()).isEqualTo("120000.00");
        assertThat(root.get("packages").asInt()).isEqualTo(8);
        assertThat(root.get("measures")).hasToString("[\"" + LOAN + "\"]");
        assertThat(new BigDecimal(root.get("baseline").get("cost").asText())).isEqualTo(cost("25%", "3000000"));
        assertThat(new BigDecimal(root.get("best").get("cost").asText())).isLessThanOrEqualTo(new BigDecimal("120000"));
        assertThat(root.get("frontier")).hasSizeGreaterThan(1);
        for (JsonNode point : root.get("frontier")) {
            String name = point.get("scenario").asText();
            String ratio = name.replaceAll(".*hiringRatio=([^,\\]]*).*", "$1");
            String cap = name.replaceAll(".*loanCap=([^,\\]]*).*", "$1");
            assertThat(new BigDecimal(point.get("cost").asText())).as(name).isEqualTo(cost(ratio, cap));
            assertThat(point.get("reached").asInt()
                                    <= root.get("best").get("reached").asInt()
                            || new BigDecimal(point.get("cost").asText()).compareTo(new BigDecimal("120000")) > 0)
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("表格与图写入文件；同样的输入，同样的字节")
    void writesTheTableAndTheChart() throws IOException {
        Path table = folder.resolve("best.txt");
        Path chart = folder.resolve("chart.svg");

        SampleCity.Answer answer = optimise(
                "--budget",
                "200000",
                "--fund",
                "inclusive-finance",
                "--out",
                table.toString(),
                "--chart",
                chart.toString());

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(table)).contains("普惠金融发展专项资金支付的预算 20.00 万元以内", "合成数据", "grid[");
        assertThat(Files.readString(chart)).startsWith("<svg").contains("惠及人数（人）", "合成数据");
        byte[] before = Files.readAllBytes(table);
        optimise("--budget", "20万元", "--fund", "普惠金融发展专项资金", "--out", table.toString());
        assertThat(Files.readAllBytes(table)).isEqualTo(before);
    }

    @Test
    @DisplayName("没有一个在预算内：说出最省的，退出码 1，什么也不写")
    void writesNothingWithoutAPackage() throws IOException {
        Path table = folder.resolve("best.txt");
        Path chart = folder.resolve("chart.svg");

        SampleCity.Answer answer = optimise("--budget", "1", "--out", table.toString(), "--chart", chart.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("没有一个方案在预算 1.00 元以内", "最省的是“grid[");
        assertThat(table).doesNotExist();
        assertThat(chart).doesNotExist();
    }

    @Test
    @DisplayName("金额、目标、资金写错为用法错误；目标与方案无关在启动 Spark 之前就停下")
    void refusesWrongUsage() throws IOException {
        assertThat(optimise("--budget", "很多").code()).isEqualTo(2);
        assertThat(optimise("--budget", "1", "--aim", "happiness").err())
                .contains("--aim 的值“happiness”不合要求", "people（惠及人数）", "new-hires（扶持的新招用人员）", "entitled（符合条件的对象）");
        Path picture = folder.resolve("chart.png");
        SampleCity.Answer png = optimise("--budget", "1", "--chart", picture.toString());
        assertThat(png.code()).isEqualTo(1);
        assertThat(png.err()).contains("只能画成 SVG", "--chart " + picture).doesNotContain("启动 Spark");
        assertThat(picture).doesNotExist();
        assertThat(optimise("--budget", "1", "--fund", "town").code()).isEqualTo(2);
        SampleCity.Answer answer = optimise("--budget", "1", "--fund", "city");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("都不由 CITY 支付").doesNotContain("启动 Spark");
    }
}
