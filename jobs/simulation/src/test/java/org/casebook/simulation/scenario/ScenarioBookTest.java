package org.casebook.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.RandomSettings;
import org.casebook.simulation.terms.MeasureTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Provenance;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("方案的参数：基准加改动，起始日之前、所列县之外照旧")
class ScenarioBookTest {

    private static final PolicyBook POLICY = ScenarioFile.POLICY;
    private static final County HUATING = new County("620881");
    private static final LocalDate BEFORE = LocalDate.of(2019, 6, 30);
    private static final LocalDate START = LocalDate.of(2019, 7, 1);

    @TempDir
    Path folder;

    private ScenarioBook book(String text) {
        return ScenarioFile.book(ScenarioFile.write(folder, "s.yaml", text));
    }

    private static String on(PolicyBook book, LocalDate day, String measure, String term) {
        return book.of(measure).term(term).on(day).orElseThrow().text();
    }

    private static String ratio(PolicyBook book, LocalDate day) {
        return on(book, day, "small-enterprise-loan", "hiringRatio");
    }

    @Test
    @DisplayName("改动的取值出自方案，指明文件和行；其余不变")
    void changesValues() {
        ScenarioBook book = book("""
                question: 降到两成
                changes: {small-enterprise-loan.hiringRatio: 20%}
                """);
        PolicyBook changed = book.terms("s").elsewhere();
        Term term = changed.of("small-enterprise-loan").term("hiringRatio");

        assertThat(book.all()).extracting(Scenario::name).containsExactly("s");
        assertThat(book.terms("s").own()).isEmpty();
        assertThat(term.values()).hasSize(2).allSatisfy(value -> {
            assertThat(value.text()).isEqualTo("20%");
            assertThat(value.provenance()).isEqualTo(Provenance.SCENARIO);
            assertThat(value.source()).isEqualTo("s");
            assertThat(value.where()).isEqualTo(folder.resolve("s.yaml") + ":1");
        });
        assertThat(changed.changes()).containsExactly("small-enterprise-loan.hiringRatio=20%");
        assertThat(book.baseline("s").elsewhere()).isSameAs(POLICY);
        assertThat(book.terms(Scenario.POLICY).elsewhere()).isSameAs(POLICY);
    }

    @Test
    @DisplayName("起始日当天起适用，前一天照旧；此后才有的取值也换掉")
    void holdsFromItsStart() {
        ScenarioBook book = book("""
                question: 从七月起
                start: 2019-07-01
                changes:
                  small-enterprise-loan.hiringRatio: 20%
                  skill-upgrade-subsidy.minimumInsuredMonths: 6
                  unemployment-benefit.monthlyByCounty.620802: 1500
                """);
        PolicyBook changed = book.terms("s").elsewhere();

        assertThat(ratio(changed, LocalDate.of(2017, 12, 31))).isEqualTo("30%");
        assertThat(ratio(changed, BEFORE)).isEqualTo("25%");
        assertThat(ratio(changed, START)).isEqualTo("20%");
        assertThat(changed.of("skill-upgrade-subsidy")
                        .term("minimumInsuredMonths")
                        .values())
                .extracting(value -> value.from() + " " + value.until() + " " + value.text() + " " + value.provenance())
                .containsExactly(
                        "2017-01-01 2018-12-31 36 REGULATION",
                        "2019-01-01 2019-06-30 12 POLICY",
                        "2019-07-01 2020-12-31 6 SCENARIO",
                        "2021-01-01 " + LocalDate.MAX + " 6 SCENARIO");
        assertThat(on(changed, BEFORE, "unemployment-benefit", "monthlyByCounty"))
                .isEqualTo("620802=1413+620871=1413+other=1368");
        assertThat(on(changed, START, "unemployment-benefit", "monthlyByCounty"))
                .isEqualTo("620802=1500+620871=1413+other=1368");
        assertThat(changed.changes())
                .containsExactly(
                        "small-enterprise-loan.hiringRatio=20%, start 2019-07-01",
                        "skill-upgrade-subsidy.minimumInsuredMonths=6, start 2019-07-01",
                        "unemployment-benefit.monthlyByCounty.620802=1500, start 2019-07-01");
    }

