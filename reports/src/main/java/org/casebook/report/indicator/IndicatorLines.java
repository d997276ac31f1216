package org.casebook.report.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Target;

/** The indicators with the counties side by side: a line for each, and below it one for each of its parts, or for the
 * share that it is. */
public final class IndicatorLines {

    /** Stands where a county has no case. */
    static final String NOTHING = "–";

    private static final Text SHARE = new Text("占比", "share");

    private final List<IndicatorRow> rows;
    private final DataCoverage coverage;
    private final Lang lang;
    private final Figures figures;
    private final List<County> counties;

    /** @param coverage which of the figures rest on months that the registry lacks; these are marked */
    public IndicatorLines(List<IndicatorRow> rows, DataCoverage coverage, Lang lang) {
        this.rows = List.copyOf(rows);
        this.coverage = coverage;
        this.lang = lang;
        this.figures = new Figures(lang);
        this.counties = Stream.concat(County.all().stream(), rows.stream().map(IndicatorRow::county))
                .distinct()
                .sorted()
                .toList();
    }

    /** The city's areas in their order, and after them those from elsewhere that occur. */
    public List<County> counties() {
        return counties;
    }

    /** In the order of the articles; empty where nothing was counted. */
    public List<IndicatorLine> lines() {
        Map<Indicator, List<IndicatorRow>> byIndicator = new LinkedHashMap<>();
        rows.forEach(row -> byIndicator
                .computeIfAbsent(row.indicator(), unseen -> new ArrayList<>())
                .add(row));
        List<IndicatorLine> lines = new ArrayList<>();
        byIndicator.forEach((indicator, all) -> {
            boolean share = all.get(0).whole().isPresent();
            lines.add(line(all, title(indicator), false, !share, figure -> figure.shown(figures)));
            if (share) {
                lines.add(line(all, SHARE.in(lang), true, true, figure -> figure.share(figures)));
            }
            for (Part part : Part.of(all)) {
                if (!part.category().isEmpty()) {
                    lines.add(line(part.rows(), part.label().in(lang), true, false, figure -> figure.shown(figures)));
                }
            }
        });
        return lines;
    }

    /** Chinese names the unit; English words do without, but for money. */
    private String title(Indicator indicator) {
        boolean money = indicator.unit() == IndicatorUnit.YUAN;
        String unit = money ? figures.unit() : indicator.unit().label().zh();
        String zh = indicator.title().zh() + "（" + unit + "）";
        String en = indicator.title().en() + (money ? " (" + unit + ")" : "");
        return new Text(zh, en).in(lang);
    }

    private IndicatorLine line(
            List<IndicatorRow> some, String label, boolean part, boolean judged, Function<Figure, String> shown) {
        Indicator indicator = some.get(0).indicator();
        List<Optional<Figure>> byCounty = counties.stream()
                .map(county ->
                        some.stream().filter(row -> row.county().equals(county)).toList())
                .map(found -> found.isEmpty()
                        ? Optional.<Figure>empty()
                        : Optional.of(figure(found, Optional.of(found.get(0).county()))))
                .toList();
        Figure city = figure(some, Optional.empty());
        Optional<Target> target = judged ? indicator.target() : Optional.empty();
        return new IndicatorLine(
                indicator.name(),
                indicator.article(),
                label,
                part,
                byCounty.stream()
                        .map(figure -> figure.map(known -> shown.apply(known) + mark(known))
                                .orElse(NOTHING))
                        .toList(),
                shown.apply(city) + mark(city),
                target.map(wanted -> "≥ " + wanted.least()).orElse(""),
                byCounty.stream()
                        .map(figure -> target.isEmpty() ? NOTHING : verdict(figure))
                        .toList(),
                target.map(wanted -> cityVerdict(wanted, byCounty, city)).orElse(""),
                part ? "" : indicator.assumption());
    }

    private String mark(Figure figure) {
        return figure.isIncomplete(coverage) ? DataCoverage.MARK : "";
    }

    private static Figure figure(List<IndicatorRow> some, Optional<County> area) {
        return Figure.sum(some, "", Text.same(""), area);
    }

    private String verdict(Optional<Figure> figure) {
        return figure.flatMap(Figure::met).map(this::word).orElse(NOTHING);
    }

    private String word(boolean met) {
        return (met ? new Text("达标", "met") : new Text("未达标", "not met")).in(lang);
    }

    private String cityVerdict(Target target, List<Optional<Figure>> byCounty, Figure city) {
        if (target.scope() == Target.Scope.CITY) {
            return word(city.met().orElseThrow());
        }
        List<Boolean> verdicts = byCounty.stream()
                .map(figure -> figure.flatMap(Figure::met).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return verdicts.stream().filter(met -> met).count() + "/" + verdicts.size();
    }
}
