package org.casebook.pipeline.intake.suspicion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.Text;

/** What the rules found, by file. What concerns a table as a whole stands at the file that most likely brought it about. */
final class Findings {

    private final KnownFiles now;
    private final KnownFiles before;
    private final Map<String, List<Suspicion>> byPath = new LinkedHashMap<>();

    Findings(KnownFiles now, KnownFiles before) {
        this.now = now;
        this.before = before;
    }

    void at(KnownFile file, Suspicion suspicion) {
        byPath.computeIfAbsent(file.path(), p -> new ArrayList<>()).add(suspicion);
    }

    /** At the first new or changed file of the table, else at its first file, else at the first file of all. */
    void at(String table, Suspicion.Kind kind, String column, Text text) {
        List<KnownFile> files = now.of(table);
        KnownFile file = files.stream()
                .filter(candidate -> !before.at(candidate.path()).equals(Optional.of(candidate)))
                .findFirst()
                .or(() -> files.stream().findFirst())
                .or(() -> now.all().stream().findFirst())
                .orElseThrow();
        at(file, new Suspicion(kind, column, 0, text));
    }

    Map<String, List<Suspicion>> byPath() {
        return byPath;
    }
}