    @Test
    @DisplayName("起始日正是某取值的第一天：不多切一段")
    void splitsNoSpanAtItsOwnFirstDay() {
        ScenarioBook book = book("""
                question: 从2018年起
                start: 2018-01-01
                changes: {small-enterprise-loan.hiringRatio: 20%}
                """);

        assertThat(book.terms("s")
                        .elsewhere()
                        .of("small-enterprise-loan")
                        .term("hiringRatio")
                        .values())
                .extracting(value -> value.from() + " " + value.text())
                .containsExactly("2016-01-01 30%", "2018-01-01 20%");
    }

    @Test
    @DisplayName("执行期从不改变：起始日晚于执行期的改动不起作用，早于的也不提前执行")
    void leavesTheDaysInForceAlone() {
        ScenarioBook book = book("""
                scenarios:
                  - name: late
                    question: 期满之后
                    start: 2021-01-01
                    changes: {public-welfare-post.monthly: 900}
                  - name: early
                    question: 施行之前
                    start: 2015-01-01
                    changes: {public-welfare-post.monthly: 900}
                """);
        MeasureDefinition posts = Measures.get("public-welfare-post");
        MeasureTerms inForce = POLICY.of(posts.stem());

        assertThat(List.of("late", "early")).allSatisfy(name -> {
            MeasureTerms changed = book.terms(name).elsewhere().of(posts.stem());
            assertThat(changed.from()).isEqualTo(inForce.from());
            assertThat(changed.until()).isEqualTo(inForce.until());
        });
        assertThat(book.terms("late").elsewhere().of(posts.stem()).bind(posts.terms()))
                .isEqualTo(inForce.bind(posts.terms()));
        assertThat(book.terms("early")
                        .elsewhere()
                        .of(posts.stem())
                        .bind(posts.terms())
                        .spans())
                .hasSize(1)
                .first()
                .extracting(span -> span.from().toString())
                .isEqualTo("2019-01-01");
    }

    @Test
    @DisplayName("只在所列的县适用：其余各县就是基准的那一本，所列各县共用一本")
    void holdsInItsCounties() {
        ScenarioBook book = book("""
                question: 两县
                counties: [崆峒区, 620881]
                changes: {small-enterprise-loan.hiringRatio: 20%}
                """);
        RegionalTerms terms = book.terms("s");

        assertThat(ratio(terms.in(County.KONGTONG), START)).isEqualTo("20%");
        assertThat(terms.in(HUATING)).isSameAs(terms.in(County.KONGTONG));
        assertThat(terms.in(County.PARK)).isSameAs(POLICY);
        assertThat(terms.elsewhere()).isSameAs(POLICY);
        assertThat(terms.own()).containsOnlyKeys(County.KONGTONG, HUATING);
    }

