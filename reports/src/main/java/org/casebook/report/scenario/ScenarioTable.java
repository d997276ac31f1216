package org.casebook.report.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;

/**
 * A simulation on a terminal: every scenario on a line, below it the measures that it changes; where there are few
 * scenarios, each in detail. Units of different measures are not the same people, so they are never added up.
 */
public final class ScenarioTable {

    private static final int MOST_IN_DETAIL = 5;
    private static final String INDENT = "  ";
    private static final String NOTHING = "";

    private final Labels labels;
    private final Lang lang;
    private final int width;
    private final Figures figures;
    private final ScenarioWords words;

    /** @param width columns of the terminal */
    public ScenarioTable(Labels labels, Lang lang, int width) {
        this.labels = labels;
        this.lang = lang;
        this.width = width;
        this.figures = new Figures(lang);
        this.words = new ScenarioWords(labels, lang);
    }

    public String render(SimulationResult result) {
        Overview overview = Overview.of(result);
        StringBuilder out = new StringBuilder(heading(result));
        TextTable table = overview(overview, overview.funds());
        if (table.width() <= width) {
            out.append(table);
        } else {
            out.append(overview(overview, List.of())).append('\n').append(byFund(overview));
        }
        if (overview.lines().size() > MOST_IN_DETAIL) {
            out.append('\n');
            line(
                    out,
                    Text.of(
                            "方案多于 %d 个，只列总表；分县、分人群的变动见 CSV、JSON 文件和网页。",
                            "More than %d scenarios: changes by county and group are in the CSV and JSON files and on the page.",
                            MOST_IN_DETAIL));
            return out.toString();
        }
        result.scenarios().forEach(scenario -> detail(out, scenario));
        return out.toString();
    }

