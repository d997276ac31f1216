package org.casebook.pipeline.command;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.casebook.policy.BadInput;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.sweep.SweepChart;
import org.casebook.report.sweep.SweepCsv;
import org.casebook.report.sweep.SweepJson;
import org.casebook.report.sweep.SweepTable;
import org.casebook.simulation.config.Typed;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.sweep.Sweep;
import org.casebook.simulation.sweep.TermAxis;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermPath;
import org.casebook.simulation.terms.TermRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** casebook → response curve of one term, response surface of two. */
@Command(
        name = "sweep",
        description = {
            "一个或两个参数逐值测算：响应曲线或曲面、弹性、精确的临界值。",
            "One or two terms over a range: response curve or surface, elasticities, exact break-even values."
        },
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {

    private static final BigInteger MOST_VALUES = BigInteger.valueOf(100_000);

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private CoverageOptions coverage;

    @Parameters(
            arity = "1..2",
            paramLabel = "MEASURE.TERM=FROM..TO:STEP",
            description = {
                "参数及其取值，如 小微企业创业担保贷款贴息.新招用比例=10%%..30%%:1%%",
                "The term and its values, e.g. small-enterprise-loan.hiringRatio=10%%..30%%:1%%"
            })
    private List<String> terms;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Option(
            names = "--exact",
            description = {
                "列出全部范围内每一个临界值（只用于一个门槛参数）",
                "List every value of the whole range at which anything changes (one term, a threshold)"
            })
    private boolean steps;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = {"另画一张曲线图（.svg 或 .png）", "Draw the curve there, too (.svg or .png)"})
    private Path chart;

    @Override
    public Integer call() {
        Console console = common.console();
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        List<Sweep.Range> ranges = ranges(book);
        List<TermAxis> axes = ranges.stream().map(Sweep.Range::axis).toList();
        checkSteps(axes);
        checkChart();
        TrialSession session = new TrialSession(
                common, console, coverage, book, year, Sweep.touched(axes, Measures.all(), Measures.interplays()));
        boolean drawn = chart != null && Sweep.isExact(axes);
        SweepResult result = session.stage(
                Text.of("逐个取值测算", "Trying the values"),
                () -> new Sweep(session.city(), ranges).run(steps || drawn, session.identity("sweep", asked(ranges))));
        deliver(result, session.covered(), console);
        return Casebook.DONE;
    }

    /** However the ranges were typed. */
    private static List<String> asked(List<Sweep.Range> ranges) {
        return ranges.stream()
                .map(range -> range.axis().path() + "=" + range.values().get(0) + ".."
                        + range.values().get(range.values().size() - 1) + ":"
                        + range.values().size())
                .toList();
    }

    private List<Sweep.Range> ranges(PolicyBook book) {
        List<Sweep.Range> ranges = new ArrayList<>();
        BigInteger count = BigInteger.ONE;
        for (String term : terms) {
            BiFunction<Text, Text, BadInput> place = (what, remedy) -> new BadInput(what, "sweep " + term, remedy);
            String plain = Typed.plain(term);
            int equals = plain.indexOf('=');
            if (equals < 0) {
                throw place.apply(
                        Text.of("没有取值范围。", "There is no range of values."),
                        Text.of(
                                "请写成 措施.参数=起点..终点:步长，例如 小微企业创业担保贷款贴息.新招用比例=10%..30%:1%。",
                                "Write measure.term=FROM..TO:STEP, e.g. small-enterprise-loan.hiringRatio=10%..30%:1%."));
            }
            TermPath path = TermPath.parse(plain.substring(0, equals), book, Measures.all(), place);
            if (ranges.stream().anyMatch(range -> range.axis().path().toString().equals(path.toString()))) {
                throw place.apply(
                        Text.of("参数“%s”写了两次。", "The term '%s' is given twice.", path),
                        Text.of("请只写一次，或换一个参数。", "Give it once, or another one."));
            }
            TermAxis axis = TermAxis.of(path, place);
            TermRange range = TermRange.parse(path, plain.substring(equals + 1), place);
            count = count.multiply(range.count());
            if (count.compareTo(MOST_VALUES) > 0) {
                throw place.apply(
                        Text.of("共 %,d 个取值，最多 %,d 个。", "These are %,d values; at most %,d.", count, MOST_VALUES),
                        Text.of("请加大步长或缩小范围。", "Take larger steps or a smaller range."));
            }
            ranges.add(new Sweep.Range(axis, range.values()));
        }
        return ranges;
    }

    private void checkSteps(List<TermAxis> axes) {
        if (steps && !Sweep.isExact(axes)) {
            throw new BadInput(
                    axes.size() > 1
                            ? Text.of("两个参数没有逐级的临界值。", "Two terms have no list of break-even values.")
                            : Text.of(
                                    "“%s”不是门槛：金额随它连续变化，没有逐级的临界值。",
                                    "'%s' is no threshold: amounts follow it, there are no break-even values to list.",
                                    axes.get(0).path()),
                    "--exact",
                    Text.of(
                            "请去掉 --exact，结果在所列取值上计算。",
                            "Leave --exact out: results are computed at the listed values."));
        }
    }

    private void checkChart() {
        if (chart == null) {
            return;
        }
        String name = chart.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new BadInput(
                    Text.of("不知道图的格式。", "The format of the chart is not known."),
                    "--chart " + chart,
                    Text.of("请以 .svg 或 .png 结尾。", "Let the name end with .svg or .png."));
        }
        if (name.endsWith(".png") && !SweepChart.canDrawPng(common.lang())) {
            throw new BadInput(
                    Text.of("本机没有中文字体，画不出 PNG 图。", "This machine has no font for the words of a PNG chart."),
                    "--chart " + chart,
                    Text.of("请改用 .svg，或安装中文字体，或加 --lang en。", "Use .svg, install a font, or give --lang en."));
        }
    }

    private void deliver(SweepResult result, Covered covered, Console console) {
        PolicyLabels labels = PolicyLabels.ofMeasures();
        if (chart != null) {
            SweepChart drawing = new SweepChart(labels, console.lang());
            if (chart.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
                Output.file(chart, drawing.png(result));
            } else {
                Output.file(chart, out -> out.write(drawing.svg(result)));
            }
            console.notice(Text.of("已写入 %s", "Written to %s", chart));
        }
        SweepResult listed = steps ? result : result.withoutSteps();
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(new SweepTable(covered.labels(), console.lang(), EstimateCommand.TERMINAL_WIDTH)
                                    .render(listed)
                            + covered.line());
                case csv -> new SweepCsv(labels, console.lang()).write(listed, out);
                case json ->
                    new SweepJson(stem -> Measures.get(stem).sharesFunds(), console.lang()).write(listed, steps, out);
            }
        });
    }
}
