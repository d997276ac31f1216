package org.casebook.simulation.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.result.MissedCondition;
import org.casebook.simulation.result.MissedCondition.Alone;
import org.casebook.simulation.result.MissedCondition.Distance;
import org.casebook.simulation.result.MissedCondition.MissedTerm;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.sweep.City;
import org.casebook.simulation.sweep.Enterprises;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("差一点：只差一个条件的对象、差多少、一步之差的金额")
class NearMissFinderTest {

    private static final RunIdentity RUN =
            new RunIdentity("run", "data", "terms", List.of(), "program", Map.of(), true);
    private static final MeasureDefinition LOAN = Measures.get("small-enterprise-loan");

    private static MissedCondition find(String ground, Facts... facts) {
        return new NearMissFinder(Enterprises.of(facts))
                .find(List.of(LOAN), RUN).conditions().stream()
                        .filter(condition -> condition.ground().equals(ground))
                        .findFirst()
                        .orElseThrow();
    }

    private static Facts enterprise(int staff, int hires, int months) {
        return Enterprises.enterprise(County.KONGTONG, staff, hires, months);
    }

    private static Facts enterprise(int staff, Money requested, HireTally.Hires... hires) {
        return new SmallEnterpriseLoan.Case(County.PARK, staff, HireTally.of(hires), requested, 12);
    }

    private static HireTally.Hires hires(int months, int people) {
        return new HireTally.Hires(Group.VETERAN.bit(), months, people);
    }

    @Test
    @DisplayName("招 4 人、20 名职工：差 5 个百分点，放宽到 20% 即得 2175 元；大企业看大企业的比例")
    void tellsHowFarOffTheyAre() {
        MissedCondition ratio =
                find("HIRING_RATIO", enterprise(20, 4, 12), enterprise(20, 3, 12), enterprise(200, 20, 12));

        assertThat(ratio.refused()).isEqualTo(3);
        assertThat(ratio.alone()).isEqualTo(new Alone(3, 3 * Enterprises.EACH_FEN));
        assertThat(ratio.byFacts()).isEqualTo(Alone.NONE);
        MissedTerm small = ratio.terms().get(0);
        assertThat(small.term().path()).isEqualTo("small-enterprise-loan.hiringRatio");
        assertThat(small.alone()).isEqualTo(new Alone(2, 2 * Enterprises.EACH_FEN));
        // 5 and 10 points: bins of one point, the upper edge included
        assertThat(small.distances())
                .containsExactly(
                        new Distance(new BigDecimal("4"), new BigDecimal("5"), new Alone(1, Enterprises.EACH_FEN)),
                        new Distance(new BigDecimal("9"), new BigDecimal("10"), new Alone(1, Enterprises.EACH_FEN)));
        MissedTerm large = ratio.terms().get(1);
        assertThat(large.term().path()).isEqualTo("small-enterprise-loan.hiringRatioLarge");
        assertThat(large.alone().units()).isEqualTo(1);
    }

    @Test
    @DisplayName("合同 6 个月：差 6 个月；合同期和比例都差：合同期放到 6 个月，比例自然达到")
    void countsMonths() {
        MissedCondition contracts = find("CONTRACTS_TOO_SHORT", enterprise(20, 5, 6), enterprise(20, 1, 6));

        assertThat(contracts.refused()).isEqualTo(2);
        assertThat(contracts.alone()).isEqualTo(new Alone(1, Enterprises.EACH_FEN));
        assertThat(contracts.terms().get(0).distances())
                .containsExactly(
                        new Distance(new BigDecimal("6"), new BigDecimal("6"), new Alone(1, Enterprises.EACH_FEN)));
    }

    @Test
    @DisplayName("几个参数都行的，记在条件中的第一个，并说有几家还有别的办法")
    void countsEachUnitOnce() {
        MissedCondition ratio = find("HIRING_RATIO", enterprise(20, Money.yuan(100_000), hires(12, 4), hires(6, 2)));

        assertThat(ratio.alone().units()).isEqualTo(1);
        assertThat(ratio.terms()).hasSize(1);
        assertThat(ratio.terms().get(0).choice()).isEqualTo(1);
    }

