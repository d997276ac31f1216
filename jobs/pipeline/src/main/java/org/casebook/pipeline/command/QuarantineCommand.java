package org.casebook.pipeline.command;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.intake.FileReport;
import org.casebook.pipeline.intake.Registry;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.Reason;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.report.quarantine.QuarantineCsv;
import org.casebook.report.quarantine.QuarantineJson;
import org.casebook.report.quarantine.QuarantineLine;
import org.casebook.report.quarantine.QuarantineText;
import org.casebook.simulation.config.Names;
import org.casebook.simulation.config.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casebook quarantine}: which rows were not taken in, where they stand, why, and what was expected. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = {
            "列出被隔离的行：在哪里、为什么、要求是什么，以及已遮盖身份信息的内容。",
            "Which rows were not taken in: where, why, what was expected, and the row with identities masked."
        })
final class QuarantineCommand implements Callable<Integer> {

    private static final int LIMIT_OF_A_TERMINAL = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = {"只看这张表，如 个人 或 person", "Only this table, e.g. person"})
    private String table;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = {"只看这个文件：交付中的路径或其一部分", "Only this file: its path in the delivery, or a part of it"})
    private String file;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = {"只看这种原因，如 类型不符 或 BAD_TYPE", "Only this reason, e.g. BAD_TYPE"})
    private String reason;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = {
                "最多列出几行。不写则屏幕上 " + LIMIT_OF_A_TERMINAL + " 行，写入文件时全部",
                "At most so many rows. Default: " + LIMIT_OF_A_TERMINAL + " on a terminal, else all"
            })
    private Integer limit;

    @Override
    public Integer call() {
        if (limit != null && limit < 1) {
            throw new UsageError(spec.commandLine(), Text.of("--limit 须为正整数。", "--limit is a whole number from 1 on."));
        }
        Console console = common.console();
        Contracts contracts = Contracts.read(Home.contracts());
        String tableNamed = table == null ? null : find(tables(contracts), "--table", table);
        String reasonNamed = reason == null ? null : find(reasons(), "--reason", reason);
        Registry registry =
                Registry.last(Session.openForSmallData(common, console).warehouse());
        Dataset<Row> rows = registry.quarantine();
        rows = tableNamed == null ? rows : rows.where(col("table").equalTo(tableNamed));
        rows = reasonNamed == null ? rows : rows.where(col("reason").equalTo(reasonNamed));
        rows = file == null ? rows : rows.where(col("file").isin(files(registry).toArray()));
        deliver(rows, contracts, console);
        return Casebook.DONE;
    }

    private static Names<String> tables(Contracts contracts) {
        Names<String> names = new Names<>(Text.of("数据表", "table"));
        for (Contract contract : contracts.tables().values()) {
            String table = contract.table();
            names.with(table, table, List.of(table.replace('_', '-'), contract.stem(), contract.title()));
        }
        return names;
    }

    private static Names<String> reasons() {
        Names<String> names = new Names<>(Text.of("隔离原因", "reason"));
        for (Reason reason : Reason.values()) {
            names.with(
                    reason.name(),
                    reason.name(),
                    List.of(
                            reason.name().replace('_', '-'),
                            reason.label().zh(),
                            reason.label().en()));
        }
        return names;
    }

    private static String find(Names<String> names, String option, String typed) {
        return names.find(
                typed, (what, remedy) -> new BadInput(SaidBack.of(what), option + " " + SaidBack.of(typed), remedy));
    }

    /** The files whose path is what was typed, or else holds it. */
    private List<String> files(Registry registry) {
        List<String> known = registry.files().stream().map(FileReport::file).toList();
        if (known.contains(file)) {
            return List.of(file);
        }
        List<String> having = known.stream().filter(path -> path.contains(file)).toList();
        if (having.isEmpty()) {
            throw new BadInput(
                    Text.of("登记库没有接收过文件“%s”。", "No file '%s' was taken in.", file),
                    "--file " + file,
                    Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(file, known)));
        }
        return having;
    }

    private void deliver(Dataset<Row> rows, Contracts contracts, Console console) {
        long all = rows.count();
        boolean forPeople = common.format() == CommonOptions.Format.table;
        Integer most = limit == null && forPeople ? Integer.valueOf(LIMIT_OF_A_TERMINAL) : limit;
        Dataset<Row> ordered = rows.orderBy("file", "line");
        QuarantineLines lines = new QuarantineLines(contracts);
        Iterator<Row> shown = (most == null ? ordered : ordered.limit(most)).toLocalIterator();
        Iterator<QuarantineLine> found = lines.of(shown);
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table -> new QuarantineText(console.lang(), EstimateCommand.TERMINAL_WIDTH).write(found, all, out);
                case csv -> new QuarantineCsv(console.lang()).write(found, out);
                case json -> new QuarantineJson(console.lang()).write(found, out);
            }
        });
        if (!forPeople) {
            console.notice(
                    all == 0
                            ? Text.of("没有符合条件的被隔离行。", "Nothing in quarantine that was asked for.")
                            : Text.of(
                                    "共 %,d 行被隔离，列出 %,d 行。",
                                    "%,d rows in quarantine, %,d of them listed.",
                                    all,
                                    most == null ? all : Math.min(most, all)));
        }
    }
}
