package org.casebook.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Outcome;
import org.casebook.policy.Payment;
import org.casebook.policy.Text;
import org.casebook.policy.article.TrainingSubsidy;
import org.casebook.simulation.Conf;
import org.casebook.simulation.RandomCasebook;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.Transition;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Setting;
import org.casebook.simulation.terms.TermPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("情景引擎")
class EngineTest {

    private static final int YEAR = 2019;
    private static final int CASES = 80;

    private final PolicyBook policy = Conf.policy();
    private Random random = new Random(20190109);
    private Map<String, List<FoldedCase>> casebook = RandomCasebook.of(Measures.all(), CASES, YEAR, random);

    private void drawFrom(long seed) {
        random = new Random(seed);
        casebook = RandomCasebook.of(Measures.all(), CASES, YEAR, random);
    }

    /**
     * Some change a few terms, some half of all; some are compared with others, some hold in a few counties only, some from
     * a day on: of the year, of one before or of one after it.
     */
    private List<Question> questions(int count) {
        RandomSettings settings = new RandomSettings(random);
        List<Question> questions = new ArrayList<>();
        List<RegionalTerms> baselines = new ArrayList<>(List.of(RegionalTerms.everywhere(policy)));
        for (int i = 0; i < count; i++) {
            RegionalTerms baseline = baselines.get(random.nextInt(baselines.size()));
            PolicyBook before = baseline.elsewhere();
            PolicyBook book =
                    changed(before, random.nextBoolean() ? half(settings, before) : few(settings, before), start());
            Map<County, PolicyBook> own = new TreeMap<>();
            if (random.nextInt(3) == 0) {
                own.put(County.all().get(random.nextInt(County.all().size())), book);
                own.put(County.PARK, policy);
            }
            RegionalTerms terms =
                    own.isEmpty() ? RegionalTerms.everywhere(book) : new RegionalTerms(own, baseline.elsewhere());
            questions.add(new Question("q" + i, terms, baseline));
            if (random.nextInt(4) == 0) {
                baselines.add(terms);
            }
        }
        return questions;
    }

    private LocalDate start() {
        LocalDate newYear = LocalDate.of(YEAR, Month.JANUARY, 1);
        return switch (random.nextInt(6)) {
            case 0 -> LocalDate.MIN;
            case 1 -> LocalDate.of(YEAR, Month.JULY, 1);
            case 2 -> newYear.minusDays(1L + random.nextInt(800));
            case 3 -> newYear.plusYears(1).plusDays(random.nextInt(300));
            default -> newYear.plusDays(random.nextInt(newYear.lengthOfYear()));
        };
    }

    private PolicyBook changed(PolicyBook book, List<String> changes, LocalDate start) {
        return book.with(changes.stream().map(change -> setting(book, change)).toList(), start);
    }

    private static Setting setting(PolicyBook book, String change) {
        int equals = change.indexOf('=');
        TermPath path = TermPath.parse(change.substring(0, equals), book, Measures.all(), EngineTest::unexpected);
        return new Setting(path, change.substring(equals + 1), change, "test", "test");
    }

    private static List<MeasureDefinition> costed() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    private static List<String> half(RandomSettings settings, PolicyBook book) {
        return costed().stream()
                .flatMap(measure -> settings.of(book, measure).stream())
                .toList();
    }

