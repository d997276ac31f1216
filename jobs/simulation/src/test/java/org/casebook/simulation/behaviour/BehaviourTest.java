package org.casebook.simulation.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Payment;
import org.casebook.policy.article.SkillUpgradeSubsidy;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.article.TianjinTravelAllowance;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.policy.fact.SkillLevel;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Question;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.BehaviourRow;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("行为反应：差一点的人和企业")
class BehaviourTest {

    private static final int YEAR = 2019;
    private static final PolicyBook POLICY = Conf.policy();
    private static final RegionalTerms IN_FORCE = RegionalTerms.everywhere(POLICY);
    private static final BehaviourBook BOOK =
            BehaviourReader.read(Conf.root().resolve("conf/behaviour"), Measures.all());

    @TempDir
    private Path folder;

    private final Random random = new Random(86);
    private final Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), 400, YEAR, random);

    private static Simulation run(Map<String, List<FoldedCase>> casebook, Question... questions) {
        return Engine.run(new Plan(Measures.all(), Measures.interplays(), POLICY, List.of(questions), YEAR), casebook);
    }

    private static Behaviour behaviour(BehaviourBook book, Map<String, List<FoldedCase>> casebook) {
        return new Behaviour(book, Measures.all(), Measures.interplays(), YEAR, casebook);
    }

    private static List<BehaviourRow> inForce(String measure, FoldedCase... cases) {
        Map<String, List<FoldedCase>> own = Map.of(measure, List.of(cases));
        return behaviour(BOOK, own).rows(IN_FORCE, run(own).rows(Scenario.POLICY));
    }

    /** The book of the project with other elasticities. */
    private BehaviourBook with(String elasticity) {
        try {
            Path copies = Files.createDirectories(folder.resolve(elasticity));
            for (String name : List.of("hire-up-to-ratio.yaml", "wait-for-threshold.yaml")) {
                String text =
                        Files.readString(Conf.root().resolve("conf/behaviour").resolve(name));
                Files.writeString(
                        copies.resolve(name),
                        text.replaceAll("elasticity: \\{value: [^,]*", "elasticity: {value: " + elasticity));
            }
            return BehaviourReader.read(copies, Measures.all());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HireTally hires(int people) {
        return HireTally.of(new HireTally.Hires(Group.bits(List.of(Group.GRADUATE)), 36, people));
    }

    private static FoldedCase employer(int staff, int people, long requested, long units) {
        return new FoldedCase(
                new SmallEnterpriseLoan.Case(County.PARK, staff, hires(people), Money.yuan(requested), 24),
                units,
                Map.of());
    }

    private static FoldedCase certificate(String day, int insuredMonths, long units) {
        return new FoldedCase(
                new SkillUpgradeSubsidy.Case(
                        County.KONGTONG, LocalDate.parse(day), SkillLevel.JUNIOR, insuredMonths, true, false),
                units,
                Map.of());
    }

    private static FoldedCase worker(int months, boolean poor, long units) {
        return new FoldedCase(new TianjinTravelAllowance.Case(County.KONGTONG, poor, months), units, Map.of());
    }

    @Test
    @DisplayName("手算：20人中招了4人的企业再招2人就够，概率 4.35%；各项资金只舍入一次")
    void hiresByHand() {
        // 4 of 20 is 20 %; 5 of 21 is below 25 %, 6 of 22 above it. 500,000 × 4.35 % × 50 % × 2 years = 21,750;
        // 0.3 × 21,750 ÷ (2 × 75,000) = 87/2,000, of ten employers 87/200. 70 % of 21,750 from the central fund.
        assertThat(inForce(
                        "small-enterprise-loan",
                        employer(20, 4, 500_000, 10),
                        employer(20, 6, 500_000, 3),
                        employer(20, 4, 0, 7),
                        employer(400, 4, 500_000, 7),
                        employer(0, 4, 500_000, 7)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.county()).isEqualTo(County.PARK);
                    assertThat(row.entitled()).isEqualTo(3);
                    assertThat(row.nearMisses()).isEqualTo(10);
                    assertThat(row.responding()).hasToString("87/200");
                    assertThat(row.steps()).hasToString("87/100");
                    assertThat(row.behaviouralEntitled()).hasToString("687/200");
                    assertThat(row.induced())
                            .containsExactly(
                                    Map.entry(Fund.INCLUSIVE_FINANCE, new Money(6_622_88)),
                                    Map.entry(Fund.COUNTY, new Money(2_838_38)));
                    assertThat(row.amounts())
                            .containsExactly(
                                    Map.entry(Fund.INCLUSIVE_FINANCE, new Money(3 * 15_225_00)),
                                    Map.entry(Fund.COUNTY, new Money(3 * 6_525_00)));
                    assertThat(row.behavioural()).containsEntry(Fund.COUNTY, new Money(3 * 6_525_00 + 2_838_38));
                });
    }

    @Test
    @DisplayName("手算：差两个月的等两个月，概率三分之一；等到下一年的不算；等级不补的不等")
    void waitsForTheCertificateByHand() {
        FoldedCase technician = new FoldedCase(
                new SkillUpgradeSubsidy.Case(
                        County.KONGTONG, LocalDate.of(2019, 5, 20), SkillLevel.TECHNICIAN, 10, true, false),
                50,
                Map.of());
        assertThat(inForce(
                        "skill-upgrade-subsidy",
                        certificate("2019-05-20", 10, 3),
                        certificate("2019-11-20", 10, 100),
                        certificate("2019-11-30", 11, 3),
                        certificate("2019-05-20", 5, 100),
                        certificate("2019-05-20", 12, 4),
                        technician))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.entitled()).isEqualTo(4);
                    assertThat(row.nearMisses()).isEqualTo(6);
                    assertThat(row.responding()).as("3 × 1/3 and 3 × 2/3").hasToString("3");
                    assertThat(row.steps()).as("1 × 2 months and 2 × 1 month").hasToString("4");
                    assertThat(row.induced())
                            .containsExactly(Map.entry(Fund.UNEMPLOYMENT_INSURANCE, Money.yuan(3_000)));
                });
    }

    @Test
    @DisplayName("手算：在津差一个月的四成、差两个月的两成会多留；差三个月的、非贫困户的不会")
    void staysInTianjinByHand() {
        assertThat(inForce(
                        "tianjin-travel-allowance",
                        worker(5, true, 10),
                        worker(4, true, 10),
                        worker(3, true, 10),
                        worker(5, false, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.nearMisses()).isEqualTo(20);
                    assertThat(row.responding()).hasToString("6");
                    assertThat(row.steps()).hasToString("8");
                    assertThat(row.induced()).containsExactly(Map.entry(Fund.CITY, Money.yuan(12_000)));
                });
    }

    @Test
    @DisplayName("在津月数不会超过十二个月")
    void cannotStayLongerThanAYear() {
        Response tianjin = BOOK.responses().stream()
                .filter(response -> response.measure().equals("tianjin-travel-allowance"))
                .findFirst()
                .orElseThrow();

        assertThat(tianjin.after(worker(11, true, 1).facts(), 1, YEAR))
                .contains(new TianjinTravelAllowance.Case(County.KONGTONG, true, 12));
        assertThat(tianjin.after(worker(11, true, 1).facts(), 2, YEAR)).isEmpty();
    }

    @Test
    @DisplayName("方案改变谁差一点：门槛放宽后，原来差的已享受，更远的变成差一点")
    void movesWithTheScenario() {
        Map<String, List<FoldedCase>> workers =
                Map.of("tianjin-travel-allowance", List.of(worker(5, true, 10), worker(3, true, 20)));
        RegionalTerms lower = RegionalTerms.everywhere(
                POLICY.with(List.of("tianjin-travel-allowance.minimumMonths=4"), Measures.all()));
        Simulation simulation = run(workers, new Question("lower", lower, IN_FORCE));

        ScenarioBehaviour found = behaviour(BOOK, workers).of("lower", lower, Scenario.POLICY, IN_FORCE, simulation);

        assertThat(found.before()).singleElement().satisfies(row -> {
            assertThat(row.entitled()).isZero();
            assertThat(row.responding()).hasToString("4");
        });
        assertThat(found.after()).singleElement().satisfies(row -> {
            assertThat(row.entitled()).isEqualTo(10);
            assertThat(row.responding()).hasToString("8");
        });
    }

    @Test
    @DisplayName("弹性为零：没有人反应，与静态结果相同")
    void staysStaticWithoutElasticity() {
        List<ResultRow> rows = run(casebook).rows(Scenario.POLICY);

        List<BehaviourRow> found = behaviour(with("0"), casebook).rows(IN_FORCE, rows);

        assertThat(found).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row.responding()).isEqualTo(Fraction.ZERO);
            assertThat(row.steps()).isEqualTo(Fraction.ZERO);
            assertThat(row.behavioural()).isEqualTo(row.amounts());
        });
        assertThat(found.stream().mapToLong(BehaviourRow::nearMisses).sum()).isPositive();
    }

    @Test
    @DisplayName("弹性越大反应越多，但不超过差一点的对象；差一点的不超过因此被拒绝的")
    void growsWithTheElasticityUpToTheNearMisses() {
        RandomSettings settings = new RandomSettings(random);
        for (int run = 0; run < 8; run++) {
            RegionalTerms terms =
                    run == 0 ? IN_FORCE : RegionalTerms.everywhere(settings.reform(POLICY, Measures.all()));
            List<ResultRow> rows =
                    run(casebook, new Question("q", terms, IN_FORCE)).rows("q");
            List<BehaviourRow> before = behaviour(with("0"), casebook).rows(terms, rows);
            for (String elasticity : List.of("0.1", "0.15", "0.3", "0.75", "10")) {
                List<BehaviourRow> found = behaviour(with(elasticity), casebook).rows(terms, rows);
                assertThat(found).hasSameSizeAs(before);
                for (int i = 0; i < found.size(); i++) {
                    BehaviourRow row = found.get(i);
                    BehaviourRow less = before.get(i);
                    assertThat(row.responding()).isGreaterThanOrEqualTo(less.responding());
                    assertThat(row.steps()).isGreaterThanOrEqualTo(row.responding());
                    row.induced()
                            .forEach((fund, amount) -> assertThat(amount)
                                    .isGreaterThanOrEqualTo(less.induced().get(fund)));
                    assertThat(row.responding()).isLessThanOrEqualTo(Fraction.of(row.nearMisses()));
                    assertThat(row.nearMisses()).isEqualTo(less.nearMisses()).isLessThanOrEqualTo(refused(rows, row));
                }
                before = found;
            }
        }
    }

    /** Units refused on the grounds that a response answers. */
    private static long refused(List<ResultRow> rows, BehaviourRow row) {
        Map<String, List<String>> grounds = Map.of(
                "small-enterprise-loan", List.of("CONTRACTS_TOO_SHORT", "HIRING_RATIO"),
                "skill-upgrade-subsidy", List.of("INSURED_TOO_SHORT"),
                "tianjin-travel-allowance", List.of("TOO_FEW_MONTHS"));
        return rows.stream()
                .filter(own ->
                        own.measure().equals(row.measure()) && own.county().equals(row.county()))
                .flatMap(own -> grounds.get(row.measure()).stream()
                        .map(ground -> own.refused().getOrDefault(ground, 0L)))
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    @DisplayName("随机的参数：与逐个企业按条文直接试招、用分数相加的结果相同")
    void equalsTryingEveryEmployerAlone() {
        RandomSettings settings = new RandomSettings(random);
        int respondents = 0;
        for (int run = 0; run < 10; run++) {
            PolicyBook book = settings.reform(POLICY, List.of(Measures.get("small-enterprise-loan")));
            RegionalTerms terms = RegionalTerms.everywhere(book);
            SortedMap<County, Fraction> units = new TreeMap<>();
            Map<County, Map<Fund, Fraction>> fen = new HashMap<>();
            Assessor assessor = new Assessor(Measures.all(), Measures.interplays(), book);
            for (FoldedCase one : casebook.get("small-enterprise-loan")) {
                SmallEnterpriseLoan.Case facts = (SmallEnterpriseLoan.Case) one.facts();
                boolean tooFew =
                        assessor.assess("small-enterprise-loan", facts, YEAR) instanceof Outcome.Refused refused
                                && (refused.ground() == SmallEnterpriseLoan.Refusal.HIRING_RATIO
                                        || refused.ground() == SmallEnterpriseLoan.Refusal.CONTRACTS_TOO_SHORT);
                for (int more = 1; tooFew && more <= 5; more++) {
                    if (assessor.assess("small-enterprise-loan", hiring(facts, more), YEAR)
                            instanceof Outcome.Granted granted) {
                        BigInteger below = BigInteger.valueOf(10L * more * 7_500_000);
                        Fraction probability = new Fraction(
                                BigInteger.valueOf(3 * granted.amount().fen()).min(below), below);
                        units.merge(facts.county(), times(probability, one.units()), Fraction::plus);
                        for (Payment payment : granted.payments()) {
                            fen.computeIfAbsent(facts.county(), own -> new HashMap<>())
                                    .merge(
                                            payment.fund(),
                                            times(
                                                    probability,
                                                    one.units()
                                                            * payment.amount().fen()),
                                            Fraction::plus);
                        }
                        break;
                    }
                }
            }
            List<BehaviourRow> found = behaviour(BOOK, casebook)
                    .rows(
                            terms,
                            run(casebook, new Question("q", terms, IN_FORCE)).rows("q"));
            for (BehaviourRow row : found) {
                if (row.measure().equals("small-enterprise-loan")) {
                    assertThat(row.responding()).isEqualTo(units.getOrDefault(row.county(), Fraction.ZERO));
                    row.induced()
                            .forEach((fund, amount) -> assertThat(amount.fen())
                                    .isEqualTo(fen.getOrDefault(row.county(), Map.of())
                                            .getOrDefault(fund, Fraction.ZERO)
                                            .toDecimal(0)
                                            .longValueExact()));
                    respondents += row.responding().numerator().signum();
                }
            }
        }
        assertThat(respondents).isGreaterThan(20);
    }

    private static Fraction times(Fraction fraction, long factor) {
        return new Fraction(fraction.numerator().multiply(BigInteger.valueOf(factor)), fraction.denominator());
    }

    private static Facts hiring(SmallEnterpriseLoan.Case facts, int more) {
        HireTally.Hires anybody = new HireTally.Hires(Group.bits(List.of(Group.values())), HireTally.OPEN_ENDED, more);
        HireTally.Hires[] all = java.util.stream.Stream.concat(
                        facts.newHires().entries().stream(), java.util.stream.Stream.of(anybody))
                .toArray(HireTally.Hires[]::new);
        return new SmallEnterpriseLoan.Case(
                facts.county(), facts.staff() + more, HireTally.of(all), facts.requested(), facts.termMonths());
    }

    @Test
    @DisplayName("静态一列就是引擎的结果；问过别的方案以后再问，答案不变；没有放宽的县与基准相同")
    void keepsScenariosApart() {
        PolicyBook relaxed = POLICY.with(
                List.of("small-enterprise-loan.hiringRatio=20%", "tianjin-travel-allowance.minimumMonths=3"),
                Measures.all());
        RegionalTerms terms = new RegionalTerms(Map.of(County.KONGTONG, relaxed), POLICY);
        Simulation simulation = run(casebook, new Question("local", terms, IN_FORCE));
        Behaviour shared = behaviour(BOOK, casebook);

        ScenarioBehaviour first = shared.of("local", terms, Scenario.POLICY, IN_FORCE, simulation);
        RegionalTerms other = RegionalTerms.everywhere(relaxed);
        shared.rows(other, simulation.rows("local"));

        assertThat(shared.of("local", terms, Scenario.POLICY, IN_FORCE, simulation))
                .isEqualTo(first);
        assertThat(behaviour(BOOK, casebook).of("local", terms, Scenario.POLICY, IN_FORCE, simulation))
                .isEqualTo(first);
        for (BehaviourRow row : first.after()) {
            Optional<BehaviourRow> before = first.before().stream()
                    .filter(own ->
                            own.measure().equals(row.measure()) && own.county().equals(row.county()))
                    .findFirst();
            assertThat(before).isPresent();
            if (!row.county().equals(County.KONGTONG) || row.measure().equals("skill-upgrade-subsidy")) {
                assertThat(row).isEqualTo(before.get());
            }
            ResultRow statically = simulation.rows("local").stream()
                    .filter(own ->
                            own.measure().equals(row.measure()) && own.county().equals(row.county()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.entitled()).isEqualTo(statically.entitled());
            assertThat(row.amounts()).isEqualTo(statically.amounts());
        }
        assertThat(first.after()).isNotEqualTo(first.before());
    }
}
