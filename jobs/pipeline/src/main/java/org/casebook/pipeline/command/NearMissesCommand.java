package org.casebook.pipeline.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.report.margin.NearMissCsv;
import org.casebook.report.margin.NearMissJson;
import org.casebook.report.margin.NearMissTable;
import org.casebook.simulation.margin.NearMissFinder;
import org.casebook.simulation.result.NearMisses;
import org.casebook.simulation.terms.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** casebook → who fails by one condition alone, and how far off. */
@Command(
        name = "near-misses",
        description = {
            "逐项条件：仅因本条被拒的有多少、差多少、达标即可享受的金额。",
            "Per condition: how many fail by it alone, how far off they are, and the money at the cliff."
        },
        mixinStandardHelpOptions = true)
final class NearMissesCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private CoverageOptions coverage;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MEASURE",
            description = {"措施，如 小微企业创业担保贷款贴息。不写则为所有发放资金的措施", "The measure. Default: all measures that pay"})
    private String measure;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = PolicyYear.class,
            description = {"政策年度。不写则取 --as-of 的年份", "The policy year. Default: the year of --as-of"})
    private Integer asked;

    @Override
    public Integer call() {
        Console console = common.console();
        List<MeasureDefinition> measures = measures();
        int year = policy.year(asked);
        PolicyBook book = policy.book(common, year);
        TrialSession session = new TrialSession(common, console, coverage, book, year, measures);
        NearMisses misses = session.stage(
                Text.of("查找只差一个条件的对象", "Finding who fails by one condition alone"),
                () -> new NearMissFinder(session.city())
                        .find(
                                measures,
                                session.identity(
                                        "near-misses",
                                        measures.stream()
                                                .map(MeasureDefinition::stem)
                                                .toList())));
        deliver(misses, session.covered(), console);
        return Casebook.DONE;
    }

    private List<MeasureDefinition> measures() {
        Optional<MeasureDefinition> one =
                Optional.ofNullable(measure).map(name -> MeasureName.parse(name, "near-misses"));
        if (one.filter(MeasureDefinition::isPopulation).isPresent()) {
            throw new BadInput(
                    Text.of("“%s”只计数，不拒绝任何对象。", "'%s' only counts: it refuses nobody.", measure),
                    "near-misses " + measure,
                    Text.of("请选一项有条件的措施，或不写。", "Choose a measure with conditions, or none."));
        }
        return one.map(List::of)
                .orElseGet(() -> Measures.all().stream()
                        .filter(definition -> !definition.isPopulation())
                        .toList());
    }

    private void deliver(NearMisses misses, Covered covered, Console console) {
        PolicyLabels labels = PolicyLabels.ofMeasures();
        Output.deliver(common, console, out -> {
            switch (common.format()) {
                case table ->
                    out.write(new NearMissTable(covered.labels(), console.lang(), EstimateCommand.TERMINAL_WIDTH)
                                    .render(misses)
                            + covered.line());
                case csv -> new NearMissCsv(labels, console.lang()).write(misses, out);
                case json -> new NearMissJson().write(misses, out);
            }
        });
    }
}
