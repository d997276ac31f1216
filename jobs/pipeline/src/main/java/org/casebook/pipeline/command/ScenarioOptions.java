package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import org.casebook.policy.Measures;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.scenario.ScenarioReader;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Option;

/** The scenarios of a run, out of files. */
public final class ScenarioOptions {

    @Option(
            names = "--scenarios",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "方案文件（YAML），写法见 conf/scenarios/README.zh-CN.md",
                "Scenario files (YAML); conf/scenarios/README.md says what may stand in them"
            })
    private List<Path> files;

    @Option(
            names = "--yes",
            description = {"方案超过一百万个时仍然继续", "Go on where the files stand for more than a million scenarios"})
    private boolean yes;

    boolean yes() {
        return yes;
    }

    /** @throws org.casebook.policy.BadInput when anything in the files is not acceptable */
    ScenarioBook book(PolicyBook policy) {
        return ScenarioBook.of(new ScenarioReader(policy, Measures.all()).read(files, yes), policy, Measures.all());
    }
}
