package org.casebook.pipeline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.report.CoverageJson;
import org.casebook.report.TextTable;

/** How well each measure folds: distinct cases and the units behind them. */
final class FoldSummary {

    private record Line(MeasureDefinition measure, long cases, long units) {}

    private FoldSummary() {}

    static String of(Run run, Covered covered, CommonOptions common, Lang lang) {
        List<Line> lines = new ArrayList<>();
        for (MeasureDefinition definition : Measures.all()) {
            lines.add(new Line(definition, Fold.cases(run, definition), Fold.units(run, definition)));
        }
        return switch (common.format()) {
            case table -> table(lines, covered, lang);
            case csv -> csv(lines, covered);
            case json -> json(run, lines, covered);
        };
    }

    private static String table(List<Line> lines, Covered covered, Lang lang) {
        boolean zh = lang == Lang.ZH;
        TextTable table = new TextTable(List.of(
                TextTable.Column.number(zh ? "条" : "Art."),
                TextTable.Column.text(zh ? "措施" : "Measure"),
                TextTable.Column.number(zh ? "单位数" : "Units"),
                TextTable.Column.number(zh ? "不同个案" : "Distinct cases")));
        for (Line line : lines) {
            table.row(List.of(
                    String.valueOf(line.measure.article()),
                    covered.labels().measure(line.measure.stem()).in(lang),
                    String.valueOf(line.units),
                    String.valueOf(line.cases)));
        }
        return table + covered.line();
    }

    private static String csv(List<Line> lines, Covered covered) {
        boolean complete = covered.coverage().isComplete();
        StringBuilder text = new StringBuilder("measure,article,units,cases" + (complete ? "" : ",incomplete") + "\n");
        for (Line line : lines) {
            text.append(line.measure.stem()).append(',').append(line.measure.article());
            text.append(',').append(line.units).append(',').append(line.cases);
            if (!complete) {
                text.append(',').append(covered.coverage().touches(line.measure.stem()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String json(Run run, List<Line> lines, Covered covered) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("run", run.id()).put("year", run.year());
        ArrayNode rows = root.putArray("rows");
        for (Line line : lines) {
            ObjectNode row = rows.addObject()
                    .put("measure", line.measure.stem())
                    .put("article", line.measure.article())
                    .put("units", line.units)
                    .put("cases", line.cases);
            if (covered.coverage().touches(line.measure.stem())) {
                row.put(CoverageJson.INCOMPLETE, true);
            }
        }
        if (!covered.coverage().isComplete()) {
            root.set(CoverageJson.FIELD, CoverageJson.node(covered.coverage()));
        }
        return root.toString();
    }
}
