package org.casebook.report.indicator;

import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.result.Indicators;

/**
 * The indicators on a terminal, counties side by side where that fits, else one below the other. Below an indicator with
 * a target stands who meets it.
 */
public final class IndicatorTable {

    private final Lang lang;
    private final int width;

    /** @param width columns of the terminal */
    public IndicatorTable(Lang lang, int width) {
        this.lang = lang;
        this.width = width;
    }

    public String render(Indicators indicators) {
        IndicatorLines lines =
                new IndicatorLines(indicators.rows(), indicators.run().coverage(), lang);
        TextTable sideBySide = sideBySide(lines);
        TextTable table = sideBySide.width() <= width ? sideBySide : oneBelowTheOther(lines);
        return heading(indicators) + table + assumptions(lines);
    }

    private String heading(Indicators indicators) {
        Text title = Text.of(
                "%d 年度监测指标（不涉及支出）%s",
                "Indicators of %d (no spending)%s",
                indicators.year(),
                indicators.run().synthetic() ? new Text("　合成数据", "  SYNTHETIC DATA").in(lang) : "");
        return title.in(lang) + "\n";
    }

    private TextTable sideBySide(IndicatorLines lines) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("条  指标", "Article, indicator").in(lang)));
        lines.counties()
                .forEach(county -> columns.add(
                        Column.number(TextTable.folded(county.label().in(lang)))));
        columns.add(Column.number(Figure.CITY_NAME.in(lang)));
        TextTable table = new TextTable(columns);
        for (IndicatorLine line : lines.lines()) {
            table.row(cells(name(line), line.counties(), line.city()));
            if (line.hasTarget()) {
                table.row(cells("      " + target(line), line.verdicts(), line.verdict()));
            }
        }
        return table;
    }

    private TextTable oneBelowTheOther(IndicatorLines lines) {
        TextTable table = new TextTable(List.of(
                Column.text(new Text("条  指标", "Article, indicator").in(lang)),
                Column.text(new Text("县（市、区）", "County").in(lang)),
                Column.number(new Text("数值", "Figure").in(lang)),
                Column.text(new Text("目标", "Target").in(lang)),
                Column.text(new Text("是否达标", "Met").in(lang))));
        for (IndicatorLine line : lines.lines()) {
            for (int i = 0; i < lines.counties().size(); i++) {
                if (line.counties().get(i).equals(IndicatorLines.NOTHING)) {
                    continue;
                }
                table.row(List.of(
                        name(line),
                        lines.counties().get(i).label().in(lang),
                        line.counties().get(i),
                        line.target(),
                        line.hasTarget() ? line.verdicts().get(i) : ""));
            }
            table.row(List.of(name(line), Figure.CITY_NAME.in(lang), line.city(), line.target(), line.verdict()));
        }
        return table;
    }

    private static List<String> cells(String name, List<String> counties, String city) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.addAll(counties);
        cells.add(city);
        return cells;
    }

    private static String name(IndicatorLine line) {
        return line.part() ? "      " + line.label() : "%-2d  ".formatted(line.article()) + line.label();
    }

    private String target(IndicatorLine line) {
        return Text.of("目标 %s", "target %s", line.target()).in(lang);
    }

    /** The reasons are written in Chinese only, as they stand in the configuration. */
    private String assumptions(IndicatorLines lines) {
        StringBuilder text = new StringBuilder();
        for (IndicatorLine line : lines.lines()) {
            if (!line.assumption().isEmpty()) {
                text.append(new Text("假设 · ", "Assumption · ").in(lang))
                        .append(line.label())
                        .append(new Text("：", ": ").in(lang))
                        .append(line.assumption())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
