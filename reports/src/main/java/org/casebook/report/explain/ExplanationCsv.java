package org.casebook.report.explain;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.explain.Condition;
import org.casebook.simulation.explain.Condition.Shown;
import org.casebook.simulation.explain.Explanation;
import org.casebook.simulation.result.DataCoverage;

/** Explanations for a spreadsheet: one line per condition. */
public final class ExplanationCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("编号", "key"),
            new Text("年度", "year"),
            new Text("措施代码", "measure"),
            new Text("区划代码", "county"),
            new Text("条件代码", "ground"),
            new Text("条件", "condition"),
            new Text("状态代码", "status_code"),
            new Text("本案", "facts"),
            new Text("计算", "computed"),
            new Text("政策", "terms"),
            new Text("最小改动", "smallest_change"));

    private final Lang lang;

    public ExplanationCsv(Lang lang) {
        this.lang = lang;
    }

    /**
     * @param explanations by the keys of their cases
     * @param coverage which of them rest on months that the registry lacks
     */
    public void write(Map<String, Explanation> explanations, DataCoverage coverage, Writer out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        explanations.forEach((key, explanation) ->
                explanation.conditions().forEach(condition -> rows.add(row(key, explanation, condition))));
        SafeCsv.write(out, IncompleteColumn.beside(rows.stream(), coverage, lang));
    }

    private List<String> row(String key, Explanation explanation, Condition condition) {
        return List.of(
                key,
                String.valueOf(explanation.year()),
                explanation.measure(),
                explanation.county().code(),
                condition.ground(),
                condition.words().in(lang),
                condition.status().name(),
                shown(condition.facts()),
                shown(condition.measured()),
                shown(condition.terms()),
                ChangeWords.of(condition.change(), lang));
    }

    private String shown(List<Shown> values) {
        return String.join(
                lang == Lang.ZH ? "；" : "; ",
                values.stream()
                        .map(value ->
                                value.label().in(lang) + " " + value.value().in(lang))
                        .toList());
    }
}
