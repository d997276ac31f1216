package org.casebook.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Casebook this is. */
public final class Program {

    private Program() {}

    /** The version of the build, e.g. {@code 0.1.0}. */
    public static String version() {
        try (InputStream in = Program.class.getResourceAsStream("/casebook-version")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
