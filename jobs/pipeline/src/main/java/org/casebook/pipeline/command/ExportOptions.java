package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.casebook.pipeline.command.export.ExportFolder;
import org.casebook.policy.Text;
import org.casebook.report.table.DataTable;
import org.casebook.simulation.result.RunIdentity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the tables of a run are exported for other programs, and where to. */
final class ExportOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = {
                "另将数据表导出到该文件夹，供 DuckDB、pandas、Power BI 等读取：每张表一个 Parquet 文件和一个 CSV 文件，附说明",
                "Also export the tables to this folder, for DuckDB, pandas, Power BI …: one Parquet and one CSV file each, described"
            })
    private Path folder;

    /** @throws org.casebook.policy.BadInput when nothing can be exported there; asked before anything is computed */
    void check() {
        if (folder != null) {
            exportFolder().check();
        }
    }

    /** Exports the tables if that was asked for. */
    void write(RunIdentity run, int year, Supplier<List<DataTable<?>>> tables, Console console) {
        if (folder != null) {
            exportFolder().write(run, year, tables.get(), console.lang());
            console.notice(Text.of("已导出到 %s", "Exported to %s", folder));
        }
    }

    private ExportFolder exportFolder() {
        return new ExportFolder(folder, spec.name());
    }
}
