package org.casebook.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.pipeline.agreement.Profiles;
import org.casebook.pipeline.estimate.EstimateJob;
import org.casebook.pipeline.oracle.Oracle;
import org.casebook.pipeline.oracle.Outcome;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCity.Parameter.class)
@DisplayName("estimate --by：样例城市（合成数据）享受对象的构成")
class CompositionOfTheSampleTest {

    private static final int YEAR = 2019;
    private static final long TOTAL_FEN = 480_468_604;
    private static final List<Dimension> ALL = List.of(Dimension.values());

    private static SampleCity city;
    private static Composition composition;

    @BeforeAll
    static void run(SampleCity sample) {
        city = sample;
        composition = job().run(city.fold(YEAR), ALL, Clock.systemUTC());
    }

    private static EstimateJob job() {
        return new EstimateJob(
                city.warehouse(),
                Measures.all(),
                TermReader.read(SampleCity.ROOT.resolve("conf/policy"), Measures.all()),
                TermReader.read(SampleCity.ROOT.resolve("conf/policy"), Measures.all()));
    }

    /** Units assessed, units entitled, fen. */
    private static List<Long> figures(ResultRow row) {
        return List.of(row.assessed(), row.entitled(), row.amount().fen());
    }

    private static List<Long> plus(List<Long> one, List<Long> more) {
        return List.of(one.get(0) + more.get(0), one.get(1) + more.get(1), one.get(2) + more.get(2));
    }

    @Test
    @DisplayName("性别、年龄段、行业、划型：各部分合计，等于每项措施每个县的审核数、符合条件数、金额，分毫不差")
    void partsAddUp() {
        Map<String, List<Long>> whole = new TreeMap<>();
        composition
                .estimate()
                .rows()
                .forEach(row -> whole.put(row.measure() + " " + row.county().code(), figures(row)));
        for (Dimension dimension : ALL) {
            Map<String, List<Long>> sums = new TreeMap<>();
            composition.rows().stream()
                    .filter(part -> part.dimension() == dimension)
                    .map(PartRow::row)
                    .forEach(row -> sums.merge(
                            row.measure() + " " + row.county().code(), figures(row), CompositionOfTheSampleTest::plus));
            if (dimension == Dimension.GROUP) {
                assertThat(sums).hasSameSizeAs(whole).isNotEqualTo(whole);
            } else {
                assertThat(sums).isEqualTo(whole);
            }
        }
    }

    @Test
    @DisplayName("每一部分的审核数、符合条件数、金额，与 DuckDB 逐个对象审核、逐个对象归类的结果相同")
    void agreesWithTheSecondImplementation() throws SQLException {
        Map<String, List<Long>> ours = new TreeMap<>();
        composition.rows().stream()
                .filter(part -> !part.part().isEmpty())
                .forEach(part -> ours.put(place(part), figures(part.row())));
        Map<String, List<Long>> theirs = new TreeMap<>();
        try (Oracle oracle = Profiles.oracle().loadRegistry(city.exported()).loadPolicyInForce()) {
            for (MeasureDefinition measure : Measures.all()) {
                Map<String, Outcome> outcomes = new HashMap<>();
                oracle.outcomes(measure.stem(), YEAR).forEach(outcome -> outcomes.put(outcome.unitKey(), outcome));
                for (Map<String, Object> unit : Profiles.parts(measure, oracle)) {
                    Outcome outcome = outcomes.get(unit.get("unit_key"));
                    String place = "%s %s %s %s"
                            .formatted(measure.stem(), outcome.county(), unit.get("dimension"), unit.get("part"));
                    long fen = outcome.fen().values().stream().reduce(0L, Math::addExact);
                    theirs.merge(
                            place,
                            List.of(1L, outcome.ground() == null ? 1L : 0L, fen),
                            CompositionOfTheSampleTest::plus);
                }
            }
        }
        assertThat(ours).hasSizeGreaterThan(500).isEqualTo(theirs);
    }

    private static String place(PartRow part) {
        return "%s %s %s %s".formatted(part.row().measure(), part.row().county().code(), part.dimension(), part.part());
    }

    @Test
    @DisplayName("问不问构成，测算编号与每一行都相同")
    void changesNoFigure() {
        assertThat(job().run(city.fold(YEAR), Clock.systemUTC())).isEqualTo(composition.estimate());
    }

    @Test
    @DisplayName("表格：可写中文、可写几个；孵化基地不分性别，写“—”；提示供内部使用；人员类别不能相加")
    void printsTables() {
        SampleCity.Answer answer = city.cli("estimate", "--year", "2019", "--by", "性别，重点群体", "--by", "sex");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("供内部研究使用")
                .containsOnlyOnce("2019 年度享受对象构成：按性别（金额：万元）　合成数据")
                .containsOnlyOnce("2019 年度享受对象构成：按人员类别（金额：万元）　合成数据")
                .contains("不能相加")
                .containsPattern("9   孵化基地补助（基地） +全市 +— ")
                .containsPattern("6   稳岗返还（企业·年） +全市 +— ")
                .containsPattern("15  失业保险金及代缴医保.* 全市 +男 .*\\n +女 ");
    }

    @Test
    @DisplayName("现行政策合计 480.47 万元；--set 之后，JSON 的各部分合计等于改动后的合计；CSV 有各部分的名称")
    void writesCsvAndJson() throws IOException {
        SampleCity.Answer answer =
                city.cli("estimate", "--year", "2019", "--by", "industry", "--set", "小微.新招用比例=10%", "--format", "json");
        assertThat(answer.code()).as(answer.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(answer.out());
        assertThat(fen(json.get("by"))).isEqualTo(fen(json.get("rows"))).isGreaterThan(TOTAL_FEN);
        SampleCity.Answer csv = city.cli("estimate", "--year", "2019", "--by", "scale", "--format", "csv");
        assertThat(composition.estimate().rows().stream()
                        .mapToLong(row -> row.amount().fen())
                        .sum())
                .isEqualTo(TOTAL_FEN);
        assertThat(csv.out())
                .startsWith("\uFEFF年度,条款,措施代码,措施,区划代码,县（市、区）,维度代码,维度,部分代码,部分,各部分可重叠,审核数,符合条件数,金额（元）,测算编号,数据性质")
                .contains(",SCALE,企业划型,SMALL,小型,否,")
                .contains(",SCALE,企业划型,,—,否,");
    }

    private static long fen(JsonNode rows) {
        long fen = 0;
        for (JsonNode row : rows) {
            fen += new BigDecimal(row.get("amount").asText()).movePointRight(2).longValueExact();
        }
        return fen;
    }
}
