package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.interplay.Interplay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("条文代码：条件依说明书的次序，条条有测试；参数个个用到")
class ConditionsInTheLawTest {

    private static final Path SOURCES = Path.of(System.getProperty("casebook.root"), "jobs/policy/src");
    private static final Map<String, List<String>> SPECIFIED = specified();

    static List<MeasureDefinition> measures() {
        return Measures.all();
    }

    @Test
    @DisplayName("说明书中的每项措施都有，次序相同，此外没有")
    void everySpecifiedMeasureIsThere() throws IOException {
        assertThat(Measures.all().stream().map(MeasureDefinition::stem))
                .containsExactlyElementsOf(
                        specification().map(line -> line.split("\t", -1)[0]).toList());
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("拒绝理由的次序同说明书")
    void groundsStandInTheOrderOfTheSpecification(MeasureDefinition measure) {
        assertThat(declared(measure)).containsExactlyElementsOf(specified(measure));
    }

    /** Grounds of an interplay come after all conditions of the measure itself; the measure does not know them. */
    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("代码逐条检查的次序同说明书")
    void lawAsksInTheOrderOfTheSpecification(MeasureDefinition measure) throws IOException {
        List<String> ofInterplays = Measures.interplays().stream()
                .filter(interplay -> interplay.measure().equals(measure.stem()))
                .map(Interplay::ground)
                .map(Ground::name)
                .toList();
        List<String> own = specified(measure).stream()
                .filter(ground -> !ofInterplays.contains(ground))
                .toList();
        String source = Files.readString(source(measure));
        String assess = source.substring(source.indexOf("public Answer assess("));
        List<String> asked = Pattern.compile("Refusal\\.([A-Z_]+)")
                .matcher(assess)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(asked).containsExactlyElementsOf(own);
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("每条理由都在该措施的单元测试中出现")
    void everyGroundOccursInATest(MeasureDefinition measure) throws IOException {
        String name = measure.law().getClass().getSimpleName();
        Pattern mentions = Pattern.compile("\\b" + name + "\\b");
        String tests;
        try (Stream<Path> files = Files.walk(SOURCES.resolve("test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(ConditionsInTheLawTest::read)
                    .filter(text -> mentions.matcher(text).find())
                    .collect(Collectors.joining("\n"));
        }
        assertThat(words(tests))
                .as("write a test of %s that is refused on each ground", name)
                .containsAll(declared(measure));
    }

    @ParameterizedTest
    @MethodSource("measures")
    @DisplayName("每个参数都被条文代码读取")
    void everyTermIsRead(MeasureDefinition measure) throws IOException {
        String source = Files.readString(source(measure));
        List<String> read = Pattern.compile("\\bt\\.([a-zA-Z0-9]+)\\b")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(read)
                .as("read the term or delete it from Terms and conf/policy")
                .containsAll(Arrays.stream(measure.terms().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static List<String> specified(MeasureDefinition measure) {
        return SPECIFIED.getOrDefault(measure.stem(), List.of("no line in order-of-conditions.txt"));
    }

    private static List<String> declared(MeasureDefinition measure) {
        return measure.grounds().stream()
                .filter(ground -> ground != NotInForce.NOT_IN_FORCE)
                .map(Ground::name)
                .toList();
    }

    private static List<String> words(String text) {
        return Pattern.compile("[A-Z_]{3,}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Path source(MeasureDefinition measure) {
        return SOURCES.resolve("main/java/" + measure.law().getClass().getName().replace('.', '/') + ".java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> specified() {
        Map<String, List<String>> orders = new HashMap<>();
        specification().forEach(line -> {
            String[] parts = line.split("\t", -1);
            orders.put(parts[0], parts[1].isEmpty() ? List.of() : List.of(parts[1].split(" ")));
        });
        return orders;
    }

    private static Stream<String> specification() {
        try (InputStream text = ConditionsInTheLawTest.class.getResourceAsStream("/order-of-conditions.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
