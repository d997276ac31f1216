package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("拒绝理由：引文出自原文，所读事实与参数确实存在")
class GroundsTest {

    static List<MeasureDefinition> measures() {
        return Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
    }

    static List<MeasureDefinition> populations() {
        return Measures.all().stream().filter(MeasureDefinition::isPopulation).toList();
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("引文是该条原文中的字句")
    void quoteTheTextOfTheirArticle(MeasureDefinition measure) throws IOException {
        Set<String> quoted = new HashSet<>();
        for (Ground ground : measure.grounds()) {
            String clause = ground.reason().clause();
            if (!clause.isEmpty()) {
                quoted.add(measure.article() + "\t" + clause);
            }
        }

        assertThat(quoted).isNotEmpty().isSubsetOf(operativeWords());
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("所读的事实是案例的字段，且有中英文名称；拒绝与符合各有说法；所对照的参数是该项措施的参数")
    void readFactsAndTermsThatExist(MeasureDefinition measure) {
        List<String> facts = names(measure.facts().getRecordComponents());
        List<String> terms = names(measure.terms().getRecordComponents());
        for (Ground ground : measure.grounds()) {
            assertThat(facts).as(ground.name()).containsAll(ground.reason().facts());
            assertThat(terms).as(ground.name()).containsAll(ground.reason().terms());
            assertThat(ground.reason().label().zh()).as(ground.name()).isNotBlank();
            assertThat(ground.reason().label().en()).as(ground.name()).isNotBlank();
            assertThat(ground.reason().met().zh())
                    .as("say what holds: %s", ground.name())
                    .isNotBlank()
                    .isNotEqualTo(ground.reason().label().zh());
            assertThat(ground.reason().met().en())
                    .as("say what holds: %s", ground.name())
                    .isNotBlank()
                    .isNotEqualTo(ground.reason().label().en());
        }
        assertFactsAreLabelled(measure);
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("第一条理由总是“不在执行期”；理由名不重复")
    void beginWithNotInForce(MeasureDefinition measure) {
        assertThat(measure.grounds()).startsWith(NotInForce.NOT_IN_FORCE);
        assertThat(measure.grounds().stream().map(Ground::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("populations")
    @DisplayName("只计数的对象：没有参数，没有拒绝理由，没有资金来源；事实有中英文名称")
    void populationsPayNothingAndRefuseNobody(MeasureDefinition population) {
        assertThat(population.terms().getRecordComponents()).isEmpty();
        assertThat(population.funds()).isEmpty();
        assertFactsAreLabelled(population);
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("其他措施都有资金来源")
    void measuresArePaid(MeasureDefinition measure) {
        assertThat(measure.funds()).isNotEmpty();
    }

    @Test
    @DisplayName("措施按条文次序排列，名称不重复")
    void measuresStandInTheOrderOfTheLaw() {
        assertThat(Measures.all().stream().map(MeasureDefinition::article)).isSorted();
        assertThat(Measures.all().stream().map(MeasureDefinition::stem)).doesNotHaveDuplicates();
    }

    private static void assertFactsAreLabelled(MeasureDefinition measure) {
        assertThat(measure.facts().getRecordComponents())
                .filteredOn(component -> !component.getName().equals("county"))
                .allSatisfy(component -> assertThat(component.getAnnotation(Label.class))
                        .as(component.getName())
                        .isNotNull());
    }

    private static Set<String> operativeWords() throws IOException {
        try (InputStream words = GroundsTest.class.getResourceAsStream("/operative-words.txt");
                Stream<String> lines = new String(words.readAllBytes(), StandardCharsets.UTF_8).lines()) {
            return Set.copyOf(lines.filter(line -> !line.startsWith("#")).toList());
        }
    }

    private static List<String> names(RecordComponent... components) {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }
}
