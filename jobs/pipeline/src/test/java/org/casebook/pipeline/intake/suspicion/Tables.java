package org.casebook.pipeline.intake.suspicion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.profile.FileProfile;
import org.casebook.pipeline.intake.profile.Profiler;

/** Files made up of a few values, without a delivery. */
final class Tables {

    static final Contracts CONTRACTS = Fixture.contracts();

    private Tables() {}

    /** One file while it fills; money in fen, the first row stands on line 2. */
    static final class File {

        private final String path;
        private final Contract contract;
        private final Profiler profiler;
        private final Map<String, Long> filled = new TreeMap<>();
        private int rows;

        File(String path, String table) {
            this.path = path;
            this.contract = CONTRACTS.tables().get(table);
            this.profiler = new Profiler(contract);
            contract.columns().forEach(column -> filled.put(column.name(), 0L));
        }

        File row(Map<String, ?> values) {
            return rows(1, values);
        }

        File rows(int times, Map<String, ?> values) {
            String[] texts = new String[contract.columns().size()];
            for (int i = 0; i < texts.length; i++) {
                Object value = values.get(contract.columns().get(i).name());
                texts[i] = value == null ? null : value.toString();
            }
            for (int i = 0; i < times; i++) {
                rows++;
                profiler.accepted(rows + 1, texts);
                values.keySet().forEach(column -> filled.merge(column, 1L, Long::sum));
            }
            return this;
        }

        KnownFile known() {
            KnownFile known = new KnownFile(path, contract.table(), rows, filled, profiler.profile());
            return KnownFile.of(known.json());
        }
    }

    static File contributions(String path) {
        return new File(path, "contribution");
    }

    static Map<String, Object> contribution(int month, long base) {
        return Map.of("insurance", "110", "period", month, "base", base, "employer_amount", base / 5, "paid_on", "x");
    }

    static KnownFiles files(File... files) {
        return new KnownFiles(List.of(files).stream().map(File::known).toList());
    }

    /** {@code path kind column line: text}, in the order in which they were found. */
    static List<String> doubts(KnownFiles now, KnownFiles before) {
        return doubts(now, before, Map.of());
    }

    static List<String> doubts(KnownFiles now, KnownFiles before, Map<String, FileProfile.Month> superseded) {
        return Doubts.about(now, before, superseded, CONTRACTS).entrySet().stream()
                .flatMap(file -> file.getValue().stream().map(suspicion -> text(file.getKey(), suspicion)))
                .toList();
    }

    private static String text(String path, Suspicion suspicion) {
        return path + " " + suspicion.kind() + " " + suspicion.column() + " " + suspicion.line() + ": "
                + suspicion.text().zh();
    }
}
