package org.casebook.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.casebook.policy.article.SmallEnterpriseLoan.Refusal.HIRING_RATIO;
import static org.casebook.policy.article.SmallEnterpriseLoan.Refusal.NO_STAFF;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.NotInForce;
import org.casebook.policy.Outcome;
import org.casebook.policy.Part;
import org.casebook.policy.Payment;
import org.casebook.policy.RandomCases;
import org.casebook.policy.Text;
import org.casebook.simulation.Conf;
import org.casebook.simulation.result.ResultRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("合计：按单位数加总，怎样分批、什么次序都一样")
class TallyTest {

    private static final MeasureDefinition LOAN = Measures.get("small-enterprise-loan");

    @Test
    @DisplayName("三家各得 0.15 元（中央 0.11、地方 0.04），两家被拒，一家不在执行期")
    void countsUnitsAndNotCases() {
        Tally tally = new Tally();
        tally.add(shared(11, 15), 3, true);
        tally.add(shared(0, 100), 1, false);
        tally.add(Outcome.refused(HIRING_RATIO), 2, true);
        tally.add(Outcome.refused(NO_STAFF), 4, false);
        tally.add(Outcome.refused(NotInForce.NOT_IN_FORCE), 1, false);

        assertThat(tally.assessed()).isEqualTo(11);
        assertThat(tally.entitled()).isEqualTo(4);
        assertThat(tally.assumed(LOAN))
                .containsExactly(entry(Fund.INCLUSIVE_FINANCE, new Money(33)), entry(Fund.COUNTY, new Money(12)));
        assertThat(tally.amounts(LOAN))
                .containsExactly(entry(Fund.INCLUSIVE_FINANCE, new Money(33)), entry(Fund.COUNTY, new Money(112)));
        assertThat(tally.refused(LOAN))
                .containsExactly(entry("NOT_IN_FORCE", 1L), entry("NO_STAFF", 4L), entry("HIRING_RATIO", 2L));
    }

    @Test
    @DisplayName("分年兑付：合计含以后年度，以后年度按年、按资金另列，按单位数、分批相加；全在当年的不列")
    void keepsWhatFallsDueLater() {
        Outcome threeYears = new Outcome.Granted(List.of(
                new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(7)),
                new Payment(Fund.COUNTY, 0, new Money(3)),
                new Payment(Fund.INCLUSIVE_FINANCE, 1, new Money(5)),
                new Payment(Fund.COUNTY, 2, new Money(2))));
        Tally tally = new Tally();
        tally.add(threeYears, 10, true);
        tally.add(shared(40, 100), 1, false);
        Tally other = new Tally();
        other.add(threeYears, 1, false);
        tally.add(other);

        assertThat(tally.amounts(LOAN))
                .containsExactly(entry(Fund.INCLUSIVE_FINANCE, new Money(172)), entry(Fund.COUNTY, new Money(115)));
        assertThat(tally.later())
                .containsExactly(
                        entry(1, new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, new Money(55)))),
                        entry(2, new TreeMap<>(Map.of(Fund.COUNTY, new Money(22)))));
        assertThat(tally.assumed(LOAN).values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(new Money(170));
        assertThat(new Tally().later()).isEmpty();
    }

    @Test
    @DisplayName("没有案例：各基金 0.00，没有拒绝")
    void anEmptyTallyPaysNothing() {
        assertThat(new Tally().amounts(LOAN))
                .isEqualTo(Map.of(Fund.INCLUSIVE_FINANCE, Money.ZERO, Fund.COUNTY, Money.ZERO));
        assertThat(new Tally().refused(LOAN)).isEmpty();
    }

    @Test
    @DisplayName("溢出必报")
    void failsLoudlyOnOverflow() {
        Tally tally = new Tally();
        tally.add(shared(0, Long.MAX_VALUE), 1, false);

        assertThatThrownBy(() -> tally.add(shared(0, 1), 1, false))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
        assertThatThrownBy(() -> new Tally().add(shared(0, 2), Long.MAX_VALUE, false))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }

    private record Weighed(MeasureDefinition measure, Facts facts, Outcome outcome, int units) {}

    @Test
    @DisplayName("随机总体：打乱次序、分成七批再合并，合计不变；重复的案例逐个算与合起来算也不变")
    void addsUpInAnyOrder() {
        Random random = new Random(11);
        Assessor assessor = new Assessor(Measures.all(), Measures.interplays(), Conf.policy());
        List<Weighed> population = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            MeasureDefinition measure = Measures.all().get(i % Measures.all().size());
            Facts facts = RandomCases.random(measure, 2019, random);
            population.add(
                    new Weighed(measure, facts, assessor.assess(measure.stem(), facts, 2019), 1 + random.nextInt(5)));
        }
        List<ResultRow> inOrder = rows(total(population));

        Collections.shuffle(population, random);
        List<Totals> parts = Stream.generate(Totals::new).limit(7).toList();
        for (Weighed weighed : population) {
            add(parts.get(random.nextInt(parts.size())), weighed, weighed.units);
        }
        Totals oneByOne = new Totals();
        population.forEach(weighed -> {
            for (int unit = 0; unit < weighed.units; unit++) {
                add(oneByOne, weighed, 1);
            }
        });

        assertThat(inOrder).hasSize(Measures.all().size() * County.all().size());
        assertThat(rows(parts.stream().reduce(new Totals(), Totals::add))).isEqualTo(inOrder);
        assertThat(rows(oneByOne)).isEqualTo(inOrder);
    }

    private static Totals total(List<Weighed> population) {
        Totals totals = new Totals();
        population.forEach(weighed -> add(totals, weighed, weighed.units));
        return totals;
    }

    private static void add(Totals totals, Weighed weighed, int units) {
        totals.add(weighed.measure, weighed.facts, weighed.outcome, units, weighed.units % 2 == 0);
    }

    private static List<ResultRow> rows(Totals totals) {
        return totals.rows("baseline", Measures.all());
    }

    @Test
    @DisplayName("分列的部分可重叠，两份合计相加")
    void addsUpTheParts() {
        Part elsewhere = new Part("HUKOU_ELSEWHERE", Text.same("elsewhere"));
        Part disabled = new Part("HARDSHIP_060", Text.same("disabled"));
        Tally tally = new Tally();
        tally.count(List.of(elsewhere, disabled), 3);
        Tally other = new Tally();
        other.count(List.of(elsewhere), 4);
        tally.add(other);

        assertThat(tally.parts()).containsExactly(entry(disabled, 3L), entry(elsewhere, 7L));
    }

    private static Outcome shared(long central, long amount) {
        return new Outcome.Granted(List.of(
                new Payment(Fund.INCLUSIVE_FINANCE, 0, new Money(central)),
                new Payment(Fund.COUNTY, 0, new Money(amount - central))));
    }
}
