package org.casebook.report.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Estimate;

/**
 * One conflict in the whole city, ready to be shown.
 *
 * @param people somebody with units in two counties counts in both
 * @param amount to the fen, of the measure named first
 * @param otherAmount to the fen, of the measure named second; a dash where that side is a fact
 */
public record ConflictLine(String title, String people, String amount, String otherAmount) {

    /** What such lines are. */
    public static final Text HEADING = Text.of("同时享受，需核实；未扣减", "Side by side, to be checked; not deducted");

    private static final String FACT = "-";

    /** One line per conflict that concerns anybody, in the order of the rows. */
    public static List<ConflictLine> of(Estimate estimate, Labels labels, Lang lang) {
        DataCoverage coverage = estimate.run().coverage();
        Map<String, List<ConflictRow>> conflicts = estimate.conflicts().stream()
                .collect(Collectors.groupingBy(ConflictRow::conflict, LinkedHashMap::new, Collectors.toList()));
        return conflicts.values().stream()
                .map(counties -> line(counties, coverage, labels, lang))
                .toList();
    }

    private static ConflictLine line(List<ConflictRow> counties, DataCoverage coverage, Labels labels, Lang lang) {
        Figures figures = new Figures(lang);
        ConflictRow any = counties.get(0);
        long people = counties.stream().mapToLong(ConflictRow::people).reduce(0, Math::addExact);
        Money amount = counties.stream().map(ConflictRow::amount).reduce(Money.ZERO, Money::plus);
        Money otherAmount = counties.stream().map(ConflictRow::otherAmount).reduce(Money.ZERO, Money::plus);
        return new ConflictLine(
                labels.conflict(any.conflict()).in(lang) + coverage.mark(any.conflict()),
                figures.count(people),
                figures.exact(amount),
                any.other().isEmpty() ? FACT : figures.exact(otherAmount));
    }
}
