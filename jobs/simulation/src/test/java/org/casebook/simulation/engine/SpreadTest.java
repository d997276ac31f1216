package org.casebook.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.Parts;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("现行政策的对象构成：按性别、年龄段、人员类别、行业、企业划型")
class SpreadTest {

    private static final int YEAR = 2019;
    private static final List<Dimension> ALL = List.of(Dimension.values());

    private static Simulation run(PolicyBook book, Map<String, List<FoldedCase>> casebook) {
        return Engine.run(new Plan(Measures.all(), Measures.interplays(), book, List.of(), YEAR), casebook);
    }

    private static PolicyBook reform(long seed) {
        return seed == 0 ? Conf.policy() : new RandomSettings(new Random(seed)).reform(Conf.policy(), Measures.all());
    }

    @ParameterizedTest(name = "种子 {0}")
    @ValueSource(longs = {0, 1, 2, 3})
    @DisplayName("随机总体、随机参数：每一部分与只审核其中的单位相同，分到分、到理由、到支付年度")
    void everyPartIsAsIfItStoodAlone(long seed) {
        PolicyBook book = reform(seed);
        Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), 60, YEAR, new Random(seed));
        List<PartRow> found = run(book, casebook).spread(ALL);
        for (Dimension dimension : ALL) {
            for (String part : List.of("A", "B", "C")) {
                CaseByCase byHand = new CaseByCase(RegionalTerms.everywhere(book), YEAR);
                for (MeasureDefinition measure : Measures.all()) {
                    for (FoldedCase one : casebook.getOrDefault(measure.stem(), List.of())) {
                        long units = one.profile()
                                .getOrDefault(dimension, Collections.emptySortedMap())
                                .getOrDefault(part, 0L);
                        if (units > 0) {
                            byHand.add(measure, one.facts(), units);
                        }
                    }
                }
                assertThat(found.stream()
                                .filter(row -> row.dimension() == dimension
                                        && row.part().equals(part))
                                .map(PartRow::row))
                        .containsExactlyElementsOf(byHand.rows("baseline").stream()
                                .map(SpreadTest::withoutPopulationParts)
                                .toList());
            }
        }
    }

    private static ResultRow withoutPopulationParts(ResultRow row) {
        return new ResultRow(
                row.scenario(),
                row.measure(),
                row.article(),
                row.county(),
                row.amounts(),
                row.later(),
                row.assessed(),
                row.entitled(),
                row.refused(),
                row.assumedByFund(),
                Collections.emptySortedMap());
    }

    @ParameterizedTest(name = "种子 {0}")
    @ValueSource(longs = {4, 5})
    @DisplayName("随机总体：同一维度各部分合计，等于该措施该县的审核数、符合条件数、各资金金额")
    void partsAddUp(long seed) {
        Simulation simulation = run(reform(seed), RandomCasebook.of(Measures.all(), 60, YEAR, new Random(seed)));
        List<ResultRow> whole = simulation.rows("baseline");
        assertThat(whole).anyMatch(row -> !row.amount().isZero());
        for (Dimension dimension : ALL) {
            SortedMap<String, List<Object>> sums = new TreeMap<>();
            for (PartRow part : simulation.spread(List.of(dimension))) {
                sums.merge(place(part.row()), figures(part.row()), SpreadTest::plus);
            }
            SortedMap<String, List<Object>> expected = new TreeMap<>();
            whole.forEach(row -> expected.put(place(row), figures(row)));
            assertThat(sums).isEqualTo(expected);
        }
    }

    private static String place(ResultRow row) {
        return row.measure() + " " + row.county().code();
    }

    private static List<Object> figures(ResultRow row) {
        return List.of(row.assessed(), row.entitled(), row.amounts());
    }

    private static List<Object> plus(List<Object> one, List<Object> more) {
        SortedMap<Fund, Money> amounts = new TreeMap<>();
        for (Object some : List.of(one.get(2), more.get(2))) {
            ((Map<?, ?>) some).forEach((fund, money) -> amounts.merge((Fund) fund, (Money) money, Money::plus));
        }
        return List.of((long) one.get(0) + (long) more.get(0), (long) one.get(1) + (long) more.get(1), amounts);
    }

    private static FoldedCase travellers(
            boolean poor, int months, long units, Map<Dimension, SortedMap<String, Long>> profile) {
        return new FoldedCase(new TianjinTravelAllowance.Case(County.KONGTONG, poor, months), units, profile);
    }

    @Test
    @DisplayName("部分按报表的次序排列；人员类别可重叠，不相加；没有的维度只有一行，是全部对象")
    void listsPartsInReadingOrder() {
        List<FoldedCase> cases = new ArrayList<>();
        cases.add(travellers(
                true,
                12,
                3,
                Map.of(
                        Dimension.SEX, new TreeMap<>(Map.of("FEMALE", 1L, "MALE", 2L)),
                        Dimension.GROUP, new TreeMap<>(Map.of("POOR_HOUSEHOLD", 3L, "VETERAN", 2L)))));
        cases.add(travellers(
                false,
                12,
                1,
                Map.of(
                        Dimension.SEX, new TreeMap<>(Map.of(Parts.UNKNOWN, 1L)),
                        Dimension.GROUP, new TreeMap<>(Map.of(Parts.NONE, 1L)))));
        List<PartRow> rows = run(Conf.policy(), Map.of("tianjin-travel-allowance", cases))
                .spread(List.of(Dimension.SEX, Dimension.GROUP, Dimension.SCALE));

        assertThat(rows.stream()
                        .map(row -> row.dimension() + " " + row.part() + " "
                                + row.row().assessed() + " " + row.row().entitled()))
                .containsExactly(
                        "SEX MALE 2 2",
                        "SEX FEMALE 1 1",
                        "SEX UNKNOWN 1 0",
                        "GROUP VETERAN 2 2",
                        "GROUP POOR_HOUSEHOLD 3 3",
                        "GROUP NONE 1 0",
                        "SCALE  4 3");
        long unit = rows.get(1).row().amount().fen();
        assertThat(unit).isPositive();
        assertThat(rows.stream().map(row -> row.row().amount().fen()))
                .isEqualTo(Arrays.asList(2 * unit, unit, 0L, 2 * unit, 3 * unit, 0L, 3 * unit));
    }
}