    private String heading(SimulationResult result) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                Text.of(
                        "%d 年度方案测算（%s）%s",
                        "Scenarios of %d (%s)%s",
                        result.year(),
                        figures.unit(),
                        result.run().synthetic() ? new Text("　合成数据", "  SYNTHETIC DATA").in(lang) : ""));
        if (!result.run().changes().isEmpty()) {
            line(
                    out,
                    Text.of(
                            "政策参数有改动：%s",
                            "Terms changed: %s",
                            String.join(
                                    new Text("；", "; ").in(lang), result.run().changes())));
        }
        return out.toString();
    }

    /** @param funds that have a column */
    private TextTable overview(Overview overview, List<Fund> funds) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("方案 / 变动的措施", "Scenario / measures that change").in(lang)));
        columns.add(number("资金需求", "Cost"));
        columns.add(number("增减", "Change"));
        funds.forEach(
                fund -> columns.add(Column.number(TextTable.folded(fund.label().in(lang)))));
        columns.add(number("符合条件\n增减", "Entitled,\nchange"));
        for (Kind kind : Kind.values()) {
            columns.add(Column.number(kind.label().in(lang)));
        }
        TextTable table = new TextTable(columns);
        table.row(cells(words.name(ScenarioResult.POLICY), figures.amount(overview.amount()), columns.size()));
        Text question = Text.same("");
        for (Overview.Line line : overview.lines()) {
            if (!line.question().equals(question)) {
                question = line.question();
                table.across(words.question(question), width);
            }
            List<String> cells = new ArrayList<>(
                    List.of(name(line), figures.amount(line.amount()), figures.signed(line.changeFen())));
            funds.forEach(fund -> cells.add(change(line.changeByFund(), fund)));
            table.row(filled(cells, columns.size()));
            line.measures().forEach(measure -> table.row(measure(measure, funds)));
        }
        return table;
    }

    private String name(Overview.Line line) {
        String name = words.name(line.name());
        return line.baseline().equals(ScenarioResult.POLICY)
                ? name
                : name
                        + Text.of("（与%s比）", " (against %s)", words.name(line.baseline()))
                                .in(lang);
    }

    private List<String> measure(Overview.Measure measure, List<Fund> funds) {
        List<String> cells = new ArrayList<>(
                List.of(INDENT + words.measure(measure.stem()), NOTHING, figures.signed(measure.changeFen())));
        funds.forEach(fund -> cells.add(change(measure.changeByFund(), fund)));
        cells.add(figures.signedCount(measure.entitled()));
        for (Kind kind : Kind.values()) {
            cells.add(figures.count(kind.of(measure.fares()).units()));
        }
        return cells;
    }

    private String change(SortedMap<Fund, Long> changes, Fund fund) {
        Long fen = changes.get(fund);
        return fen == null ? NOTHING : figures.signed(fen);
    }

    private TextTable byFund(Overview overview) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("按资金来源增减", "Change by fund").in(lang)));
        overview.funds()
                .forEach(fund ->
                        columns.add(Column.number(TextTable.folded(fund.label().in(lang)))));
        TextTable table = new TextTable(columns);
        for (Overview.Line line : overview.lines()) {
            List<String> cells = new ArrayList<>(List.of(name(line)));
            overview.funds().forEach(fund -> cells.add(change(line.changeByFund(), fund)));
            table.row(cells);
        }
        return table;
    }

    private void detail(StringBuilder out, ScenarioResult scenario) {
        out.append('\n');
        String question = words.question(scenario.question());
        line(out, Text.of("【%s】%s", "[%s] %s", words.name(scenario.name()), question));
        line(out, Text.same(words.scope(scenario)));
        for (ChangedTerm change : scenario.changes()) {
            line(
                    out,
                    Text.of(
                            "%s　%s：%s → %s",
                            "%s: %s: %s -> %s",
                            labels.measure(change.measure()).in(lang),
                            change.label().in(lang),
                            change.before().in(lang),
                            change.after().in(lang)));
        }
        if (scenario.differences().isEmpty()) {
            line(out, Text.of("各项措施的结果都没有变化。", "No measure comes out differently."));
        }
        for (MeasureChange change : scenario.differences()) {
            out.append('\n');
            line(out, Text.same(words.measure(change.measure())));
            out.append(byCounty(change));
            fares(out, change);
            transitions(out, change);
        }
    }

    private TextTable byCounty(MeasureChange change) {
        List<Fund> funds = List.copyOf(change.fen().keySet());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("增减", "Change").in(lang)));
        columns.add(number("符合条件", "Entitled"));
        columns.add(number("涉及人数增减", "People, change"));
        columns.add(number("资金需求", "Cost"));
        funds.forEach(
                fund -> columns.add(Column.number(TextTable.folded(fund.label().in(lang)))));
        TextTable table = new TextTable(columns);
        for (Map.Entry<County, CountyChange> county : change.counties().entrySet()) {
            CountyChange own = county.getValue();
            table.row(
                    changes(county.getKey().label().in(lang), own.entitled(), own.people(), own.totalFen(), own.fen()));
        }
        table.rule();
        table.row(changes(
                new Text("合计", "Total").in(lang), change.entitled(), change.people(), change.totalFen(), change.fen()));
        return table;
    }

    private List<String> changes(String name, long entitled, long people, long fen, SortedMap<Fund, Long> funds) {
        List<String> cells = new ArrayList<>(
                List.of(name, figures.signedCount(entitled), figures.signedCount(people), figures.signed(fen)));
        funds.values().forEach(fund -> cells.add(figures.signed(fund)));
        return cells;
    }

    private void fares(StringBuilder out, MeasureChange change) {
        Fares city = change.fares();
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.of(city).units() != 0)
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("受影响对象", "Who is concerned").in(lang)));
        columns.add(Column.text(NOTHING));
        for (Kind kind : kinds) {
            columns.add(Column.number(kind.label().in(lang)));
            columns.add(Column.number(figures.unit()));
        }
        TextTable table = new TextTable(columns);
        for (Breakdown breakdown : Breakdown.of(change, labels, lang)) {
            String label = breakdown.overlaps()
                    ? breakdown.label() + new Text("（可重叠）", " (may overlap)").in(lang)
                    : breakdown.label();
            for (Breakdown.Part part : breakdown.parts()) {
                List<String> cells = new ArrayList<>(List.of(label, part.label()));
                for (Kind kind : kinds) {
                    Fares.Effect effect = kind.of(part.fares());
                    cells.add(figures.count(effect.units()));
                    cells.add(figures.amount(new Money(effect.fen())));
                }
                table.row(cells);
                label = NOTHING;
            }
        }
        out.append('\n').append(table);
    }

    private void transitions(StringBuilder out, MeasureChange change) {
        StateMatrix matrix = StateMatrix.of(change, labels, lang);
        if (matrix.isEmpty()) {
            return;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("原状态（行）→ 新状态（列）", "Before (rows), after (columns)").in(lang)));
        for (int state = 1; state <= matrix.states().size(); state++) {
            columns.add(Column.number(String.valueOf(state)));
        }
        TextTable table = new TextTable(columns);
        for (int before = 0; before < matrix.states().size(); before++) {
            List<String> cells = new ArrayList<>();
            cells.add((before + 1) + " " + matrix.states().get(before));
            for (long units : matrix.units().get(before)) {
                cells.add(units == 0 ? "-" : figures.count(units));
            }
            table.row(cells);
        }
        out.append('\n').append(table);
    }

    private Column number(String zh, String en) {
        return Column.number(new Text(zh, en).in(lang));
    }

    private static List<String> cells(String name, String amount, int columns) {
        return filled(new ArrayList<>(List.of(name, amount)), columns);
    }

    private static List<String> filled(List<String> cells, int columns) {
        while (cells.size() < columns) {
            cells.add(NOTHING);
        }
        return cells;
    }

    private void line(StringBuilder out, Text text) {
        Lines.wrap(TextTable.plain(text.in(lang)), width)
                .forEach(line -> out.append(line).append('\n'));
    }
}
