package org.casebook.report.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.InternalUse;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.Nature;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.PartRow;

/**
 * Whom the policy in force reaches, on a terminal: a table per dimension; of each measure first the city, then the counties,
 * of each the parts in which it has a unit.
 */
public final class CompositionTable {

    private static final Text CITY = new Text("全市", "the city");

    private final Labels labels;
    private final Lang lang;
    private final int width;
    private final Figures figures;

    /** @param width columns of the terminal */
    public CompositionTable(Labels labels, Lang lang, int width) {
        this.labels = labels;
        this.lang = lang;
        this.width = width;
        this.figures = new Figures(lang);
    }

    public String render(Composition composition) {
        StringBuilder text = new StringBuilder();
        if (InternalUse.isNeeded(composition.rows().stream()
                .flatMapToLong(
                        part -> LongStream.of(part.row().assessed(), part.row().entitled())))) {
            lines(text, InternalUse.NOTICE.in(lang));
        }
        List<String> changes = composition.estimate().run().changes();
        if (!changes.isEmpty()) {
            Text changed =
                    Text.of("政策参数有改动：%s", "Terms changed: %s", String.join(new Text("；", "; ").in(lang), changes));
            lines(text, changed.in(lang));
        }
        for (Dimension dimension : composition.dimensions()) {
            text.append(text.isEmpty() ? "" : "\n");
            lines(text, title(composition, dimension));
            text.append(table(composition, dimension));
            lines(text, note(dimension).in(lang));
        }
        return text.toString();
    }

    private String title(Composition composition, Dimension dimension) {
        return Text.of(
                                "%d 年度享受对象构成：按%s（金额：%s）",
                                "Whom the policy of %d reaches, by %s (amounts: %s)",
                                composition.estimate().year(),
                                dimension.label().in(lang),
                                figures.unit())
                        .in(lang)
                + Nature.of(composition.estimate().run(), lang);
    }

    private static Text note(Dimension dimension) {
        String zh = dimension.label().zh();
        String en = dimension.label().en();
        return dimension == Dimension.GROUP
                ? Text.of(
                        "注：同一对象可属于多个%s，各类分别计数，不能相加。“—”：该措施的对象不分%s，数字为全部对象。",
                        "Note: a unit may be in more than one %2$s; do not add them up. '—': the units of the measure"
                                + " are not told apart by %2$s; the figures are those of all.",
                        zh,
                        en)
                : Text.of(
                        "注：各部分相加等于合计（金额显示时已四舍五入）。“—”：该措施的对象不分%s，数字为全部对象。",
                        "Note: the parts add up but for rounding. '—': the units of the measure are not told apart by %2$s; the figures"
                                + " are those of all.",
                        zh,
                        en);
    }

    private TextTable table(Composition composition, Dimension dimension) {
        TextTable table = new TextTable(List.of(
                Column.text(new Text("条  措施", "Article, measure").in(lang)),
                Column.text(new Text("县（市、区）", "County").in(lang)),
                Column.text(dimension.label().in(lang)),
                Column.number(new Text("审核数", "Assessed").in(lang)),
                Column.number(new Text("符合条件数", "Entitled").in(lang)),
                Column.number(figures.unit())));
        DataCoverage coverage = composition.estimate().run().coverage();
        Map<String, List<PartRow>> measures = new LinkedHashMap<>();
        composition.rows().stream()
                .filter(row -> row.dimension() == dimension)
                .forEach(row -> measures.computeIfAbsent(row.row().measure(), first -> new ArrayList<>())
                        .add(row));
        measures.forEach((measure, parts) -> {
            Text name = Text.of(
                    "%-2d  %s（%s）",
                    "%-2d  %s (%s)",
                    parts.get(0).row().article(),
                    labels.measure(measure).in(lang),
                    labels.unit(measure).in(lang));
            PlaceOnce place = new PlaceOnce(name.in(lang));
            PartSum.ofCity(parts, labels.parts(dimension))
                    .forEach((part, sum) ->
                            table.row(line(place, CITY.in(lang), dimension, part, sum, coverage.mark(measure))));
            parts.stream()
                    .filter(part -> !part.part().isEmpty())
                    .forEach(part -> table.row(line(
                            place,
                            part.row().county().label().in(lang),
                            dimension,
                            part.part(),
                            PartSum.of(part.row()),
                            coverage.touches(measure, part.row().county()) ? DataCoverage.MARK : "")));
            table.rule();
        });
        return table;
    }

    private List<String> line(
            PlaceOnce place, String county, Dimension dimension, String part, PartSum sum, String mark) {
        return List.of(
                place.measure(),
                place.county(county),
                PartWords.name(labels, dimension, part).in(lang),
                figures.count(sum.assessed()),
                figures.count(sum.entitled()),
                sum.amount().map(figures::amount).orElse("—") + mark);
    }

    /** Says a measure, and a county, in the first of its lines only. */
    private static final class PlaceOnce {

        private String measure;
        private String last = "";

        PlaceOnce(String measure) {
            this.measure = measure;
        }

        String measure() {
            String said = measure;
            measure = "";
            return said;
        }

        String county(String county) {
            String said = county.equals(last) ? "" : county;
            last = county;
            return said;
        }
    }

    private void lines(StringBuilder text, String line) {
        Lines.wrap(line, width).forEach(part -> text.append(part).append('\n'));
    }
}