    @Test
    @DisplayName("一环接一环：基准可在后面的文件，改动叠加在基准之上，连同它的起始日和县")
    void followsItsBaseline() {
        Path last = ScenarioFile.write(folder, "last.yaml", """
                question: 全市合同六个月
                baseline: middle
                changes: {small-enterprise-loan.contractMonths: 6}
                """);
        Path middle = ScenarioFile.write(folder, "middle.yaml", """
                question: 崆峒区再降
                baseline: first
                counties: [620802]
                start: 2019-07-01
                changes: {small-enterprise-loan.hiringRatio: 10%}
                """);
        Path first = ScenarioFile.write(folder, "first.yaml", """
                question: 全市两成
                changes: {small-enterprise-loan.hiringRatio: 20%}
                """);
        ScenarioBook book = ScenarioFile.book(last, middle, first);
        RegionalTerms terms = book.terms("last");

        assertThat(book.all()).extracting(Scenario::name).containsExactly("last", "middle", "first");
        assertThat(ratio(terms.in(County.KONGTONG), BEFORE)).isEqualTo("20%");
        assertThat(ratio(terms.in(County.KONGTONG), START)).isEqualTo("10%");
        assertThat(ratio(terms.in(HUATING), START)).isEqualTo("20%");
        assertThat(on(terms.in(County.KONGTONG), BEFORE, "small-enterprise-loan", "contractMonths"))
                .isEqualTo("6");
        assertThat(on(terms.in(HUATING), START, "small-enterprise-loan", "contractMonths"))
                .isEqualTo("6");
        assertThat(book.baseline("last")).isSameAs(book.terms("middle"));
        assertThat(book.baseline("middle")).isSameAs(book.terms("first"));
        assertThat(book.terms("middle").elsewhere())
                .isSameAs(book.terms("first").elsewhere());
        assertThat(terms.in(County.KONGTONG).changes())
                .containsExactly(
                        "small-enterprise-loan.hiringRatio=20%",
                        "small-enterprise-loan.hiringRatio=10%, start 2019-07-01",
                        "small-enterprise-loan.contractMonths=6");
    }

    @Test
    @DisplayName("基准里共用一本的县，改动之后仍共用一本")
    void keepsCountiesTogether() {
        ScenarioBook book = book("""
                scenarios:
                  - name: two
                    question: 两县
                    counties: [620802, 620881]
                    changes: {small-enterprise-loan.hiringRatio: 20%}
                  - name: all
                    question: 全市
                    baseline: two
                    changes: {small-enterprise-loan.contractMonths: 6}
                """);
        RegionalTerms all = book.terms("all");

        assertThat(all.in(HUATING)).isSameAs(all.in(County.KONGTONG)).isNotSameAs(all.elsewhere());
        assertThat(all.elsewhere()).isNotSameAs(POLICY);
    }

    @Test
    @DisplayName("没改的措施、没改的参数与基准共用同一对象")
    void sharesWhatItLeavesAlone() {
        PolicyBook changed = book("""
                        question: 降到两成
                        changes: {small-enterprise-loan.hiringRatio: 20%}
                        """).terms("s").elsewhere();

        POLICY.measures().forEach((stem, terms) -> {
            if (!stem.equals("small-enterprise-loan")) {
                assertThat(changed.of(stem)).isSameAs(terms);
            }
        });
        POLICY.of("small-enterprise-loan").terms().forEach((name, term) -> {
            if (!name.equals("hiringRatio")) {
                assertThat(changed.of("small-enterprise-loan").term(name)).isSameAs(term);
            }
        });
    }

    @Test
    @DisplayName("两千环的链条：每环叠加在前一环之上")
    void followsLongChains() {
        List<Scenario> chain = chain(2_000, Scenario.POLICY);
        ScenarioBook book = ScenarioBook.of(chain, POLICY, Measures.all());
        PolicyBook last = book.terms("s2000").elsewhere();

        assertThat(on(last, START, "public-welfare-post", "monthly")).isEqualTo("2000");
        assertThat(last.changes()).hasSize(2_000).endsWith("public-welfare-post.monthly=2000");
        assertThat(on(book.baseline("s2000").elsewhere(), START, "public-welfare-post", "monthly"))
                .isEqualTo("1999");
    }

