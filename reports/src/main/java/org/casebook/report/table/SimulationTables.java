package org.casebook.report.table;

import static org.casebook.report.table.ResultColumns.held;
import static org.casebook.report.table.ResultColumns.join;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.report.composition.PartWords;
import org.casebook.report.table.ResultColumns.FundRow;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;
import org.casebook.simulation.result.Transition;

/**
 * Scenarios as tables for other programs. Every scenario has all its rows, those that it leaves alone included, so that the
 * rows of one scenario add up to what it costs; {@code baseline} is the policy in force.
 */
public final class SimulationTables {

    private final Labels labels;
    private final Lang lang;
    private final ResultColumns columns;

    public SimulationTables(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.columns = new ResultColumns(labels, lang);
    }

    /** One of the changes of a measure. */
    private record Changed<T>(ScenarioResult scenario, MeasureChange change, T what) {}

    private record CountyRow(County county, CountyChange change) {}

    private record PartFares(Dimension dimension, String part, Fares fares) {}

    public List<DataTable<?>> of(SimulationResult result) {
        Supplier<Stream<ResultRow>> rows = () -> Stream.concat(
                result.baseline().stream(), result.scenarios().stream().flatMap(scenario -> scenario.rows().stream()));
        DataColumn<ResultRow> scenario = DataColumn.text(
                "scenario",
                new Text("方案，baseline 为现行政策", "scenario; baseline: the policy in force"),
                ResultRow::scenario);
        List<DataTable<?>> tables = new ArrayList<>();
        tables.add(scenarios(result));
        tables.add(table(
                result,
                "simulation",
                new Text("一行为一个方案的一项措施在一个县（市、区）", "one row per scenario, measure and county"),
                join(List.of(scenario), columns.place(result.run().coverage()), columns.figures()),
                rows));
        tables.add(table(
                result,
                "simulation_fund",
                new Text("一行为一个方案的一项措施在一个县（市、区）的一种资金来源", "one row per scenario, measure, county and fund"),
                join(
                        held(
                                FundRow::row,
                                join(
                                        List.of(scenario),
                                        columns.place(result.run().coverage()))),
                        columns.funds()),
                () -> rows.get().flatMap(FundRow::of)));
        tables.add(differences(result));
        tables.add(parts(result));
        tables.add(transitions(result));
        return tables;
    }

    private <R> DataTable<R> table(
            SimulationResult result, String name, Text title, List<DataColumn<R>> own, Supplier<Stream<R>> rows) {
        return DataTable.of(result.run(), result.year(), lang, name, title, own, rows);
    }

    private DataTable<ScenarioResult> scenarios(SimulationResult result) {
        return table(
                result,
                "scenario",
                new Text("一行为一个方案", "one row per scenario"),
                List.of(
                        DataColumn.text("scenario", new Text("方案", "scenario"), ScenarioResult::name),
                        DataColumn.text(
                                "baseline", new Text("比较的基准", "what it is compared with"), ScenarioResult::baseline),
                        DataColumn.text(
                                "question",
                                new Text("所问的问题", "the question"),
                                scenario -> scenario.question().in(lang)),
                        DataColumn.text(
                                "changes",
                                new Text("改动的参数，每行一项", "changed terms, one a line"),
                                scenario -> scenario.changes().stream()
                                        .map(ChangedTerm::written)
                                        .collect(Collectors.joining("\n"))),
                        new DataColumn<>(
                                "starts_on",
                                DataColumn.Type.TEXT,
                                new Text("改动起始日；空：自始", "first day of the changes; empty: from the beginning"),
                                scenario -> scenario.start().map(String::valueOf)),
                        DataColumn.text(
                                "counties",
                                new Text("改动适用的区划代码；空：全市", "counties of the changes; empty: all"),
                                scenario -> scenario.counties().stream()
                                        .map(County::code)
                                        .collect(Collectors.joining(" "))),
                        DataColumn.yuan(
                                "amount_yuan",
                                ResultColumns.AMOUNT,
                                scenario -> scenario.amount().fen()),
                        DataColumn.yuan(
                                "change_yuan",
                                new Text("比基准增减（元）", "more or less than the baseline, in yuan"),
                                ScenarioResult::changeFen)),
                () -> result.scenarios().stream());
    }

    private <T> List<DataColumn<Changed<T>>> changed() {
        return List.of(
                DataColumn.text("scenario", new Text("方案", "scenario"), row -> row.scenario.name()),
                DataColumn.text(
                        "baseline", new Text("比较的基准", "what it is compared with"), row -> row.scenario.baseline()),
                DataColumn.text("measure", new Text("措施代码", "measure"), row -> row.change.measure()),
                DataColumn.text(
                        "measure_name",
                        new Text("措施", "name of the measure"),
                        row -> labels.measure(row.change.measure()).in(lang)));
    }

