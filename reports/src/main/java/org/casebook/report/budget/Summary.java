package org.casebook.report.budget;

import java.util.Comparator;
import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;

/** What a finance officer reads first: how much, out of which fund, where most, and how sure it is. */
final class Summary {

    private static final long SMALL_CELL = 10;

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    /** Public for the template. */
    public record View(
            String total,
            String exact,
            String unit,
            int measures,
            String largestMeasure,
            String largestCounty,
            String assumed,
            String assumedShare,
            boolean certain,
            boolean smallCells) {}

    Summary(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    View of(Rows rows) {
        Money total = rows.amount();
        Money assumed = rows.assumed();
        return new View(
                figures.amount(total),
                figures.exact(total),
                figures.unit(),
                rows.measures().size(),
                largestMeasure(rows),
                largestCounty(rows),
                figures.amount(assumed),
                figures.share(assumed, total),
                assumed.isZero(),
                rows.rows().stream().anyMatch(row -> row.entitled() > 0 && row.entitled() < SMALL_CELL));
    }

    private String largestMeasure(Rows rows) {
        List<String> measures = rows.measures();
        return measures.stream()
                .max(Comparator.comparing(measure -> rows.of(measure).amount()))
                .map(measure ->
                        largest(labels.measure(measure), rows.of(measure).amount(), rows))
                .orElse("");
    }

    private String largestCounty(Rows rows) {
        List<County> counties = rows.counties();
        return counties.stream()
                .max(Comparator.comparing(county -> rows.in(county).amount()))
                .map(county -> largest(county.label(), rows.in(county).amount(), rows))
                .orElse("");
    }

    /** Empty when nothing is paid at all: then nothing is largest. */
    private String largest(Text name, Money amount, Rows rows) {
        if (amount.isZero()) {
            return "";
        }
        String figure = figures.amount(amount) + " " + figures.unit();
        String share = figures.share(amount, rows.amount());
        return Text.of("%s（%s，%s）", "%s (%s, %s)", name.in(lang), figure, share).in(lang);
    }
}
