package org.casebook.report.scenario;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.PageHead;
import org.casebook.report.Templates;
import org.casebook.report.attribution.AttributionTable;
import org.casebook.report.behaviour.BehaviourTable;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;

/**
 * A simulation as one self-contained HTML file, for a screen, a telephone and paper. No script, nothing from elsewhere, no
 * time of day: the same inputs give the same bytes. Where there are more scenarios than a page can show, it shows those of
 * which the cost changes most, and says so.
 */
public final class ScenarioPage {

    private static final int MOST_IN_DETAIL = 20;
    /** Up to so many details are unfolded, on a screen and on paper. */
    private static final int MOST_UNFOLDED = 6;

    private static final int MOST_LISTED = 200;

    private final Labels labels;
    private final Lang lang;
    private final PageHead head;

    public ScenarioPage(Labels labels, Lang lang, PageHead head) {
        this.labels = labels;
        this.lang = lang;
        this.head = head;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(SimulationResult result, Beside beside, Writer out) throws IOException {
        Overview overview = Overview.of(result);
        List<Overview.Line> listed = PageOverview.largest(overview, MOST_LISTED);
        List<Overview.Line> drawn = PageOverview.largest(overview, MOST_IN_DETAIL);
        List<Overview.Line> detailed = PageOverview.largestThatDiffer(overview, MOST_IN_DETAIL);
        List<Fund> funds = overview.funds();
        ScenarioWords words = new ScenarioWords(labels, lang, Titles.of(overview.lines()));
        PageOverview tables = new PageOverview(words, lang);
        PageBeside more = new PageBeside(words, labels, lang);
        boolean smallCells = SmallCells.in(listed) || SmallCells.in(beside);
        List<PageDetail.View> details = new ArrayList<>();
        for (Overview.Line line : detailed) {
            ScenarioResult scenario = result.scenarios().get(line.place());
            smallCells |= SmallCells.in(scenario);
            details.add(new PageDetail(words, labels, lang).of(scenario, beside));
        }
        ScenarioChart chart = new ScenarioChart(words, lang);
        List<ScenarioChart.View> charts = new ArrayList<>();
        charts.add(chart.costs(result.year(), overview.amount(), drawn));
        if (!funds.isEmpty()) {
            charts.add(chart.changes(result.year(), funds, drawn));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("year", result.year());
        model.put("run", result.run());
        model.put("unit", new Figures(lang).unit());
        model.put("count", overview.lines().size());
        model.put("questions", tables.questions(listed));
        model.put("funds", funds.stream().map(fund -> fund.label().in(lang)).toList());
        model.put("policy", tables.policy(overview));
        model.put("lines", tables.lines(listed, funds));
        model.put("measures", tables.measures(listed));
        model.put(
                "kinds",
                List.of(Kind.values()).stream()
                        .map(kind -> kind.label().in(lang))
                        .toList());
        model.put("inCharts", drawn.size());
        model.put("details", details);
        model.put("unfolded", details.size() <= MOST_UNFOLDED);
        model.put(
                "differing",
                PageOverview.largestThatDiffer(overview, overview.lines().size())
                        .size());
        model.put("idle", beside.unmoved().stream().map(more::idle).toList());
        List<PageBeside.Assumed> assumed = more.assumed(beside.behaviour());
        model.put("assumed", assumed);
        model.put(
                "unchecked", assumed.stream().anyMatch(number -> number.source().unchecked()));
        model.put("restsOn", BehaviourTable.RESTS_ON.in(lang));
        model.put("shapley", AttributionTable.NOTE.in(lang));
        model.put("head", head.in(lang));
        model.put("smallCells", smallCells);
        model.put("charts", charts);
        Templates.process(ScenarioPage.class, "scenario.ftlh", lang, model, out);
    }
}
