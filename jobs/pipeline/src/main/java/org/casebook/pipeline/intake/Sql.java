package org.casebook.pipeline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries of intake, each in a file of its own under {@code sql/intake}. */
final class Sql {

    private Sql() {}

    static String query(String name) {
        try (InputStream in = Sql.class.getResourceAsStream("/sql/intake/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
