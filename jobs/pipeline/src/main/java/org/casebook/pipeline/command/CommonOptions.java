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
            description = {
                "输出形式：${COMPLETION-CANDIDATES}。不写则按 --out 的文件后缀，否则为 table",
                "How results are printed: ${COMPLETION-CANDIDATES}. Default: as the name of --out ends, else table"
            })
    @SuppressWarnings("unused") // read by form() through the command line
    private Format format;

    /** A workbook holds the rows of the CSV. */
    public Format format() {
        return switch (form()) {
            case csv, workbook -> Format.csv;
            case json -> Format.json;
            case table, markdown, page -> Format.table;
        };
    }
}
