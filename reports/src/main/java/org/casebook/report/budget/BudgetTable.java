package org.casebook.report.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.result.Estimate;

/**
 * The estimate on a terminal: article × county × fund with a total per fund. Counties stand side by side where that
 * fits; amounts too long for it go one below the other.
 */
public final class BudgetTable {

    private static final String NO_CASE = "-";

    private final Labels labels;
    private final Lang lang;
    private final int width;
    private final Figures figures;

    /** @param width columns of the terminal */
    public BudgetTable(Labels labels, Lang lang, int width) {
        this.labels = labels;
        this.lang = lang;
        this.width = width;
        this.figures = new Figures(lang);
    }

    public String render(Estimate estimate) {
        Rows all = new Rows(estimate.rows());
        TextTable sideBySide = sideBySide(all);
        TextTable table = sideBySide.width() <= width ? sideBySide : oneBelowTheOther(all);
        return heading(estimate) + table;
    }

    private String heading(Estimate estimate) {
        Text title = Text.of(
                "%d 年度应付额（%s）%s",
                "Entitlements of %d (%s)%s",
                estimate.year(),
                figures.unit(),
                estimate.run().synthetic() ? new Text("　合成数据", "  SYNTHETIC DATA").in(lang) : "");
        return title.in(lang) + "\n";
    }

    private TextTable sideBySide(Rows all) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("条  措施 / 资金来源", "Article, measure / fund").in(lang)));
        all.counties()
                .forEach(county -> columns.add(
                        Column.number(TextTable.folded(county.label().in(lang)))));
        columns.add(Column.number(total()));
        List<County> counties = all.counties();
        TextTable table = new TextTable(columns);
        for (String measure : all.measures()) {
            Rows rows = all.of(measure);
            table.row(line(name(measure, rows), rows, counties, Rows::amount));
            for (Fund fund : rows.funds()) {
                table.row(line("      " + fund.label().in(lang), rows, counties, part -> part.amount(fund)));
            }
        }
        table.rule();
        for (Fund fund : all.funds()) {
            table.row(line(fund.label().in(lang), all, counties, part -> part.amount(fund)));
        }
        return table.row(line(total(), all, counties, Rows::amount));
    }

    private TextTable oneBelowTheOther(Rows all) {
        TextTable table = new TextTable(List.of(
                Column.text(new Text("条  措施", "Article, measure").in(lang)),
                Column.text(new Text("县（市、区）", "County").in(lang)),
                Column.text(new Text("资金来源", "Fund").in(lang)),
                Column.number(figures.unit())));
        for (String measure : all.measures()) {
            Rows rows = all.of(measure);
            for (County county : all.counties()) {
                for (Fund fund : rows.in(county).funds()) {
                    String amount = figures.amount(rows.in(county).amount(fund));
                    table.row(List.of(
                            name(measure, rows),
                            county.label().in(lang),
                            fund.label().in(lang),
                            amount));
                }
            }
        }
        table.rule();
        for (Fund fund : all.funds()) {
            table.row(List.of(total(), "", fund.label().in(lang), figures.amount(all.amount(fund))));
        }
        return table.row(List.of(total(), "", "", figures.amount(all.amount())));
    }

    private List<String> line(String name, Rows rows, List<County> counties, Function<Rows, Money> amount) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        for (County county : counties) {
            Rows part = rows.in(county);
            cells.add(part.isEmpty() ? NO_CASE : figures.amount(amount.apply(part)));
        }
        cells.add(figures.amount(amount.apply(rows)));
        return cells;
    }

    private String name(String measure, Rows rows) {
        return "%-2d  ".formatted(rows.article()) + labels.measure(measure).in(lang);
    }

    private String total() {
        return new Text("合计", "Total").in(lang);
    }
}
