package org.casebook.simulation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.RandomCases;
import org.casebook.policy.Text;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.CaseFacts;
import org.casebook.simulation.explain.Condition.Shown;
import org.casebook.simulation.explain.Condition.Status;
import org.casebook.simulation.terms.PolicyBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("解释的用语：没有程序中的名称，符合的条件从正面说")
class SpokenExplanationTest {

    private static final int YEAR = 2019;
    private static final PolicyBook BOOK = Conf.policy();

    /** {@code REGISTERED_UNEMPLOYED}, {@code hiringRatio}, {@code small-enterprise-loan}, {@code Hires[months=3]}. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[A-Z]{2,}_|\\b[A-Z]{4,}\\b|[a-z][A-Z]|[a-z]-[a-z]+-[a-z]|[a-z]=|--");

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("每个参数、在每一段日期：取值用中文说")
    void saysEveryTerm(MeasureDefinition measure) {
        BOOK.of(measure.stem())
                .terms()
                .values()
                .forEach(term -> term.values().forEach(value -> {
                    TermWords words = new TermWords(BOOK, measure, value.from(), value.from(), value.from());
                    assertThat(words.of(List.of(term.name())))
                            .singleElement()
                            .satisfies(SpokenExplanationTest::isSpoken);
                }));
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("每项事实：名称、取值用中文说")
    void saysEveryFact(MeasureDefinition measure) {
        Random random = new Random(7);
        List<String> names = Arrays.stream(measure.facts().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("county"))
                .toList();
        for (int i = 0; i < 300; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            assertThat(FactWords.of(facts, names)).allSatisfy(SpokenExplanationTest::isSpoken);
            assertThat(FactWords.show(CaseFacts.get(facts, "county")).zh()).doesNotContainPattern(LATIN_WORD);
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("每个条件：符合的用“符合”的话，不符合的用拒绝的话；计算和改动也用中文说")
    void saysWhatHolds(MeasureDefinition measure) {
        Explainer explainer = new Explainer(BOOK, new Assessor(Measures.all(), Measures.interplays(), BOOK));
        Random random = new Random(8);
        for (int i = 0; i < 30; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            for (Condition condition : explainer.explain(measure, facts, YEAR).conditions()) {
                boolean refuses = condition.status() == Status.FAILED || condition.status() == Status.WOULD_FAIL;
                assertThat(condition.words()).isEqualTo(refuses ? condition.label() : condition.met());
                assertThat(condition.words().zh()).doesNotContainPattern(LATIN_WORD);
                assertThat(condition.measured()).allSatisfy(SpokenExplanationTest::isSpoken);
                condition.change().forEach(change -> {
                    areSpoken(change.label(), change.from(), change.to());
                });
            }
        }
    }

    @Test
    @DisplayName("改动的参数用中文说")
    void saysWhatWasChanged() {
        PolicyBook changed = BOOK.asOf(LocalDate.of(2019, 6, 30))
                .with(
                        List.of(
                                "small-enterprise-loan.eligibleGroups=VETERAN+HARDSHIP",
                                "unemployment-benefit.monthlyByCounty.620802=1500"),
                        Measures.all());

        assertThat(changed.changesInWords(Measures.all()))
                .containsExactly(
                        new Text("按 2019-06-30 的规定", "the law of 2019-06-30"),
                        new Text(
                                "小微企业创业担保贷款贴息：符合申请条件的人员 退役军人、就业困难人员",
                                "Small-enterprise loan subsidy: groups of people that count veteran, people in hardship"),
                        new Text(
                                "失业保险金及代缴医保：失业保险金月标准（崆峒区） 1,500元",
                                "Unemployment benefit and medical premium: monthly benefit (Kongtong) 1,500 yuan"));
    }

    private static void isSpoken(Shown shown) {
        areSpoken(shown.label(), shown.value());
        assertThat(shown.source().zh()).doesNotContainPattern(IDENTIFIER);
    }

    private static void areSpoken(Text... texts) {
        assertThat(Stream.of(texts)).allSatisfy(text -> {
            assertThat(text.zh()).doesNotContainPattern(LATIN_WORD);
            assertThat(text.en()).doesNotContainPattern(IDENTIFIER);
        });
    }
}
