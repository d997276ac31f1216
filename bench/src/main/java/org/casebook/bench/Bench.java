package org.casebook.bench;

import static org.casebook.bench.Seconds.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.casebook.pipeline.SparkSessions;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures everything on one warehouse, in one process. See {@code bench/README.md}. */
@Command(name = "bench/run", mixinStandardHelpOptions = true, description = "Benchmarks of the scenario engine.")
public final class Bench implements Runnable {

    /** What can be measured. */
    enum Section {
        LOAD,
        SCENARIOS,
        SWEEP,
        ALTERNATIVES,
        SPARK,
        UNFOLDED,
        ASSESSMENT
    }

    private static final long SEED = 4;
    private static final double MEGABYTE = 1024 * 1024;

    @Option(names = "--warehouse", required = true, description = "A warehouse with a fold of the year; only read.")
    private String warehouse = "";

    @Option(names = "--year", defaultValue = "2019", description = "Policy year (${DEFAULT-VALUE}).")
    private int year;

    @Option(
            names = "--scenarios",
            defaultValue = "10000",
            description = "So many, and a tenth of them (${DEFAULT-VALUE}).")
    private int scenarios;

    @Option(names = "--runs", defaultValue = "5", description = "Measured runs, after the warm-up (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--warm-ups", defaultValue = "10", description = "Runs before them (${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(names = "--only", split = ",", description = "Of ${COMPLETION-CANDIDATES}; all where it is missing.")
    private Set<Section> only = EnumSet.allOf(Section.class);

    @Option(names = "--work", description = "Where units are kept (bench/target/work).")
    private Path work = home().resolve("bench/target/work");

    @Option(names = "--out", description = "The report (bench/target/results.md).")
    private Path out = home().resolve("bench/target/results.md");

    public static void main(String... args) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    private static Path home() {
        return Path.of(System.getProperty("casebook.home", "."));
    }

    @Override
    public void run() {
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8), out);
        SparkSession spark = SparkSessions.openForSmallData("local[*]");
        spark.sparkContext().setLogLevel("ERROR");
        Path conf = home().resolve("conf/policy");
        Source source = new Source(spark, warehouse, year);
        PolicyBook policy = TermReader.read(conf, Measures.all());
        BenchCity city = load(source, policy, report);
        if (only.contains(Section.SCENARIOS)) {
            Reforms reforms = Reforms.draw(policy, BenchCity.measures(), scenarios, SEED);
            new ManyScenarios(city, reforms, warmUps, runs).measure(report);
        }
        if (only.contains(Section.SWEEP)) {
            new Sweep(city, scenarios, warmUps, runs).measure(report);
        }
        if (only.contains(Section.ALTERNATIVES) || only.contains(Section.SPARK) || only.contains(Section.UNFOLDED)) {
            compare(city, source, spark, report);
        }
        spark.stop();
        if (only.contains(Section.ASSESSMENT)) {
            new Assessments(city, conf.toAbsolutePath(), work.toAbsolutePath()).measure(report);
        }
        report.say("Load of the machine at the end: " + load());
    }

    private BenchCity load(Source source, PolicyBook policy, Report report) {
        long before = BenchCity.heap();
        long start = System.nanoTime();
        Map<String, List<FoldedCase>> casebook = source.casebook();
        double cold = (System.nanoTime() - start) / Seconds.NANOS;
        BenchCity city = new BenchCity(year, source.people(), policy, casebook);
        double heap = (BenchCity.heap() - before) / MEGABYTE;
        report.heading("Machine and data");
        report.table(
                List.of("what", "value"),
                List.of(
                        List.of("date", LocalDate.now(ZoneOffset.UTC).toString()),
                        List.of("commit", System.getProperty("casebook.commit", "unknown")),
                        List.of("machine", machine()),
                        List.of("Java", System.getProperty("java.vm.name") + " " + Runtime.version()),
                        List.of("options", String.join(" ", options())),
                        List.of("load at the start (1 minute)", load()),
                        List.of("data", source.synthetic() ? "synthetic (合成数据)" : "registry"),
                        List.of("cases say who they are (profile)", source.hasProfiles() ? "yes" : "no"),
                        List.of("people", "%,d".formatted(city.people())),
                        List.of("policy year", String.valueOf(year)),
                        List.of("warm-ups, runs", warmUps + ", " + runs)));
        if (only.contains(Section.LOAD)) {
            Seconds warm = Seconds.of(1, runs, source::casebook);
            report.heading("Load: casebook → cases on the driver");
            report.table(
                    List.of("measures", "distinct cases", "units", "first time, s", "again, s", "heap, MB"),
                    List.of(List.of(
                            String.valueOf(casebook.size()),
                            "%,d"
                                    .formatted(casebook.values().stream()
                                            .mapToLong(List::size)
                                            .sum()),
                            "%,d"
                                    .formatted(casebook.values().stream()
                                            .mapToLong(BenchCity::units)
                                            .sum()),
                            figures(cold),
                            warm.toString(),
                            figures(heap))));
        }
        return city;
    }

    private void compare(BenchCity city, Source source, SparkSession spark, Report report) {
        List<FlatMeasure> three = FlatMeasure.all(city);
        List<FlatMeasure> best = List.of(FlatMeasure.tianjin());
        Map<String, List<FoldedCase>> units = source.units(
                Stream.concat(three.stream(), best.stream())
                        .map(FlatMeasure::definition)
                        .toList(),
                work,
                report);
        Alternatives alternatives = new Alternatives(city, units, three, warmUps, runs);
        int few = Math.max(1, scenarios / 100);
        if (only.contains(Section.ALTERNATIVES)) {
            alternatives.describe(report);
            alternatives.measure(few, report);
            alternatives.measure(10 * few, report);
            Alternatives folding = new Alternatives(city, units, best, warmUps, runs);
            folding.describe(report);
            folding.measure(10 * few, report);
        }
        if (only.contains(Section.SPARK)) {
            alternatives.measureSpark(spark, Math.max(1, few / 5), false, report);
            alternatives.measureSpark(spark, few, true, report);
        }
        if (only.contains(Section.UNFOLDED)) {
            new Unfolded(city, units, warmUps, runs).measure(few, report);
        }
    }

    private static String machine() {
        return "%d processors%s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .toList();
    }

    private static String load() {
        return figures(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
