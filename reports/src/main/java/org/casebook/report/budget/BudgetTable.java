package org.casebook.report.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;

/**
 * The estimate on a terminal: article × county × fund with a total per fund, then the populations, which are counted and
 * not paid. Counties stand side by side where that fits; amounts too long for it go one below the other. The amounts are
 * what the year's applications commit; below each stand the part of it that rests on assumptions and, where that is another
 * figure, what falls due in the year.
 */
public final class BudgetTable {

    private static final String NO_CASE = "-";
    private static final String INDENT = "      ";

    private final Labels labels;
    private final Lang lang;
    private final int width;
    private final Figures figures;
    private final DueWords words;

    /** @param width columns of the terminal */
    public BudgetTable(Labels labels, Lang lang, int width) {
        this.labels = labels;
        this.lang = lang;
        this.width = width;
        this.figures = new Figures(lang);
        this.words = new DueWords(labels, lang);
    }

    public String render(Estimate estimate) {
        Rows all = Rows.of(estimate);
        TextTable sideBySide = sideBySide(all);
        TextTable table = sideBySide.width() <= width ? sideBySide : oneBelowTheOther(all);
        return heading(estimate) + totals(all.paid(), estimate.year()) + table + conflicts(estimate);
    }

    private String heading(Estimate estimate) {
        Text title = Text.of(
                "%d 年度资金需求：%s（%s）%s",
                "Entitlements of %d, %s (%s)%s",
                estimate.year(),
                DueWords.COMMITTED.in(lang),
                figures.unit(),
                estimate.run().synthetic() ? new Text("　合成数据", "  SYNTHETIC DATA").in(lang) : "");
        return title.in(lang) + "\n" + changes(estimate.run().changes());
    }

    private String changes(List<String> changes) {
        return changes.isEmpty()
                ? ""
                : new Text("政策参数有改动：", "Terms changed: ").in(lang)
                        + String.join(new Text("；", "; ").in(lang), changes)
                        + "\n";
    }

    private String totals(Rows paid, int year) {
        return words.sentences(paid, year).stream()
                .flatMap(sentence -> Lines.wrap(sentence, width).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private TextTable sideBySide(Rows all) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(new Text("条  措施 / 资金来源", "Article, measure / fund").in(lang)));
        all.counties()
                .forEach(county -> columns.add(
                        Column.number(TextTable.folded(county.label().in(lang)))));
        columns.add(Column.number(total()));
        List<County> counties = all.counties();
        Rows paid = all.paid();
        TextTable table = new TextTable(columns);
        for (String measure : paid.measures()) {
            Rows rows = paid.of(measure);
            table.row(line(name(measure, rows), rows, counties, amount(Rows::amount)));
            for (Fund fund : rows.funds()) {
                table.row(line(INDENT + fund.label().in(lang), rows, counties, amount(part -> part.amount(fund))));
            }
            table.row(line(INDENT + assumed(), rows, counties, amount(Rows::assumed)));
            if (rows.isPaidOverYears()) {
                table.row(line(INDENT + words.due(rows), rows, counties, amount(Rows::dueInYear)));
            }
        }
        table.rule();
        for (Fund fund : paid.funds()) {
            table.row(line(fund.label().in(lang), paid, counties, amount(part -> part.amount(fund))));
            table.row(line(INDENT + assumed(), paid, counties, amount(part -> part.assumed(fund))));
            if (paid.drawing(fund).isPaidOverYears()) {
                table.row(line(
                        INDENT + words.due(paid.drawing(fund)), paid, counties, amount(part -> part.dueInYear(fund))));
            }
        }
        table.row(line(total(), paid, counties, amount(Rows::amount)));
        table.row(line(INDENT + assumed(), paid, counties, amount(Rows::assumed)));
        table.row(line(INDENT + words.due(paid), paid, counties, amount(Rows::dueInYear)));
        Rows counted = all.counted();
        if (!counted.isEmpty()) {
            table.rule();
        }
        for (String measure : counted.measures()) {
            Rows rows = counted.of(measure);
            table.row(line(countedName(measure, rows), rows, counties, some -> figures.count(some.entitled())));
            for (Part part : rows.parts()) {
                table.row(
                        line(INDENT + part.label().in(lang), rows, counties, some -> figures.count(some.units(part))));
            }
        }
        return table;
    }

