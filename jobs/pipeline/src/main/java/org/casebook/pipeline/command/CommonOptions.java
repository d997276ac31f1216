package org.casebook.pipeline.command;

import picocli.CommandLine.Option;

/** The options of a verb whose results are a table. */
public final class CommonOptions extends SharedOptions {

    /** How a result is written. */
    public enum Format {
        table,
        csv,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            description = {
                "输出形式：${COMPLETION-CANDIDATES}。不写则为 ${DEFAULT-VALUE}",
                "How results are printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}"
            })
    private Format format;

    public Format format() {
        return format;
    }
}
