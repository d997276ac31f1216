package org.casebook.pipeline.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.synthetic.Generator;
import org.casebook.pipeline.synthetic.Request;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: writes the extracts of a synthetic city, as the bureaus would deliver them. */
@Command(
        name = "generate",
        description = {
            "生成合成数据；倍数为 1 时是 210 万人的城市。种子与倍数相同，在任何机器上生成的文件都逐字节相同。不启动 Spark。",
            "Writes synthetic extracts; scale 1 is the city of 2.1 million people. The same seed and scale give the same bytes on every machine. No Spark is started."
        },
        mixinStandardHelpOptions = true)
@Writes(folder = true)
final class GenerateCommand implements Callable<Integer> {

    /** Which shapes the files take. */
    enum Shapes {
        canonical,
        mixed
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--scale",
            paramLabel = "NUMBER",
            defaultValue = "0.001",
            description = {
                "城市规模，0.0001 至 10。不写则为 ${DEFAULT-VALUE}",
                "Size of the city, 0.0001 to 10. Default: ${DEFAULT-VALUE}"
            })
    private BigDecimal scale;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"随机种子。不写则为 ${DEFAULT-VALUE}", "The seed. Default: ${DEFAULT-VALUE}"})
    private long seed;

    @Option(
            names = "--defects",
            paramLabel = "RATE",
            defaultValue = "0",
            description = {
                "按此比例（0 至 0.1）植入有问题的行，并在 defects.json 中列明",
                "Plant defective rows, this many per row (0 to 0.1), and list them in defects.json"
            })
    private BigDecimal defects;

    @Option(
            names = "--shapes",
            paramLabel = "FORM",
            defaultValue = "canonical",
            description = {
                "canonical：UTF-8 CSV、规范列名；mixed：可接收的各种形式。不写则为 ${DEFAULT-VALUE}",
                "canonical: UTF-8 CSV with the contract's names; mixed: every accepted shape. Default: ${DEFAULT-VALUE}"
            })
    private Shapes shapes;

    @Override
    public Integer call() {
        if (common.out() == null) {
            throw new UsageError(
                    spec.commandLine(), Text.of("缺少 --out：写到哪个目录。", "--out is missing: the folder to write to."));
        }
        Console console = common.console();
        Request request = request();
        Map<String, Long> rows = console.stage(
                Text.of("生成合成城市", "Generating the synthetic city"),
                () -> new Generator(Home.directory().resolve("conf")).generate(request, common.out()));
        console.result(summary(rows, console.lang()));
        console.notice(Text.of("已写入 %s（全部为合成数据）", "Written to %s (all of it is synthetic)", common.out()));
        return Casebook.DONE;
    }

    private Request request() {
        try {
            return new Request(scale, seed, defects, shapes == Shapes.mixed, Program.version());
        } catch (IllegalArgumentException e) {
            UsageError wrong = new UsageError(
                    spec.commandLine(),
                    Text.of(
                            "--scale 应为 0.0001 至 10，--defects 应为 0 至 0.1。",
                            "--scale is from 0.0001 to 10, --defects from 0 to 0.1."));
            wrong.initCause(e);
            throw wrong;
        }
    }

    private String summary(Map<String, Long> rows, Lang lang) {
        return switch (common.format()) {
            case json ->
                rows.entrySet().stream()
                        .map(row -> "{\"file\": \"" + row.getKey() + "\", \"rows\": " + row.getValue() + "}")
                        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
            case csv ->
                rows.entrySet().stream()
                        .map(row -> row.getKey() + "," + row.getValue())
                        .collect(Collectors.joining("\n", "file,rows\n", ""));
            case table -> table(rows, lang);
        };
    }

    private static String table(Map<String, Long> rows, Lang lang) {
        TextTable table = new TextTable(List.of(
                TextTable.Column.text(new Text("文件", "File").in(lang)),
                TextTable.Column.number(new Text("行数", "Rows").in(lang))));
        rows.forEach((file, count) -> table.row(List.of(file, Long.toString(count))));
        return table.toString();
    }
}
