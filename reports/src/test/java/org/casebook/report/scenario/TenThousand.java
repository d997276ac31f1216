package org.casebook.report.scenario;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;

/**
 * Writes every report of ten thousand scenarios of 144 rows in a process of its own, which is given less memory than the
 * rows of a tenth of them take.
 */
final class TenThousand {

    static final int SCENARIOS = 10_000;
    static final int MEASURES = 18;

    private TenThousand() {}

    /** @param arguments the file for what was written: name and number of characters, a line each */
    public static void main(String[] arguments) throws IOException {
        SimulationResult result = Reforms.of(SimulationResult.onDemand(SCENARIOS, TenThousand::scenario));
        List<String> found = new ArrayList<>();
        try (Counter out = new Counter()) {
            new ScenarioJson(measure -> false, Lang.ZH).write(result, out);
            found.add("json " + out.lines);
        }
        try (Counter out = new Counter()) {
            new ScenarioCsv(Sample.LABELS, Lang.ZH).write(result, out);
            found.add("csv " + out.lines);
        }
        try (Counter out = new Counter()) {
            new ScenarioCsv(Sample.LABELS, Lang.ZH).writeParts(result, out);
            found.add("parts " + out.lines);
        }
        try (Counter out = new Counter()) {
            out.write(new ScenarioTable(Sample.LABELS, Lang.ZH, 120).render(result));
            found.add("table " + out.lines);
        }
        try (Counter out = new Counter()) {
            new ScenarioPage(Sample.LABELS, Lang.ZH, Sample.HEAD).write(result, Beside.NONE, out);
            found.add("page " + out.lines);
        }
        Files.write(Path.of(arguments[0]), found);
    }

    private static ScenarioResult scenario(int number) {
        ScenarioResult ratio = Reforms.ratio();
        String name = "s" + number;
        List<ResultRow> rows = new ArrayList<>();
        for (int measure = 0; measure < MEASURES; measure++) {
            for (County county : County.all()) {
                rows.add(Sample.row("m" + measure, measure, county, 100, 50, 1_000_000L + number)
                        .with(Fund.CITY, 100)
                        .refused("LAYOFFS", 50)
                        .result(name));
            }
        }
        return new ScenarioResult(
                name,
                ratio.question(),
                ratio.baseline(),
                ratio.changes(),
                ratio.start(),
                ratio.counties(),
                rows,
                ratio.differences());
    }

    /** Keeps nothing but the number of lines. */
    private static final class Counter extends Writer {

        private long lines;

        @Override
        public void write(char[] text, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (text[i] == '\n') {
                    lines++;
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