    private List<String> few(RandomSettings settings, PolicyBook book) {
        List<MeasureDefinition> costed = costed();
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            MeasureDefinition measure = costed.get(random.nextInt(costed.size()));
            List<String> all = settings.of(book, measure);
            changes.addAll(all.subList(0, Math.min(2, all.size())));
        }
        return changes;
    }

    private List<FoldedCase> cases(String measure) {
        return casebook.getOrDefault(measure, List.of());
    }

    private Simulation run(List<Question> questions) {
        return Engine.run(new Plan(Measures.all(), Measures.interplays(), policy, questions, YEAR), casebook);
    }

    @ParameterizedTest(name = "种子 {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("每个情景的结果与逐个个案审核相同")
    void answersAsIfEveryCaseWereAssessedAlone(long seed) {
        drawFrom(seed);
        List<Question> questions = questions(12);
        Simulation simulation = run(questions);
        for (Question question : questions) {
            CaseByCase byHand = new CaseByCase(question.terms(), YEAR);
            for (MeasureDefinition definition : Measures.all()) {
                cases(definition.stem()).forEach(one -> byHand.add(definition, one.facts(), one.units()));
            }
            List<ResultRow> expected = byHand.rows(question.name());
            assertThat(simulation.rows(question.name())).isEqualTo(expected);
            long fen = expected.stream().mapToLong(row -> row.amount().fen()).sum();
            assertThat(simulation.fen(question.name())).isEqualTo(fen);
        }
    }

    @ParameterizedTest(name = "种子 {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("与基线相比的变化等于逐个个案相减")
    void tellsTheDifferenceCaseByCase(long seed) {
        drawFrom(seed);
        List<Question> questions = questions(12);
        Simulation simulation = run(questions);
        int changed = 0;
        Set<String> crossed = new HashSet<>();
        for (Question question : questions) {
            List<MeasureChange> found = simulation.changes(question.name());
            CaseByCase before = new CaseByCase(question.baseline(), YEAR);
            CaseByCase after = new CaseByCase(question.terms(), YEAR);
            for (MeasureDefinition definition : Measures.all()) {
                ByHand byHand = new ByHand(definition);
                for (FoldedCase one : cases(definition.stem())) {
                    byHand.add(one, before, after);
                }
                List<MeasureChange> own = found.stream()
                        .filter(change -> change.measure().equals(definition.stem()))
                        .toList();
                byHand.check(own);
                changed += own.size();
                own.forEach(change -> change.transitions().forEach(one -> {
                    crossed.add(definition.stem() + " " + one.before());
                    crossed.add(definition.stem() + " " + one.after());
                }));
            }
        }
        assertThat(crossed)
                .containsAll(Measures.interplays().stream()
                        .map(interplay ->
                                interplay.measure() + " " + interplay.ground().name())
                        .toList());
        assertThat(changed).isGreaterThan(40);
    }

    /** The differences of one measure, added up with maps. */
    private static final class ByHand {

        private final MeasureDefinition definition;
        private final SortedMap<County, SortedMap<Fund, Long>> fen = new TreeMap<>();
        private final SortedMap<County, Long> entitled = new TreeMap<>();
        private final SortedMap<County, Long> people = new TreeMap<>();
        private final SortedMap<String, Long> fares = new TreeMap<>();
        private final SortedMap<String, Long> transitions = new TreeMap<>();

        ByHand(MeasureDefinition definition) {
            this.definition = definition;
        }

        void add(FoldedCase one, CaseByCase termsBefore, CaseByCase termsAfter) {
            County county = one.facts().county();
            Outcome before = termsBefore.assess(definition, one.facts());
            Outcome after = termsAfter.assess(definition, one.facts());
            long morePeople = termsAfter.people(definition, one.facts()) - termsBefore.people(definition, one.facts());
            people.merge(county, morePeople * one.units(), Long::sum);
            add(county, before, -one.units());
            add(county, after, one.units());
            if (!state(before).equals(state(after))) {
                transitions.merge(state(before) + " " + state(after), one.units(), Long::sum);
            }
            long more = amount(after) - amount(before);
            String kind = before instanceof Outcome.Granted
                    ? after instanceof Outcome.Granted ? more > 0 ? "gain" : more < 0 ? "lose" : "" : "leave"
                    : after instanceof Outcome.Granted ? "enter" : "";
            if (!kind.isEmpty()) {
                count(county.code() + " " + kind, one.units(), more);
                one.profile()
                        .forEach((dimension, parts) -> parts.forEach(
                                (part, units) -> count(dimension + " " + part + " " + kind, units, more)));
            }
        }

        private void count(String key, long units, long more) {
            fares.merge(key + " units", units, Long::sum);
            fares.merge(key + " fen", units * Math.abs(more), Long::sum);
        }

        private void add(County county, Outcome outcome, long units) {
            if (outcome instanceof Outcome.Granted granted) {
                entitled.merge(county, units, Long::sum);
                for (Payment payment : granted.payments()) {
                    fen.computeIfAbsent(county, own -> new TreeMap<>())
                            .merge(payment.fund(), payment.amount().fen() * units, Long::sum);
                }
            }
        }

        private static String state(Outcome outcome) {
            return outcome instanceof Outcome.Refused refused ? refused.ground().name() : Transition.ENTITLED;
        }

        private static long amount(Outcome outcome) {
            return outcome instanceof Outcome.Granted granted ? granted.amount().fen() : 0;
        }

        void check(List<MeasureChange> found) {
            SortedMap<String, Long> foundFares = new TreeMap<>();
            SortedMap<String, Long> foundTransitions = new TreeMap<>();
            for (MeasureChange change : found) {
                change.counties().forEach((county, own) -> put(foundFares, county.code(), own.fares()));
                change.parts()
                        .forEach((dimension, parts) ->
                                parts.forEach((part, own) -> put(foundFares, dimension + " " + part, own)));
                change.transitions()
                        .forEach(one -> foundTransitions.put(one.before() + " " + one.after(), one.units()));
            }
            assertThat(foundFares).as(definition.stem()).isEqualTo(fares);
            assertThat(foundTransitions).as(definition.stem()).isEqualTo(transitions);
            for (County county : County.all()) {
                SortedMap<Fund, Long> foundFen = new TreeMap<>();
                long foundEntitled = 0;
                long foundPeople = 0;
                for (MeasureChange change : found) {
                    CountyChange own = change.counties().get(county);
                    if (own != null) {
                        own.fen().forEach((fund, more) -> {
                            if (more != 0) {
                                foundFen.put(fund, more);
                            }
                        });
                        foundEntitled += own.entitled();
                        foundPeople += own.people();
                    }
                }
                SortedMap<Fund, Long> expected = fen.getOrDefault(county, new TreeMap<>());
                expected.values().removeIf(more -> more == 0);
                assertThat(foundFen).as(definition.stem()).isEqualTo(expected);
                assertThat(foundEntitled).as(definition.stem()).isEqualTo(entitled.getOrDefault(county, 0L));
                assertThat(foundPeople).as(definition.stem()).isEqualTo(people.getOrDefault(county, 0L));
            }
        }

        private static void put(SortedMap<String, Long> into, String key, Fares fares) {
            put(into, key + " gain", fares.gain());
            put(into, key + " lose", fares.lose());
            put(into, key + " enter", fares.enter());
            put(into, key + " leave", fares.leave());
        }

        private static void put(SortedMap<String, Long> into, String key, Fares.Effect effect) {
            if (effect.units() != 0) {
                into.put(key + " units", effect.units());
                into.put(key + " fen", effect.fen());
            }
        }
    }

    @Test
    @DisplayName("单独运行与在许多情景中运行，结果相同")
    void isTheSameAloneOrInCompany() {
        List<Question> questions = questions(300);
        Simulation together = run(questions);
        for (Question question : questions.subList(0, 20)) {
            Simulation alone = run(List.of(question));
            assertThat(alone.rows(question.name())).isEqualTo(together.rows(question.name()));
            assertThat(alone.changes(question.name())).isEqualTo(together.changes(question.name()));
        }
    }

    @Test
    @DisplayName("个案任意分份，合并后结果相同")
    void addsUpOverPartsOfTheCases() {
        List<Question> questions = questions(20);
        Plan plan = new Plan(Measures.all(), Measures.interplays(), policy, questions, YEAR);
        Map<String, MeasureOutcome> outcomes = new HashMap<>();
        for (MeasureDefinition definition : Measures.all()) {
            List<FoldedCase> cases = cases(definition.stem());
            int cut = random.nextInt(cases.size());
            outcomes.put(
                    definition.stem(),
                    Engine.run(plan, definition, List.of())
                            .add(Engine.run(plan, definition, cases.subList(cut, cases.size())))
                            .add(Engine.run(plan, definition, cases.subList(0, cut))));
        }
        Simulation parts = new Simulation(plan, outcomes);
        Simulation whole = Engine.run(plan, casebook);
        for (Question question : questions) {
            assertThat(parts.rows(question.name())).isEqualTo(whole.rows(question.name()));
            assertThat(parts.changes(question.name())).isEqualTo(whole.changes(question.name()));
        }
    }

    @Test
    @DisplayName("参数未变的措施不再审核；不同情景的相同参数只审核一次")
    void assessesNothingTwice() {
        RegionalTerms inForce = RegionalTerms.everywhere(policy);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            questions.add(new Question(
                    "same" + i,
                    RegionalTerms.everywhere(
                            policy.with(List.of("small-enterprise-loan.hiringRatio=20%"), Measures.all())),
                    inForce));
        }
        questions.add(new Question(
                "as it is",
                RegionalTerms.everywhere(policy.with(
                        List.of("tianjin-travel-allowance.minimumMonths="
                                + policy.of("tianjin-travel-allowance")
                                        .term("minimumMonths")
                                        .values()
                                        .get(0)
                                        .text()),
                        Measures.all())),
                inForce));
        questions.add(new Question(
                "other refund",
                RegionalTerms.everywhere(policy.with(List.of("distressed-employer-refund.months=3"), Measures.all())),
                inForce));
        Plan plan = new Plan(Measures.all(), Measures.interplays(), policy, questions, YEAR);
        assertThat(plan.jobs("small-enterprise-loan")).isEqualTo(1);
        assertThat(plan.jobs("tianjin-travel-allowance")).isZero();
        assertThat(plan.jobs("distressed-employer-refund")).isEqualTo(1);
        assertThat(plan.jobs("job-retention-refund")).isEqualTo(1);
        assertThat(plan.jobs("unemployment-benefit")).isZero();
        assertThat(Engine.run(plan, casebook).changes("as it is")).isEmpty();
    }

    @Test
    @DisplayName("金额溢出时报错，不给出错误的数")
    void failsLoudlyOnOverflow() {
        List<FoldedCase> huge = new ArrayList<>();
        for (FoldedCase one : cases("tianjin-travel-allowance")) {
            huge.add(new FoldedCase(one.facts(), Long.MAX_VALUE / 1000, Map.of()));
        }
        Plan plan = new Plan(Measures.all(), Measures.interplays(), policy, List.of(), YEAR);
        assertThatThrownBy(() -> Engine.run(plan, Map.of("tianjin-travel-allowance", huge)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("overflow");
    }

    @Test
    @DisplayName("只差基准日的个案合并审核，结果与逐个审核相同")
    void assessesAlikeCasesOnce() {
        List<FoldedCase> days = new ArrayList<>();
        for (FoldedCase one : cases("training-subsidy")) {
            TrainingSubsidy.Case facts = (TrainingSubsidy.Case) one.facts();
            for (int day = 1; day <= 4; day++) {
                TrainingSubsidy.Case moved = new TrainingSubsidy.Case(
                        facts.county(),
                        LocalDate.of(YEAR, 3 * day, 2 * day),
                        facts.kind(),
                        facts.unemployed(),
                        facts.passed());
                days.add(new FoldedCase(moved, one.units(), one.profile()));
            }
        }
        Setting lower = new Setting(
                TermPath.parse("training-subsidy.perSkillCourse", policy, Measures.all(), EngineTest::unexpected),
                "700",
                "test",
                "test",
                "test");
        RegionalTerms fromJuly =
                RegionalTerms.everywhere(policy.with(List.of(lower), LocalDate.of(YEAR, Month.JULY, 1)));
        Plan plan = new Plan(
                Measures.all(),
                Measures.interplays(),
                policy,
                List.of(new Question("from July", fromJuly, RegionalTerms.everywhere(policy))),
                YEAR);
        MeasureDefinition training = Measures.get("training-subsidy");
        assertThat(new Cases(plan, training, days).size).isLessThan(days.size() / 2);

        Simulation simulation = Engine.run(plan, Map.of("training-subsidy", days));
        CaseByCase byHand = new CaseByCase(fromJuly, YEAR);
        ByHand differences = new ByHand(training);
        CaseByCase before = new CaseByCase(RegionalTerms.everywhere(policy), YEAR);
        for (FoldedCase one : days) {
            byHand.add(training, one.facts(), one.units());
            differences.add(one, before, byHand);
        }
        assertThat(simulation.rows("from July").stream()
                        .filter(row -> row.measure().equals("training-subsidy"))
                        .toList())
                .isEqualTo(byHand.rows("from July"));
        differences.check(simulation.changes("from July"));
    }

    private static BadInput unexpected(Text what, Text remedy) {
        return new BadInput(what, "", remedy);
    }
}
