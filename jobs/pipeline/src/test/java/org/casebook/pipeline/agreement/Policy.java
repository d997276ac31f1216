package org.casebook.pipeline.agreement;

import java.nio.file.Path;
import org.casebook.policy.Measures;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;

/** The configuration of this project. */
final class Policy {

    private Policy() {}

    static Path conf() {
        return Path.of(System.getProperty("casebook.root")).resolve("conf");
    }

    static PolicyBook inForce() {
        return TermReader.read(conf().resolve("policy"), Measures.all());
    }
}
