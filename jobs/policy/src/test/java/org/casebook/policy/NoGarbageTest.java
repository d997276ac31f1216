package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the compiler leaves out depends on what it has seen: the measures are asked through one loop, as an engine does. */
@DisplayName("条文代码热起来后不产生垃圾")
class NoGarbageTest {

    private static final int CASES = 1 << 10;
    private static final int TERMS = 1 << 5;
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A measure with cases and terms to ask it about. */
    private record Asked(MeasureDefinition measure, Facts[] facts, Record[] terms) {

        static Asked of(MeasureDefinition measure) {
            Random random = new Random(measure.stem().hashCode());
            return new Asked(
                    measure,
                    Stream.generate(() -> RandomCases.random(measure, 2019, random))
                            .limit(CASES)
                            .toArray(Facts[]::new),
                    Stream.generate(() -> RandomTerms.random(measure, random))
                            .limit(TERMS)
                            .toArray(Record[]::new));
        }
    }

    private static final List<Asked> ASKED =
            Measures.all().stream().map(Asked::of).toList();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Answer ANSWER = new Answer();

    private static long granted;

    @BeforeAll
    static void warmUp() {
        for (int round = 0; round < 5; round++) {
            ASKED.forEach(asked -> ask(asked, WARM_UP));
        }
    }

    /** The compilers work beside the test, later where the machine is busy: a measure is asked until it is steady. */
    @Test
    @DisplayName("每项措施：十万次答复，每次不到 1 字节")
    void answersWithoutGarbage() {
        List<Asked> left = ASKED;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty() && System.nanoTime() < end) {
            left = left.stream().filter(asked -> bytes(asked) >= MEASURED).toList();
            left.forEach(asked -> ask(asked, WARM_UP));
        }

        assertThat(left)
                .extracting(asked -> asked.measure().stem() + ": " + (double) bytes(asked) / MEASURED + " bytes each")
                .isEmpty();
        assertThat(granted).as("the loop has not been left out").isPositive();
    }

    private static long bytes(Asked asked) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        ask(asked, MEASURED);
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static void ask(Asked asked, int times) {
        Law<Facts, Record> law = asked.measure.untypedLaw();
        for (int i = 0; i < times; i++) {
            Answer answer = law.assess(asked.facts[i % CASES], asked.terms[i / CASES % TERMS], ANSWER);
            granted += answer.isGranted() ? 1 : 0;
        }
    }
}
