package org.casebook.pipeline.command;

import java.nio.file.Path;
import org.casebook.pipeline.indicator.IndicatorBook;
import org.casebook.pipeline.indicator.IndicatorReader;
import picocli.CommandLine.Option;

/** The lists, rates and targets of the indicators for a run. */
public final class IndicatorOptions {

    @Option(
            names = "--indicators",
            paramLabel = "DIR",
            description = {
                "指标的名单、费率与目标所在目录。不写则为安装目录下的 conf/indicators",
                "Lists, rates and targets of the indicators. Default: conf/indicators of the installation"
            })
    private Path folder;

    /** @throws org.casebook.policy.BadInput when a file is not acceptable */
    public IndicatorBook book() {
        return IndicatorReader.read(folder != null ? folder : Home.directory().resolve("conf/indicators"));
    }
}
