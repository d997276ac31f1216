package org.casebook.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.SparkSessions;
import org.casebook.policy.Measures;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("基准测试在很小的随机个案库上能跑通，各方结果逐分相同")
class BenchTest {

    private static final int YEAR = 2019;
    private static final int CASES = 200;

    private static BenchCity city = new BenchCity(YEAR, 0, new PolicyBook(Map.of(), List.of()), Map.of());
    private static Map<String, List<FoldedCase>> units = new HashMap<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void draw() {
        PolicyBook policy =
                TermReader.read(Path.of(System.getProperty("casebook.root"), "conf/policy"), Measures.all());
        Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), CASES, YEAR, new Random(1));
        city = new BenchCity(YEAR, 1_000, policy, casebook);
        casebook.forEach((stem, cases) -> {
            List<FoldedCase> each = new ArrayList<>();
            cases.forEach(one ->
                    each.addAll(Collections.nCopies((int) one.units(), new FoldedCase(one.facts(), 1, Map.of()))));
            units.put(stem, each);
        });
    }

    private String report(Consumer<Report> work) throws IOException {
        Path file = folder.resolve("report.md");
        work.accept(new Report(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), file));
        return Files.readString(file);
    }

    @Test
    @DisplayName("DuckDB、Spark（逐个与合并）、逐方案重算、引擎逐个与合并：对同样的方案给出同样的人数与金额")
    void allSidesAgree() throws IOException {
        Alternatives alternatives = new Alternatives(city, units, FlatMeasure.all(city), 0, 1);
        SparkSession spark = SparkSessions.openForSmallData("local[2]");
        try {
            String report = report(out -> {
                alternatives.describe(out);
                alternatives.measure(40, out);
                new Alternatives(city, units, List.of(FlatMeasure.tianjin()), 0, 1).measure(10, out);
                alternatives.measureSpark(spark, 2, false, out);
                alternatives.measureSpark(spark, 40, true, out);
            });
            assertThat(report)
                    .contains("| DuckDB, every unit |", "| Spark, one job, folded cases |")
                    .contains("agree to the fen");
        } finally {
            spark.stop();
        }
    }

    @Test
    @DisplayName("数字不同即报错：一分之差也不放过")
    void aDifferenceIsAnError() {
        Answers answers = new Answers();
        answers.put(0, FlatMeasure.LOAN, new Answers.Figures(1, 100, 70));
        Answers others = new Answers();
        others.put(0, FlatMeasure.LOAN, new Answers.Figures(1, 101, 70));
        assertThatThrownBy(() -> answers.mustEqual(others, "DuckDB"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DuckDB differs at");
    }

    @Test
    @DisplayName("一个参数的许多取值：响应曲线、逐值方案、DuckDB 排序累加三者相同")
    void sweepsAgree() throws IOException {
        assertThat(report(out -> new Sweep(city, 100, 0, 1).measure(out)))
                .contains("small-enterprise-loan.hiringRatio | 100 |", "minimumInsuredMonths | 481 |");
    }

    @Test
    @DisplayName("随机方案、不归并的个案：能跑通，每项措施一行")
    void measuresManyScenariosAndUnfoldedCases() throws IOException {
        String report = report(out -> {
            new ManyScenarios(city, Reforms.draw(city.policy(), BenchCity.measures(), 20, 1), 0, 1).measure(out);
            new Unfolded(city, units, 0, 1).measure(10, out);
        });
        assertThat(report).contains("| 20 |", "evenly spread facts, ×16", "sums equal those of the plain rerun");
        Measures.all().forEach(measure -> assertThat(report).contains("| " + measure.stem() + " | "));
    }

    @Test
    @DisplayName("单次核算：每项措施都能从保存的个案开始")
    void oneAssessmentStarts() {
        Path cases = folder.resolve("cases");
        KeptCases.write(city.casebook(), cases);
        System.setProperty(OneAssessment.CASES, cases.toString());
        System.setProperty(
                OneAssessment.POLICY,
                Path.of(System.getProperty("casebook.root"), "conf/policy").toString());
        System.setProperty(OneAssessment.YEAR, String.valueOf(YEAR));
        BenchCity.measures().forEach(definition -> {
            OneAssessment one = new OneAssessment();
            one.measure = definition.stem();
            one.ask();
            boolean anyGranted = false;
            for (int i = 0; i < CASES; i++) {
                anyGranted |= one.assess().isGranted();
            }
            assertThat(anyGranted).as(definition.stem()).isTrue();
        });
    }
}
