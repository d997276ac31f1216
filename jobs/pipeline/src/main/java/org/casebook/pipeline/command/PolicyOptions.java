package org.casebook.pipeline.command;

import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Measures;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermReader;
import picocli.CommandLine.Option;

/** The terms of the policy for a run: those of the policy folder, with what the user changes. */
public final class PolicyOptions {

    @Option(
            names = "--set",
            paramLabel = "MEASURE.TERM=VALUE",
            description = "Replace a value for this run, e.g. small-enterprise-loan.hiringRatio=20%%. May be repeated")
    private List<String> settings = new ArrayList<>();

    /** @throws org.casebook.policy.BadInput when a file or a setting is not acceptable */
    public PolicyBook book(CommonOptions common) {
        return TermReader.read(common.policy(), Measures.all()).with(settings, Measures.all());
    }
}
