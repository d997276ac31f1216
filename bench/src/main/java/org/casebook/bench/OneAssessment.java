package org.casebook.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.casebook.policy.Answer;
import org.casebook.policy.Facts;
import org.casebook.policy.Law;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Binder;
import org.casebook.simulation.engine.Variant;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One case under the policy in force, through the interface as the engine asks the law, one case after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OneAssessment {

    /** Where the facts of the folded cases are kept. */
    static final String CASES = "bench.cases";

    static final String POLICY = "bench.policy";
    static final String YEAR = "bench.year";

    private static final int ROUNDS = 20;
    private static final int ENOUGH = 2_000;

    @Param("skill-upgrade-subsidy")
    public String measure = "";

    private Law<Facts, Record> law = Measures.get("skill-upgrade-subsidy").untypedLaw();
    private Facts[] facts = {};
    private Record[] terms = {};
    private final Answer answer = new Answer();
    private int next;

    /** Asks all measures first: the engine's call has met them all, so that the compiler can't bind it to one. */
    @Setup
    public void ask() {
        int year = Integer.getInteger(YEAR);
        PolicyBook policy = TermReader.read(Path.of(System.getProperty(POLICY)), Measures.all());
        Binder binder = new Binder(Measures.all(), Measures.interplays(), year);
        Map<String, Facts[]> casebook = KeptCases.read(Path.of(System.getProperty(CASES)));
        for (MeasureDefinition definition : BenchCity.measures()) {
            lay(definition, binder.variant(definition.stem(), policy), casebook.get(definition.stem()), year);
            for (int i = 0; i < ROUNDS * Math.min(ENOUGH, facts.length); i++) {
                assess();
            }
        }
        lay(Measures.get(measure), binder.variant(measure, policy), casebook.get(measure), year);
    }

    private void lay(MeasureDefinition definition, Variant variant, Facts[] all, int year) {
        law = definition.untypedLaw();
        facts = Arrays.stream(all)
                .filter(one -> variant.on(law.referenceDate(one, year)).isPresent())
                .toArray(Facts[]::new);
        terms = Arrays.stream(facts)
                .map(one ->
                        variant.on(law.referenceDate(one, year)).orElseThrow().terms())
                .toArray(Record[]::new);
        next = 0;
    }

    @Benchmark
    public Answer assess() {
        if (next == facts.length) {
            next = 0;
        }
        law.assess(facts[next], terms[next], answer);
        next++;
        return answer;
    }
}
