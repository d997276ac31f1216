package org.casebook.report.budget;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.chart.BarChart;
import org.casebook.report.chart.Layout;

/**
 * Cost per county, one bar each, stacked by measure. The costliest measures have a shade of their own, the rest share the
 * lightest one: more than five shades cannot be told apart on paper.
 */
final class BudgetChart {

    static final Layout WIDE = Layout.wide("chart", 420);
    static final Layout NARROW = Layout.narrow("chart", 440);

    private static final List<Color> SHADES = List.of(
            new Color(0x17, 0x3f, 0x5f),
            new Color(0x4a, 0x7d, 0xa3),
            new Color(0x8f, 0xb4, 0xcf),
            new Color(0xc6, 0xd9, 0xe7),
            new Color(0xec, 0xf2, 0xf7));

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    BudgetChart(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    /** @param rows at least one */
    String svg(Rows rows, Layout layout, String title) {
        BarChart chart = new BarChart(layout, figures.unit(), SHADES);
        stack(chart, rows);
        for (County county : rows.counties()) {
            Money total = rows.in(county).amount();
            chart.label(county.label().in(lang), figures.shown(total), figures.amount(total));
        }
        return chart.svg(title);
    }

    private void stack(BarChart chart, Rows rows) {
        List<String> named = rows.measures().stream()
                .sorted(Comparator.comparing(
                                (String measure) -> rows.of(measure).amount())
                        .reversed())
                .limit(rows.measures().size() > SHADES.size() ? SHADES.size() - 1 : SHADES.size())
                .toList();
        String rest = new Text("其他措施", "Other measures").in(lang);
        for (County county : rows.counties()) {
            String name = county.label().in(lang);
            Money left = rows.in(county).amount();
            for (String measure : named) {
                Money amount = rows.in(county).of(measure).amount();
                left = left.minus(amount);
                chart.add(labels.measure(measure).in(lang), name, figures.shown(amount));
            }
            if (named.size() < rows.measures().size()) {
                chart.add(rest, name, figures.shown(left));
            }
        }
    }
}
