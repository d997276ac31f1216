package org.casebook.report.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.Nature;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.report.scenario.ScenarioWords;
import org.casebook.simulation.result.BehaviourAssumption;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.ScenarioBehaviour;

/**
 * On a terminal: static and behavioural figures side by side, under the baseline, under the scenario and as a change;
 * first by fund for the city, then by county; what they rest on at the end.
 */
public final class BehaviourTable {

    /** What stands before the assumptions. */
    public static final Text RESTS_ON = new Text(
            "行为反应是期望值，全部出自下列假设，没有一项由本市数据估计：",
            "The responses are expected values. All of them rest on what follows; none was estimated from the city's data:");

    private static final String INDENT = "  ";

    private final BehaviourLines lines;
    private final Lang lang;
    private final int width;
    private final Figures figures;

    /** @param width columns of the terminal */
    public BehaviourTable(Labels labels, Lang lang, int width) {
        this.lines = new BehaviourLines(labels, lang);
        this.lang = lang;
        this.width = width;
        this.figures = new Figures(lang);
    }

    public String render(BehaviourResult result) {
        return result.scenarios().stream()
                        .map(scenario -> scenario(result, scenario))
                        .collect(Collectors.joining("\n"))
                + assumptions(result.assumptions());
    }

    private String scenario(BehaviourResult result, ScenarioBehaviour found) {
        Text title = Text.of(
                "%d 年度　方案“%s”：不计与计入行为反应（金额 %s）%s",
                "%d: '%s' without and with behavioural responses (amounts in %s)%s",
                result.year(),
                found.scenario(),
                figures.unit(),
                Nature.of(result.run(), lang));
        TextTable table = new TextTable(List.of(
                Column.text(new Text("措施 / 资金来源 / 县", "Measure / fund / county").in(lang)),
                Column.number(ScenarioWords.name(found.baseline(), lang) + "\n" + statically()),
                Column.number("\n" + behaviourally()),
                Column.number(new Text("方案\n", "scenario\n").in(lang) + statically()),
                Column.number("\n" + behaviourally()),
                Column.number(new Text("变化\n", "change\n").in(lang) + statically()),
                Column.number("\n" + behaviourally())));
        for (BehaviourLines.Line line : lines.of(found)) {
            List<String> row = new ArrayList<>(List.of(INDENT.repeat(line.depth()) + line.name()));
            row.addAll(line.cells());
            table.row(row);
        }
        return title.in(lang) + "\n" + table;
    }

    private String statically() {
        return new Text("静态", "static").in(lang);
    }

    private String behaviourally() {
        return new Text("行为", "behavioural").in(lang);
    }

    private String assumptions(List<BehaviourAssumption> assumptions) {
        List<String> all = new ArrayList<>();
        all.add(RESTS_ON.in(lang));
        for (BehaviourAssumption assumption : assumptions) {
            all.add("· " + lines.assumed(assumption) + "（" + lines.basis(assumption) + "：" + assumption.source() + "）");
        }
        return "\n"
                + all.stream()
                        .flatMap(line -> Lines.wrap(line, width).stream())
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
