package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.policy.interplay.Interplay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("基准日的标注：只决定用哪一天的标准，别无影响")
class ReferenceDayTest {

    private static final int YEAR = 2019;
    private static final int CASES = 2_000;

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    static List<MeasureDefinition> marked() {
        return Measures.all().stream()
                .filter(measure -> mark(measure).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("基准日随个案而变的措施（包括经互斥规则）恰有一个标注，其余没有")
    void isMarkedWhereTheDayDependsOnTheFacts(MeasureDefinition measure) {
        Random random = new Random(16);
        boolean depends = Stream.generate(() -> RandomCases.random(measure, YEAR, random))
                        .limit(CASES)
                        .map(facts -> days(measure, facts))
                        .distinct()
                        .count()
                > 1;

        assertThat(marks(measure)).hasSize(depends ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("marked")
    @DisplayName("换成另一天：用另一天的标准；标准相同，结果相同")
    void decidesTheTermsAndNothingElse(MeasureDefinition measure) throws ReflectiveOperationException {
        Random random = new Random(17);
        int granted = 0;
        for (int i = 0; i < CASES; i++) {
            Facts facts = RandomCases.random(measure, YEAR, random);
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(50_000));
            Facts onThatDay = with(facts, mark(measure).orElseThrow(), day);
            Record terms = RandomTerms.random(measure, random);

            Outcome outcome = measure.untypedLaw().assess(facts, terms);

            granted += outcome instanceof Outcome.Granted ? 1 : 0;
            assertThat(measure.untypedLaw().assess(onThatDay, terms))
                    .as("%s on %s under %s", facts, day, terms)
                    .isEqualTo(outcome);
            assertThat(days(measure, onThatDay)).contains(day);
        }
        assertThat(granted).as("cases that reach the amount").isGreaterThan(CASES / 20);
    }

    /** A day that a measure hands on to the one it gives way to is that one's reference day, and nothing else there. */
    @ParameterizedTest
    @MethodSource("marked")
    @DisplayName("互斥规则把这一天也只当作另一措施的基准日")
    void isTheReferenceDayOfTheOtherMeasureToo(MeasureDefinition measure) throws ReflectiveOperationException {
        Random random = new Random(18);
        for (Interplay interplay : interplays(measure).toList()) {
            MeasureDefinition other = Measures.get(interplay.other());
            for (int i = 0; i < CASES; i++) {
                Facts facts = RandomCases.random(measure, YEAR, random);
                LocalDate day = LocalDate.ofEpochDay(random.nextInt(50_000));
                Facts otherFacts = interplay.otherCase(facts).orElseThrow();

                assertThat(interplay.otherCase(with(facts, mark(measure).orElseThrow(), day)))
                        .contains(with(otherFacts, mark(other).orElseThrow(), day));
            }
        }
    }

    /** The reference date of the measure itself and of the one that it gives way to. */
    private static List<LocalDate> days(MeasureDefinition measure, Facts facts) {
        Stream<LocalDate> others = interplays(measure)
                .flatMap(interplay -> interplay
                        .otherCase(facts)
                        .map(other ->
                                Measures.get(interplay.other()).untypedLaw().referenceDate(other, YEAR))
                        .stream());
        return Stream.concat(Stream.of(measure.untypedLaw().referenceDate(facts, YEAR)), others)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Interplay> interplays(MeasureDefinition measure) {
        return Measures.interplays().stream()
                .filter(interplay -> interplay.measure().equals(measure.stem()));
    }

    private static Optional<RecordComponent> mark(MeasureDefinition measure) {
        return marks(measure).stream().findFirst();
    }

    private static List<RecordComponent> marks(MeasureDefinition measure) {
        return Arrays.stream(measure.facts().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(ReferenceDay.class))
                .toList();
    }

    private static Facts with(Facts facts, RecordComponent component, LocalDate day)
            throws ReflectiveOperationException {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getName().equals(component.getName())
                    ? day
                    : components[i].getAccessor().invoke(facts);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Constructor<? extends Facts> constructor = facts.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
