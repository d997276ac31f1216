package org.casebook.bench;

import static org.casebook.bench.Seconds.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.MeasureDefinition;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@link OneAssessment} for every measure with terms and cases, each in a process of its own. */
final class Assessments {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final BenchCity city;
    private final Path policy;
    private final Path work;

    Assessments(BenchCity city, Path policy, Path work) {
        this.city = city;
        this.policy = policy;
        this.work = work;
    }

    void measure(Report report) {
        Path cases = work.resolve("cases");
        try {
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KeptCases.write(city.casebook(), cases);
        String[] stems = BenchCity.measures().stream()
                .map(MeasureDefinition::stem)
                .filter(stem -> !city.casebook().getOrDefault(stem, List.of()).isEmpty())
                .toArray(String[]::new);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(OneAssessment.class.getName())
                .param("measure", stems)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(
                        "-D" + OneAssessment.CASES + "=" + cases,
                        "-D" + OneAssessment.POLICY + "=" + policy,
                        "-D" + OneAssessment.YEAR + "=" + city.year())
                .output(work.resolve("jmh.txt").toString());
        List<List<String>> rows = new ArrayList<>();
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                var time = result.getPrimaryResult();
                var allocated = result.getSecondaryResults().get(ALLOCATED);
                rows.add(List.of(
                        result.getParams().getParam("measure"),
                        "%,d"
                                .formatted(city.casebook()
                                        .get(result.getParams().getParam("measure"))
                                        .size()),
                        "%s (%s … %s)"
                                .formatted(
                                        figures(time.getStatistics().getPercentile(50)),
                                        figures(time.getStatistics().getMin()),
                                        figures(time.getStatistics().getMax())),
                        figures(Math.round(allocated.getScore() * 100) / 100.0)));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        report.heading("One assessment (JMH, one thread)");
        report.table(List.of("measure", "cases in turn", "ns", "bytes allocated"), rows);
    }
}
