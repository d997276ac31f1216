package org.casebook.report.budget;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.IndicatorUnit;

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
            List<Largest> largest,
            String assumed,
            String assumedShare,
            boolean certain,
            boolean smallCells,
            Due due) {}

    /**
     * What falls due in the year.
     *
     * @param name with the years of application that it lacks
     * @param sentences what it and the amount committed are made of
     */
    public record Due(String name, String shown, String exact, List<String> sentences) {}

    /** What costs most, a measure or a county. */
    public record Largest(String name, String amount, String share) {}

    Summary(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    View of(Estimate estimate) {
        Rows rows = Rows.of(estimate).paid();
        Money total = rows.amount();
        Money assumed = rows.assumed();
        return new View(
                figures.amount(total) + rows.mark(),
                figures.exact(total),
                figures.unit(),
                rows.measures().size(),
                total.isZero() ? List.of() : List.of(largestMeasure(rows), largestCounty(rows)),
                figures.amount(assumed),
                figures.share(assumed, total),
                assumed.isZero(),
                smallCells(estimate),
                due(rows, estimate.year()));
    }

    private Due due(Rows rows, int year) {
        DueWords words = new DueWords(labels, lang);
        Money due = rows.dueInYear();
        return new Due(
                words.due(rows), figures.amount(due) + rows.mark(), figures.exact(due), words.sentences(rows, year));
    }

    /**
     * Whether a count of the page could point at somebody: entitled by county, refused by ground, what stands side by
     * side, and the figures of indicators.
     */
    private static boolean smallCells(Estimate estimate) {
        Rows rows = Rows.of(estimate);
        LongStream beside = estimate.conflicts().stream().mapToLong(ConflictRow::people);
        LongStream watched = estimate.indicators().stream()
                .filter(row -> row.indicator().unit() != IndicatorUnit.YUAN)
                .flatMapToLong(row -> LongStream.concat(LongStream.of(Math.abs(row.value())), row.whole().stream()));
        LongStream entitled = rows.rows().stream()
                .flatMapToLong(row -> LongStream.concat(
                        LongStream.of(row.entitled()),
                        row.parts().values().stream().mapToLong(Long::longValue)));
        LongStream refused = rows.measures().stream()
                .flatMap(measure -> rows.of(measure).refused(List.of()).values().stream())
                .mapToLong(Long::longValue);
        return Stream.of(entitled, refused, beside, watched)
                .flatMapToLong(counts -> counts)
                .anyMatch(count -> count > 0 && count < SMALL_CELL);
    }

    private Largest largestMeasure(Rows rows) {
        String measure = rows.measures().stream()
                .max(Comparator.comparing(each -> rows.of(each).amount()))
                .orElseThrow();
        return largest(
                labels.measure(measure), rows.of(measure), rows.of(measure).mark(), rows);
    }

    private Largest largestCounty(Rows rows) {
        County county = rows.counties().stream()
                .max(Comparator.comparing(each -> rows.in(each).amount()))
                .orElseThrow();
        return largest(county.label(), rows.in(county), rows.mark(county), rows);
    }

    private Largest largest(Text name, Rows own, String mark, Rows rows) {
        return new Largest(
                name.in(lang), figures.amount(own.amount()) + mark, figures.share(own.amount(), rows.amount()));
    }
}