    @Test
    @DisplayName("十万环的链条，尽头没有：说得出，不溢出")
    void findsTheEndOfAnyChain() {
        List<Scenario> chain = chain(100_000, "nothing");

        assertThatThrownBy(() -> ScenarioBook.of(chain, POLICY, Measures.all()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("There is no scenario 'nothing'");
    }

    /** The last one first. */
    private static List<Scenario> chain(int length, String end) {
        List<Scenario> chain = new ArrayList<>();
        for (int i = length; i > 0; i--) {
            chain.add(scenario(
                    "s" + i,
                    i == 1 ? end : "s" + (i - 1),
                    List.of(new Change("public-welfare-post", "monthly", "", String.valueOf(i))),
                    Optional.empty(),
                    new TreeSet<>()));
        }
        return chain;
    }

    @Test
    @DisplayName("没有这个方案")
    void refusesUnknownNames() {
        ScenarioBook book = ScenarioBook.of(List.of(), POLICY, Measures.all());

        assertThatThrownBy(() -> book.terms("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No scenario x");
        assertThatThrownBy(() -> book.baseline("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No scenario x");
    }

    @RepeatedTest(40)
    @DisplayName("任意改动：与 --set 逐个写出的一样")
    void equalsTheSameSettings(RepetitionInfo repetition) {
        List<String> settings = settings(new RandomSettings(new Random(repetition.getCurrentRepetition())));
        ScenarioBook book = ScenarioBook.of(
                List.of(scenario("s", Scenario.POLICY, changes(settings), Optional.empty(), new TreeSet<>())),
                POLICY,
                Measures.all());
        PolicyBook expected = POLICY.with(settings, Measures.all());

        PolicyBook actual = book.terms("s").elsewhere();
        assertThat(actual.hash()).isEqualTo(expected.hash());
        assertThat(Measures.all())
                .allSatisfy(measure -> assertThat(actual.of(measure.stem()).bind(measure.terms()))
                        .isEqualTo(expected.of(measure.stem()).bind(measure.terms())));
    }

    @RepeatedTest(40)
    @DisplayName("任意改动、任意起始日、任意几个县：每天每县的取值，不是基准的就是改后的")
    void holdsWhereAndWhenItSays(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        List<String> settings = settings(new RandomSettings(random));
        LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000));
        SortedSet<County> counties = new TreeSet<>();
        County.all().stream().filter(county -> random.nextBoolean()).forEach(counties::add);
        counties.add(HUATING);
        ScenarioBook book = ScenarioBook.of(
                List.of(scenario("s", Scenario.POLICY, changes(settings), Optional.of(start), counties)),
                POLICY,
                Measures.all());
        PolicyBook everywhere = POLICY.with(settings, Measures.all());
        List<LocalDate> days = new ArrayList<>(List.of(start.minusDays(1), start, start.plusDays(1)));
        for (int i = 0; i < 20; i++) {
            days.add(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000)));
        }

        for (County county : County.all()) {
            PolicyBook actual = book.terms("s").in(county);
            for (LocalDate day : days) {
                PolicyBook expected = counties.contains(county) && !day.isBefore(start) ? everywhere : POLICY;
                assertThat(values(actual, day)).isEqualTo(values(expected, day));
            }
        }
    }

    private static List<String> values(PolicyBook book, LocalDate day) {
        List<String> values = new ArrayList<>();
        book.measures().forEach((stem, terms) -> {
            values.add(stem + " " + terms.inForce(day));
            terms.terms()
                    .forEach((name, term) ->
                            values.add(term.path() + " " + term.on(day).map(TermValue::text)));
        });
        return values;
    }

    private static List<String> settings(RandomSettings random) {
        List<String> settings = new ArrayList<>();
        for (MeasureDefinition measure : Measures.all()) {
            settings.addAll(random.of(POLICY, measure));
        }
        return settings;
    }

    private static List<Change> changes(List<String> settings) {
        return settings.stream().map(ScenarioBookTest::change).toList();
    }

    private static Change change(String setting) {
        int equals = setting.indexOf('=');
        String[] names = setting.substring(0, equals).split("\\.");
        return new Change(names[0], names[1], names.length == 3 ? names[2] : "", setting.substring(equals + 1));
    }

    private static Scenario scenario(
            String name, String baseline, List<Change> changes, Optional<LocalDate> start, SortedSet<County> counties) {
        return new Scenario(
                name,
                Text.same("?"),
                baseline,
                changes,
                start,
                Collections.unmodifiableSortedSet(counties),
                "test.yaml:1");
    }
}
