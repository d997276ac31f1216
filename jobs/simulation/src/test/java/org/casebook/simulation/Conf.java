package org.casebook.simulation;

import java.nio.file.Path;
import org.casebook.policy.Measures;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;

/** The configuration of this project, for tests over the policy in force. */
public final class Conf {

    private Conf() {}

    public static Path root() {
        return Path.of(System.getProperty("casebook.root"));
    }

    public static PolicyBook policy() {
        return TermReader.read(root().resolve("conf/policy"), Measures.all());
    }
}
