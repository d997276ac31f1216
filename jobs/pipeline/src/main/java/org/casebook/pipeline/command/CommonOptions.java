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
            defaultValue = "table",
            description = "How results are printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Format format;

    public Format format() {
        return format;
    }
}