    @Test
    @DisplayName("又没申请贷款的，差的不是一个条件；只没申请的，算作单凭事实")
    void doesNotCountWhoFailsTwice() {
        Facts twice = enterprise(20, Money.ZERO, hires(12, 4));
        Facts once = enterprise(20, Money.ZERO, hires(12, 5));

        assertThat(find("HIRING_RATIO", twice, once).alone()).isEqualTo(Alone.NONE);
        MissedCondition request = find("NOTHING_REQUESTED", twice, once);
        assertThat(request.refused()).isEqualTo(1);
        assertThat(request.terms()).isEmpty();
        // a request of 1 fen, the smallest, for 12 months would bring 0.02175 fen
        assertThat(request.byFacts()).isEqualTo(new Alone(1, 0));
        assertThat(request.counties())
                .containsEntry(County.PARK, new MissedCondition.MissedInCounty(1, new Alone(1, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "tianjin-travel-allowance, TOO_FEW_MONTHS, minimumMonths",
        "internship-subsidy, TOO_SHORT, minimumMonths",
        "job-retention-refund, NOT_PAID_IN_FULL, minimumPaidMonths",
        "skill-upgrade-subsidy, INSURED_TOO_SHORT, minimumInsuredMonths",
        "unemployment-benefit, INSURED_TOO_SHORT, minimumInsuredMonths",
        "labour-base-award, TOO_FEW_LOCAL_WORKERS, stableMonths"
    })
    @DisplayName("随机个案：逐个取值试遍，距离、户数、金额都相同")
    void equalsTryingEveryValue(String stem, String ground, String term) {
        PolicyBook book = Conf.policy();
        MeasureDefinition measure = Measures.get(stem);
        City city = new City(
                Measures.all(),
                Measures.interplays(),
                book,
                2019,
                RandomCasebook.of(List.of(measure), 300, 2019, new Random(ground.hashCode())));
        MissedCondition found = new NearMissFinder(city)
                .find(List.of(measure), RUN).conditions().stream()
                        .filter(condition -> condition.ground().equals(ground))
                        .findFirst()
                        .orElseThrow();
        MissedTerm missed = found.terms().stream()
                .filter(own -> own.term().path().endsWith("." + term))
                .findFirst()
                .orElseThrow();

        SortedMap<Integer, Alone> expected = byTrying(city, measure, ground, term);
        assertThat(expected).isNotEmpty();
        if (found.terms().get(0).equals(missed)) {
            assertThat(missed.alone()).isEqualTo(expected.values().stream().reduce(Alone.NONE, Alone::plus));
        } else {
            assertThat(missed.alone().units())
                    .isLessThanOrEqualTo(
                            expected.values().stream().mapToLong(Alone::units).sum());
        }
        if (found.terms().get(0).equals(missed) && expected.size() <= 10) {
            SortedMap<Integer, Alone> distances = new TreeMap<>();
            missed.distances().forEach(bin -> distances.put(bin.to().intValueExact(), bin.alone()));
            assertThat(distances).isEqualTo(expected);
        }
    }

    private static SortedMap<Integer, Alone> byTrying(
            City city, MeasureDefinition measure, String ground, String term) {
        Assessor policy = new Assessor(Measures.all(), Measures.interplays(), city.book());
        String range = city.book().of(measure.stem()).term(term).range();
        int highest = Integer.parseInt(range.substring(range.indexOf("..") + 2));
        List<Assessor> tried = IntStream.rangeClosed(0, highest)
                .mapToObj(value -> new Assessor(
                        Measures.all(),
                        Measures.interplays(),
                        city.book().with(List.of(measure.stem() + "." + term + "=" + value), Measures.all())))
                .toList();
        SortedMap<Integer, Alone> found = new TreeMap<>();
        for (FoldedCase one : city.casebook().getOrDefault(measure.stem(), List.of())) {
            if (policy.assess(measure.stem(), one.facts(), 2019) instanceof Outcome.Refused refused
                    && refused.ground().name().equals(ground)) {
                int inForce = Integer.parseInt(city.book()
                        .of(measure.stem())
                        .term(term)
                        .on(measure.untypedLaw().referenceDate(one.facts(), 2019))
                        .orElseThrow()
                        .text());
                nearest(tried, measure, one.facts(), inForce, highest)
                        .ifPresent(value -> found.merge(
                                Math.abs(value - inForce),
                                new Alone(one.units(), one.units() * paid(tried.get(value), measure, one.facts())),
                                Alone::plus));
            }
        }
        return found;
    }

    private static Optional<Integer> nearest(
            List<Assessor> tried, MeasureDefinition measure, Facts facts, int inForce, int highest) {
        List<Integer> order = new ArrayList<>();
        for (int distance = 0; distance <= highest; distance++) {
            order.add(inForce - distance);
            order.add(inForce + distance);
        }
        return order.stream()
                .filter(value -> value >= 0 && value <= highest)
                .filter(value -> paid(tried.get(value), measure, facts) >= 0)
                .findFirst();
    }

    /** In fen; -1 where it is refused. */
    private static long paid(Assessor assessor, MeasureDefinition measure, Facts facts) {
        return assessor.assess(measure.stem(), facts, 2019) instanceof Outcome.Granted granted
                ? granted.amount().fen()
                : -1;
    }
}
