package org.casebook.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.policy.County;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.explain.Explainer;
import org.casebook.simulation.explain.ListedCase;
import org.casebook.simulation.explain.ListedCases;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("explain --list：未通过的对象，逐页、按县、按条件")
class CaseFinderTest {

    private static final MeasureDefinition TRAVEL = Measures.get("tianjin-travel-allowance");
    private static final StructType SCHEMA = new StructType()
            .add("unit_key", DataTypes.StringType)
            .add("county", DataTypes.StringType)
            .add("poor_household", DataTypes.BooleanType)
            .add("months", DataTypes.IntegerType);

    /** Six months are wanted of poor households: the second is entitled, three are not. */
    private static final List<Row> UNITS = List.of(
            unit("a".repeat(64), "620802", true, 5),
            unit("b", "620802", true, 6),
            unit("c", "620826", false, 12),
            unit("d", "620826", true, 1));

    private final CaseFinder finder = finder();

    @Test
    @DisplayName("四人中三人未通过；所差的是最小改动；假名缩短")
    void listsTheRefused() {
        ListedCases all = find(Optional.empty(), Optional.empty(), 1, 9);

        assertThat(all.total()).isEqualTo(3);
        assertThat(all.cases()).extracting(ListedCase::key).containsExactly("a".repeat(12), "c", "d");
        assertThat(all.cases().get(0).missing())
                .singleElement()
                .satisfies(change -> assertThat(change.to().zh()).isEqualTo("6"));
    }

    @Test
    @DisplayName("第 2 个起列 1 个；总数不变")
    void listsAPage() {
        ListedCases page = find(Optional.empty(), Optional.empty(), 2, 1);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.last()).isEqualTo(2);
        assertThat(page.cases()).extracting(ListedCase::key).containsExactly("c");
    }

    @Test
    @DisplayName("按县、按条件筛选")
    void chooses() {
        Ground notPoor = TRAVEL.grounds().stream()
                .filter(ground -> ground.reason().facts().contains("poorHousehold"))
                .findFirst()
                .orElseThrow();

        assertThat(find(Optional.of(new County("620826")), Optional.empty(), 1, 9)
                        .cases())
                .extracting(ListedCase::key)
                .containsExactly("c", "d");
        assertThat(find(Optional.of(new County("620826")), Optional.of(notPoor), 1, 9)
                        .cases())
                .extracting(ListedCase::key)
                .containsExactly("c");
        assertThat(find(Optional.of(County.PARK), Optional.empty(), 1, 9).total())
                .isZero();
    }

    @Test
    @DisplayName("可享受的：2,000 元一人，在 1 千元至 2 千元内；不在其外")
    void listsTheEntitledByAmount() {
        ListedCases found = finder.find(UNITS.iterator(), 2019, ofAmount("1千..0.2万元"));

        assertThat(found.entitled()).isTrue();
        assertThat(found.cases()).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("b");
            assertThat(one.amount()).isEqualTo(Money.yuan(2_000));
            assertThat(one.ground()).isEmpty();
        });
        assertThat(finder.find(UNITS.iterator(), 2019, ofAmount("..1999.99")).total())
                .isZero();
        assertThat(finder.find(UNITS.iterator(), 2019, ofAmount("2000")).total())
                .isEqualTo(1);
        assertThat(finder.find(UNITS.iterator(), 2019, ofAmount("2000.01..")).total())
                .isZero();
    }

    private static CaseFinder.Choice ofAmount(String range) {
        return new CaseFinder.Choice(
                Optional.empty(), Optional.empty(), Optional.of(new AmountRange.Converter().convert(range)), 1, 9);
    }

    private ListedCases find(Optional<County> county, Optional<Ground> ground, long first, int most) {
        return finder.find(
                UNITS.iterator(), 2019, new CaseFinder.Choice(county, ground, Optional.empty(), first, most));
    }

    private static CaseFinder finder() {
        PolicyBook book = TermReader.read(Path.of("../../conf/policy"), Measures.all());
        Assessor assessor = new Assessor(Measures.all(), Measures.interplays(), book);
        return new CaseFinder(TRAVEL, assessor, new Explainer(book, assessor));
    }

    private static Row unit(Object... values) {
        return new GenericRowWithSchema(values, SCHEMA);
    }
}