    private static <T> Supplier<Stream<Changed<T>>> each(
            SimulationResult result, Function<MeasureChange, Stream<T>> parts) {
        return () -> result.scenarios().stream()
                .flatMap(scenario -> scenario.differences().stream()
                        .flatMap(change -> parts.apply(change).map(what -> new Changed<>(scenario, change, what))));
    }

    private static <R> List<DataColumn<R>> fares(Function<R, Fares> fares) {
        return join(
                effect(
                        "gain",
                        new Text("多得", "entitled to more"),
                        row -> fares.apply(row).gain()),
                effect(
                        "lose",
                        new Text("少得", "entitled to less"),
                        row -> fares.apply(row).lose()),
                effect(
                        "enter",
                        new Text("新纳入", "entitled now only"),
                        row -> fares.apply(row).enter()),
                effect(
                        "leave",
                        new Text("退出", "entitled before only"),
                        row -> fares.apply(row).leave()));
    }

    private static <R> List<DataColumn<R>> effect(String kind, Text label, Function<R, Fares.Effect> effect) {
        return List.of(
                DataColumn.whole(
                        kind + "_units",
                        new Text(label.zh() + "的数量", "units " + label.en()),
                        row -> effect.apply(row).units()),
                DataColumn.yuan(
                        kind + "_yuan",
                        new Text(label.zh() + "的金额（元），不为负", "the money of units " + label.en() + ", never negative"),
                        row -> effect.apply(row).fen()));
    }

    private DataTable<Changed<CountyRow>> differences(SimulationResult result) {
        return table(
                result,
                "difference",
                new Text("一行为一个方案有变化的一项措施在一个县（市、区）", "one row per scenario, measure and county with a change"),
                join(
                        changed(),
                        ResultColumns.county(row -> row.what.county, lang),
                        List.of(
                                DataColumn.whole(
                                        "entitled_change",
                                        new Text("符合条件数增减", "more or fewer entitled units"),
                                        row -> row.what.change.entitled()),
                                DataColumn.whole(
                                        "people_change",
                                        new Text("惠及人数增减", "more or fewer people reached"),
                                        row -> row.what.change.people()),
                                DataColumn.yuan(
                                        "change_yuan",
                                        new Text("金额增减（元）", "more or less money, in yuan"),
                                        row -> row.what.change.totalFen())),
                        fares(row -> row.what.change.fares())),
                each(
                        result,
                        change -> change.counties().entrySet().stream()
                                .map(county -> new CountyRow(county.getKey(), county.getValue()))));
    }

    private DataTable<Changed<PartFares>> parts(SimulationResult result) {
        return table(
                result,
                "difference_by",
                new Text(
                        "一行为一个方案有变化的一项措施的一个部分（全市）；人员类别可重叠，不能相加",
                        "one row per scenario, measure and part with a change, for the city; groups overlap"),
                join(
                        changed(),
                        List.of(
                                DataColumn.text(
                                        "dimension", new Text("维度代码", "dimension"), row -> row.what.dimension.name()),
                                DataColumn.text(
                                        "dimension_name",
                                        new Text("维度", "name of the dimension"),
                                        row -> row.what.dimension.label().in(lang)),
                                DataColumn.text("part", new Text("部分代码", "part"), row -> row.what.part),
                                DataColumn.text(
                                        "part_name",
                                        new Text("部分", "name of the part"),
                                        row -> PartWords.name(labels, row.what.dimension, row.what.part)
                                                .in(lang))),
                        fares(row -> row.what.fares)),
                each(
                        result,
                        change -> change.parts().entrySet().stream()
                                .flatMap(dimension -> dimension.getValue().entrySet().stream()
                                        .map(part ->
                                                new PartFares(dimension.getKey(), part.getKey(), part.getValue())))));
    }

    private DataTable<Changed<Transition>> transitions(SimulationResult result) {
        return table(
                result,
                "transition",
                new Text("一行为一个方案的一项措施的一种状态变化（全市）", "one row per scenario, measure and change of state, for the city"),
                join(
                        changed(),
                        List.of(
                                DataColumn.text(
                                        "state_before",
                                        new Text("原状态：不符合的理由代码，ENTITLED 为符合条件", "state before: ground, or ENTITLED"),
                                        row -> row.what.before()),
                                DataColumn.text(
                                        "state_after", new Text("新状态，写法同上", "state after"), row -> row.what.after()),
                                ResultColumns.units(row -> row.what.units()))),
                each(result, change -> change.transitions().stream()));
    }
}
