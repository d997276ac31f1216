package org.casebook.report.scenario;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;

/**
 * A simulation as two tables for a spreadsheet, amounts in yuan with two decimals, written scenario by scenario. The first
 * has a line per scenario, measure, county and fund: as its baseline, as the scenario, and the change. Where several funds
 * share a cost, each line repeats the units; a measure that nobody pays has one line without a fund. The second says who
 * gains, enters, loses and leaves, by county, industry, scale, age, sex and group.
 */
public final class ScenarioCsv {

    private static final List<Text> NAMED = List.of(
            new Text("方案", "scenario"),
            new Text("基准", "baseline"),
            new Text("措施代码", "measure"),
            new Text("措施", "measure_name"));

    private static final List<Text> FIGURES = List.of(
            new Text("条款", "article"),
            new Text("区划代码", "county"),
            new Text("县（市、区）", "county_name"),
            new Text("资金代码", "fund"),
            new Text("资金来源", "fund_name"),
            new Text("审核数", "assessed"),
            new Text("基准符合条件数", "baseline_entitled"),
            new Text("方案符合条件数", "scenario_entitled"),
            new Text("符合条件数增减", "entitled_change"),
            new Text("基准金额（元）", "baseline_yuan"),
            new Text("方案金额（元）", "scenario_yuan"),
            new Text("金额增减（元）", "change_yuan"));

    private static final List<Text> PARTS = List.of(
            new Text("分类代码", "dimension"),
            new Text("分类", "dimension_name"),
            new Text("分项代码", "part"),
            new Text("分项", "part_name"));

    private static final List<Text> IDENTITY =
            List.of(new Text("年度", "year"), new Text("测算编号", "run"), new Text("数据性质", "data"));

    private final Labels labels;
    private final Lang lang;

    public ScenarioCsv(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /**
     * What every scenario comes to.
     *
     * @param out must write UTF-8; it is flushed, not closed
     */
    public void write(SimulationResult result, Writer out) throws IOException {
        List<String> identity = identity(result);
        Stream<List<String>> lines = result.scenarios().stream().flatMap(scenario -> figures(scenario, identity));
        Stream<List<String>> all = Stream.concat(Stream.of(heading(FIGURES)), lines);
        SafeCsv.write(out, IncompleteColumn.beside(all, result.run().coverage(), lang));
    }

    /**
     * Who gains and who loses.
     *
     * @param out must write UTF-8; it is flushed, not closed
     */
    public void writeParts(SimulationResult result, Writer out) throws IOException {
        List<Text> headings = new ArrayList<>(PARTS);
        for (Kind kind : Kind.values()) {
            headings.add(Text.of(
                    "%s（数量）", "%2$s_units", kind.label().zh(), kind.label().en()));
            headings.add(Text.of(
                    "%s（元）", "%2$s_yuan", kind.label().zh(), kind.label().en()));
        }
        List<String> identity = identity(result);
        Stream<List<String>> lines = result.scenarios().stream().flatMap(scenario -> parts(scenario, identity));
        Stream<List<String>> all = Stream.concat(Stream.of(heading(headings)), lines);
        SafeCsv.write(out, IncompleteColumn.beside(all, result.run().coverage(), lang));
    }

    private List<String> heading(List<Text> own) {
        return Stream.of(NAMED, own, IDENTITY)
                .flatMap(List::stream)
                .map(text -> text.in(lang))
                .toList();
    }

    private List<String> identity(SimulationResult result) {
        RunIdentity run = result.run();
        Text nature = run.synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data");
        return List.of(String.valueOf(result.year()), run.id(), nature.in(lang));
    }

    private Stream<List<String>> figures(ScenarioResult scenario, List<String> identity) {
        Map<String, MeasureChange> changes =
                scenario.differences().stream().collect(Collectors.toMap(MeasureChange::measure, change -> change));
        return scenario.rows().stream().flatMap(row -> {
            MeasureChange change = changes.get(row.measure());
            CountyChange county = change == null ? null : change.counties().get(row.county());
            long entitled = county == null ? 0 : county.entitled();
            SortedMap<Fund, Long> fen = county == null ? Collections.emptySortedMap() : county.fen();
            List<String> shared = new ArrayList<>(named(scenario, row.measure()));
            shared.add(String.valueOf(row.article()));
            shared.add(row.county().code());
            shared.add(row.county().label().in(lang));
            if (row.amounts().isEmpty()) {
                return Stream.of(figures(shared, "", "", row, entitled, Money.ZERO, 0, identity));
            }
            return row.amounts().entrySet().stream()
                    .map(paid -> figures(
                            shared,
                            paid.getKey().name(),
                            paid.getKey().label().in(lang),
                            row,
                            entitled,
                            paid.getValue(),
                            fen.getOrDefault(paid.getKey(), 0L),
                            identity));
        });
    }

    private static List<String> figures(
            List<String> shared,
            String fund,
            String fundName,
            ResultRow row,
            long entitledChange,
            Money amount,
            long changeFen,
            List<String> identity) {
        List<String> line = new ArrayList<>(shared);
        line.add(fund);
        line.add(fundName);
        line.add(String.valueOf(row.assessed()));
        line.add(String.valueOf(row.entitled() - entitledChange));
        line.add(String.valueOf(row.entitled()));
        line.add(String.valueOf(entitledChange));
        line.add(Figures.yuan(amount.fen() - changeFen));
        line.add(amount.toString());
        line.add(Figures.yuan(changeFen));
        line.addAll(identity);
        return line;
    }

    private Stream<List<String>> parts(ScenarioResult scenario, List<String> identity) {
        return scenario.differences().stream()
                .flatMap(change -> Breakdown.of(change, labels, lang).stream()
                        .flatMap(breakdown -> breakdown.parts().stream()
                                .map(part -> part(scenario, change.measure(), breakdown, part, identity))));
    }

    private List<String> part(
            ScenarioResult scenario, String measure, Breakdown breakdown, Breakdown.Part part, List<String> identity) {
        List<String> line = new ArrayList<>(named(scenario, measure));
        line.add(breakdown.id());
        line.add(breakdown.label());
        line.add(part.id());
        line.add(part.label());
        for (Kind kind : Kind.values()) {
            Fares.Effect effect = kind.of(part.fares());
            line.add(String.valueOf(effect.units()));
            line.add(Figures.yuan(effect.fen()));
        }
        line.addAll(identity);
        return line;
    }

    private List<String> named(ScenarioResult scenario, String measure) {
        return List.of(
                scenario.name(),
                scenario.baseline(),
                measure,
                labels.measure(measure).in(lang));
    }
}