    private TextTable oneBelowTheOther(Rows all) {
        TextTable table = new TextTable(List.of(
                Column.text(new Text("条  措施", "Article, measure").in(lang)),
                Column.text(new Text("县（市、区）", "County").in(lang)),
                Column.text(new Text("资金来源", "Fund").in(lang)),
                Column.number(figures.unit())));
        Rows paid = all.paid();
        for (String measure : paid.measures()) {
            Rows rows = paid.of(measure);
            for (County county : all.counties()) {
                for (Fund fund : rows.in(county).funds()) {
                    Rows own = rows.in(county);
                    String area = county.label().in(lang);
                    String payer = fund.label().in(lang);
                    table.row(List.of(
                            name(measure, rows), area, payer, figures.amount(own.amount(fund)) + rows.mark(county)));
                    if (rows.isPaidOverYears()) {
                        table.row(List.of(
                                INDENT + words.due(rows),
                                area,
                                payer,
                                figures.amount(own.dueInYear(fund)) + rows.mark(county)));
                    }
                }
            }
        }
        table.rule();
        for (Fund fund : paid.funds()) {
            Rows drawing = paid.drawing(fund);
            table.row(List.of(total(), "", fund.label().in(lang), figures.amount(paid.amount(fund)) + paid.mark()));
            table.row(List.of(INDENT + assumed(), "", "", figures.amount(paid.assumed(fund))));
            if (drawing.isPaidOverYears()) {
                table.row(List.of(INDENT + words.due(drawing), "", "", figures.amount(paid.dueInYear(fund))));
            }
        }
        table.row(List.of(total(), "", "", figures.amount(paid.amount()) + paid.mark()));
        table.row(List.of(INDENT + assumed(), "", "", figures.amount(paid.assumed())));
        table.row(List.of(INDENT + words.due(paid), "", "", figures.amount(paid.dueInYear())));
        Rows counted = all.counted();
        if (!counted.isEmpty()) {
            table.rule();
        }
        for (ResultRow row : counted.rows()) {
            Rows own = counted.of(row.measure());
            String name = countedName(row.measure(), own);
            table.row(List.of(
                    name, row.county().label().in(lang), "", figures.count(row.entitled()) + own.mark(row.county())));
            row.parts()
                    .forEach((part, units) -> table.row(List.of(
                            INDENT + part.label().in(lang), row.county().label().in(lang), "", figures.count(units))));
        }
        return table;
    }

    private String conflicts(Estimate estimate) {
        List<ConflictLine> lines = ConflictLine.of(estimate, labels, lang);
        if (lines.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(List.of(
                Column.text(ConflictLine.HEADING.in(lang)),
                Column.number(new Text("人数", "People").in(lang)),
                Column.number(new Text("前项金额", "The first costs").in(lang)),
                Column.number(new Text("后项金额", "The second costs").in(lang))));
        lines.forEach(line -> table.row(List.of(line.title(), line.people(), line.amount(), line.otherAmount())));
        return "\n" + table;
    }

    private List<String> line(String name, Rows rows, List<County> counties, Function<Rows, String> figure) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        for (County county : counties) {
            Rows part = rows.in(county);
            cells.add((part.isEmpty() ? NO_CASE : figure.apply(part)) + rows.mark(county));
        }
        cells.add(figure.apply(rows) + rows.mark());
        return cells;
    }

    private Function<Rows, String> amount(Function<Rows, Money> amount) {
        return amount.andThen(figures::amount);
    }

    private String countedName(String measure, Rows rows) {
        return name(measure, rows) + new Text("（计数）", " (counted)").in(lang);
    }

    private String name(String measure, Rows rows) {
        return "%-2d  ".formatted(rows.article()) + labels.measure(measure).in(lang);
    }

    private String assumed() {
        return new Text("其中：依据假定", "of which assumed").in(lang);
    }

    private String total() {
        return new Text("合计", "Total").in(lang);
    }
}
