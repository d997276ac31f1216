package org.casebook.report.attribution;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.AttributionResult;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Fraction;

/**
 * For a spreadsheet: one line per scenario, part and fund (yuan) or measure (units, exact beside two decimals), then the
 * totals, whose part is empty.
 */
public final class AttributionCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("年度", "year"),
            new Text("方案", "scenario"),
            new Text("基准", "baseline"),
            new Text("分解方式", "by"),
            new Text("部分代码", "part"),
            new Text("部分", "part_name"),
            new Text("改动", "changes"),
            new Text("资金来源或措施代码", "of"),
            new Text("资金来源或措施", "of_name"),
            new Text("差额", "difference"),
            new Text("精确值", "exact"),
            new Text("单位", "unit"),
            new Text("测算编号", "run"),
            new Text("数据性质", "data"));
    private static final int UNIT_DECIMALS = 2;

    private final Labels labels;
    private final Lang lang;

    public AttributionCsv(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(AttributionResult result, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        for (Contributions split : result.scenarios()) {
            for (Contribution part : split.parts()) {
                List<String> name = List.of(part.name(), part.label().in(lang), String.join(" ", part.changes()));
                figures(part.fen(), part.entitled()).forEach(figure -> lines.add(line(result, split, name, figure)));
            }
            Map<String, Fraction> entitled = new LinkedHashMap<>();
            split.entitled().forEach((measure, units) -> entitled.put(measure, Fraction.of(units)));
            List<String> total = List.of("", new Text("合计", "total").in(lang), "");
            figures(split.fen(), entitled).forEach(figure -> lines.add(line(result, split, total, figure)));
        }
        SafeCsv.write(out, lines);
    }

    private List<List<String>> figures(SortedMap<Fund, Long> fen, Map<String, Fraction> entitled) {
        List<List<String>> figures = new ArrayList<>();
        fen.forEach((fund, amount) -> figures.add(List.of(
                fund.name(),
                fund.label().in(lang),
                Figures.yuan(amount),
                Figures.yuan(amount),
                new Text("元", "yuan").in(lang))));
        entitled.forEach((measure, units) -> figures.add(List.of(
                measure,
                labels.measure(measure).in(lang),
                units.toDecimal(UNIT_DECIMALS).toPlainString(),
                units.toString(),
                labels.unit(measure).in(lang))));
        return figures;
    }

    private List<String> line(AttributionResult result, Contributions split, List<String> part, List<String> figure) {
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(result.year()),
                split.scenario(),
                split.baseline(),
                split.player().name().toLowerCase(Locale.ROOT)));
        cells.addAll(part);
        cells.addAll(figure);
        cells.add(result.run().id());
        cells.add((result.run().synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data"))
                .in(lang));
        return cells;
    }
}
