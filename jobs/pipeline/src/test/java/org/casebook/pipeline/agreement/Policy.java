package org.casebook.pipeline.agreement;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Measures;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** The configuration of this project, and its measures as arguments of tests. */
final class Policy {

    private Policy() {}

    static Path conf() {
        return Path.of(System.getProperty("casebook.root")).resolve("conf");
    }

    static PolicyBook inForce() {
        return TermReader.read(conf().resolve("policy"), Measures.all());
    }

    static Stream<Arguments> measures() {
        return Measures.all().stream().map(measure -> Arguments.of(Named.of(measure.stem(), measure)));
    }

    static Stream<Arguments> measuresAndYears(int first, int last) {
        return Measures.all().stream()
                .flatMap(measure -> IntStream.rangeClosed(first, last)
                        .mapToObj(year -> Arguments.of(Named.of(measure.stem(), measure), year)));
    }
}
