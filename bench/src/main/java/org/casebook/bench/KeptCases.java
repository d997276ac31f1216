package org.casebook.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Facts;
import org.casebook.simulation.engine.FoldedCase;

/** The facts of all folded cases in a file, for the processes that JMH starts: they would need Spark to read a casebook. */
final class KeptCases {

    private KeptCases() {}

    static void write(Map<String, List<FoldedCase>> casebook, Path file) {
        HashMap<String, Facts[]> facts = new HashMap<>();
        casebook.forEach((stem, cases) ->
                facts.put(stem, cases.stream().map(FoldedCase::facts).toArray(Facts[]::new)));
        try (ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeObject(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Facts[]> read(Path file) {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return (Map<String, Facts[]>) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
