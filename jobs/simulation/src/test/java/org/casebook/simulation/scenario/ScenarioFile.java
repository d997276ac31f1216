package org.casebook.simulation.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.casebook.simulation.terms.PolicyBook;

/** Scenario files that a test writes itself, over the policy in force. */
final class ScenarioFile {

    static final PolicyBook POLICY = Conf.policy();

    private ScenarioFile() {}

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Scenario> read(Path... files) {
        return new ScenarioReader(POLICY, Measures.all()).read(List.of(files), false);
    }

    static ScenarioBook book(Path... files) {
        return ScenarioBook.of(read(files), POLICY, Measures.all());
    }
}
