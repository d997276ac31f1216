package org.casebook.report.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;

/**
 * The table of articles and counties, with the funds below each measure and a total per fund. A population has its number
 * of units where a measure has its amount.
 */
final class Matrix {

    private static final String NO_CASE = "–";

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    /**
     * One line of the table, public for the template.
     *
     * @param article number of the article, empty below a measure and for totals
     * @param kind {@code measure}, {@code fund}, {@code fund-total}, {@code total}, {@code assumed} or {@code due}
     * @param payer the fund of a measure that only one pays, or that it is counted and not paid; else empty: then each
     *     fund has a line below
     * @param cells the total, then the counties
     */
    public record Line(String kind, String article, String name, String payer, List<Cell> cells) {}

    /**
     * @param shown empty where the county has no case
     * @param exact to the fen
     * @param units how many are entitled, empty where that is not counted
     */
    public record Cell(String shown, String exact, String units) {}

    Matrix(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    List<Line> of(Rows all) {
        List<Line> lines = new ArrayList<>();
        List<County> counties = all.counties();
        for (String measure : all.measures()) {
            Rows rows = all.of(measure);
            String name = labels.measure(measure).in(lang);
            String article = String.valueOf(rows.article());
            List<Fund> funds = rows.funds();
            if (funds.isEmpty()) {
                String counted = Text.of(
                                "计数：%s，不涉及资金",
                                "counted in %s, nothing is paid",
                                labels.unit(measure).in(lang))
                        .in(lang);
                lines.add(new Line("measure", article, name, counted, counts(rows, counties, Rows::entitled)));
                for (Part part : rows.parts()) {
                    lines.add(line("fund", part.label(), counts(rows, counties, some -> some.units(part))));
                }
                continue;
            }
            String payer = funds.size() == 1 ? funds.get(0).label().in(lang) : "";
            lines.add(new Line("measure", article, name, payer, cells(rows, counties, Rows::amount, true)));
            for (Fund fund : funds.size() > 1 ? funds : List.<Fund>of()) {
                lines.add(line("fund", fund.label(), cells(rows, counties, part -> part.amount(fund), false)));
            }
            if (rows.isPaidOverYears()) {
                lines.add(due("fund", rows, counties));
            }
        }
        Rows paid = all.paid();
        for (Fund fund : paid.funds()) {
            lines.add(line("fund-total", fund.label(), cells(paid, counties, part -> part.amount(fund), false)));
        }
        lines.add(line("total", new Text("合计", "Total"), cells(paid, counties, Rows::amount, false)));
        lines.add(line("assumed", new Text("其中依据假定", "Of it assumed"), cells(paid, counties, Rows::assumed, false)));
        lines.add(due("due", paid, counties));
        return lines;
    }

    private Line due(String kind, Rows rows, List<County> counties) {
        return new Line(
                kind, "", new DueWords(labels, lang).due(rows), "", cells(rows, counties, Rows::dueInYear, false));
    }

    private Line line(String kind, Text name, List<Cell> cells) {
        return new Line(kind, "", name.in(lang), "", cells);
    }

    private List<Cell> cells(Rows rows, List<County> counties, Function<Rows, Money> amount, boolean counted) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(rows, rows.mark(), amount, counted));
        counties.forEach(county -> cells.add(cell(rows.in(county), rows.mark(county), amount, counted)));
        return cells;
    }

    private List<Cell> counts(Rows rows, List<County> counties, ToLongFunction<Rows> units) {
        List<Cell> cells = new ArrayList<>();
        cells.add(count(rows, rows.mark(), units));
        counties.forEach(county -> cells.add(count(rows.in(county), rows.mark(county), units)));
        return cells;
    }

    private Cell count(Rows rows, String mark, ToLongFunction<Rows> units) {
        if (rows.isEmpty()) {
            return none(mark);
        }
        String count = figures.count(units.applyAsLong(rows));
        return new Cell(count + mark, count, "");
    }

    private Cell cell(Rows rows, String mark, Function<Rows, Money> amount, boolean counted) {
        if (rows.isEmpty()) {
            return none(mark);
        }
        Money money = amount.apply(rows);
        String units = counted ? figures.count(rows.entitled()) : "";
        return new Cell(figures.amount(money) + mark, figures.exact(money), units);
    }

    /** A county without a case shows that some may be missing. */
    private static Cell none(String mark) {
        return new Cell(mark.isEmpty() ? "" : NO_CASE + mark, "", "");
    }
}
