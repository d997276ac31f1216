package org.casebook.pipeline.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests one city for the whole run, made when the first asks for it and deleted after the last. */
final class TestCityParameter implements ParameterResolver {

    private static final String SCALE = "0.002";
    private static final long SEED = 20_190_109;

    private record Home(Path dir, TestCity city) implements AutoCloseable {

        static Home make() {
            try {
                Path dir = Files.createTempDirectory("casebook-city");
                return new Home(dir, TestCity.make(dir, SCALE, SEED));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            FileUtils.deleteQuietly(dir.toFile());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestCity.class;
    }

    @Override
    public TestCity resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestCityParameter.class))
                .getOrComputeIfAbsent(Home.class, type -> Home.make(), Home.class)
                .city();
    }
}
