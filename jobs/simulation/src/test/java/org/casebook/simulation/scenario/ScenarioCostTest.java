package org.casebook.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.RandomSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一万个方案：每个不到一毫秒，不超过 20 KB")
class ScenarioCostTest {

    private static final int SCENARIOS = 10_000;

    /** Each changes one to three terms of any measures. */
    private static List<Scenario> scenarios() {
        Random random = new Random(4);
        RandomSettings settings = new RandomSettings(random);
        List<MeasureDefinition> measures = Measures.all().stream()
                .filter(measure -> !measure.isPopulation())
                .toList();
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < SCENARIOS; i++) {
            Map<String, Change> changes = new LinkedHashMap<>();
            for (int k = random.nextInt(3); k >= 0; k--) {
                MeasureDefinition measure = measures.get(random.nextInt(measures.size()));
                String term = measure.terms()
                        .getRecordComponents()[random.nextInt(measure.terms().getRecordComponents().length)]
                        .getName();
                String setting = settings.of(ScenarioFile.POLICY, measure, term);
                int equals = setting.indexOf('=');
                String part = setting.substring(0, equals).replace(measure.stem() + "." + term, "");
                Change change = new Change(
                        measure.stem(), term, part.isEmpty() ? "" : part.substring(1), setting.substring(equals + 1));
                changes.put(change.path(), change);
            }
            scenarios.add(new Scenario(
                    "s" + i,
                    Text.same("?"),
                    Scenario.POLICY,
                    List.copyOf(changes.values()),
                    Optional.empty(),
                    Collections.emptySortedSet(),
                    "test.yaml:" + i));
        }
        return scenarios;
    }

    @Test
    @DisplayName("构造一万个方案的用时与内存")
    void costsLittle() {
        List<Scenario> scenarios = scenarios();
        long heapBefore = heap();

        long start = processorTime();
        ScenarioBook book = ScenarioBook.of(scenarios, ScenarioFile.POLICY, Measures.all());
        Duration each = Duration.ofNanos(processorTime() - start).dividedBy(SCENARIOS);
        long bytesEach = (heap() - heapBefore) / SCENARIOS;

        assertThat(book.all()).hasSize(SCENARIOS);
        assertThat(each).isLessThan(Duration.ofMillis(1));
        assertThat(bytesEach).isLessThan(20 * 1024);
    }

    /** Of this thread: what else the machine does is not the scenarios' cost. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
