package org.casebook.pipeline.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.casebook.pipeline.TestSpark;
import org.casebook.pipeline.command.Casebook;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorReader;
import org.casebook.pipeline.intake.InstallationKey;
import org.casebook.pipeline.intake.Intake;
import org.casebook.pipeline.intake.IntakeRequest;
import org.casebook.pipeline.intake.IntakeResult;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.TestStages;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Lookback;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The sample city of {@code data-samples/} (合成数据), taken in once for all tests that look at it. */
final class SampleCity implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("casebook.root"));
    static final Path SAMPLES = ROOT.resolve("data-samples");

    static final String KEY = "a key for the sample tests";

    /** What a command line answered. */
    record Answer(int code, String out, String err) {}

    private final Path dir;
    private final Warehouse warehouse;
    private final IntakeResult intake;
    private final Map<Integer, Run> folds = new HashMap<>();

    private SampleCity() {
        try {
            dir = Files.createTempDirectory("casebook-sample");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        warehouse = Warehouse.open(TestSpark.session(), dir.resolve("warehouse").toString());
        InstallationKey key = InstallationKey.find(null, KEY, dir);
        intake = new Intake(warehouse, key, Clock.systemUTC(), new TestStages())
                .run(new IntakeRequest(
                        SAMPLES.toString(), ROOT.resolve("conf/intake"), LocalDate.parse("2020-01-15"), false));
    }

    Warehouse warehouse() {
        return warehouse;
    }

    IntakeResult intake() {
        return intake;
    }

    /** The policy in force. */
    static PolicyBook policy() {
        return TermReader.read(ROOT.resolve("conf/policy"), Measures.all());
    }

    /** The casebook of a year; folded when it is asked for first. */
    Run fold(int year) {
        return folds.computeIfAbsent(
                year,
                unfolded -> new Fold(
                                warehouse,
                                Measures.all(),
                                IndicatorReader.read(ROOT.resolve("conf/indicators")),
                                Lookback.of(policy()))
                        .run(intake.run(), year, Clock.systemUTC()));
    }

    /** The registry's tables as parquet files, each in a folder of its name. */
    Path exported() {
        Path export = dir.resolve("parquet");
        if (!Files.exists(export)) {
            Registry registry = Registry.of(warehouse, intake.run());
            for (String name : registry.versions().keySet()) {
                String table = name.substring(name.indexOf('/') + 1);
                registry.table(table)
                        .coalesce(1)
                        .write()
                        .parquet(export.resolve(table).toString());
            }
        }
        return export;
    }

    /** Runs a command line on this city's warehouse. */
    Answer cli(String... arguments) {
        return cli(dir.resolve("warehouse"), arguments);
    }

    /** Runs a command line on a warehouse. */
    static Answer cli(Path warehouse, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--warehouse", warehouse.toString()));
        int code = Casebook.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }

    @Override
    public void close() {
        FileUtils.deleteQuietly(dir.toFile());
    }

    /** Gives the tests one city for the whole run. */
    static final class Parameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SampleCity.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(SampleCity.class))
                    .getOrComputeIfAbsent(SampleCity.class, type -> new SampleCity(), SampleCity.class);
        }
    }
}
