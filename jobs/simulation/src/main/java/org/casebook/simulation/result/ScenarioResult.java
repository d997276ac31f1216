package org.casebook.simulation.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Text;

/**
 * The answer to one question.
 *
 * @param name unique in its run
 * @param title what people call it
 * @param question as it was asked; may be empty
 * @param baseline what it is compared with: {@link #POLICY}, or the name of another scenario
 * @param start the first day on which the changes hold; from the beginning when empty
 * @param counties where the changes hold; everywhere when empty
 * @param rows all measures under the scenario, in the order of an estimate
 * @param differences the measures of which it changes any outcome
 */
public record ScenarioResult(
        String name,
        Text title,
        Text question,
        String baseline,
        List<ChangedTerm> changes,
        Optional<LocalDate> start,
        SortedSet<County> counties,
        List<ResultRow> rows,
        List<MeasureChange> differences) {

    /** The name of the policy in force. */
    public static final String POLICY = "baseline";

    /** One that is called by its name. */
    public ScenarioResult(
            String name,
            Text question,
            String baseline,
            List<ChangedTerm> changes,
            Optional<LocalDate> start,
            SortedSet<County> counties,
            List<ResultRow> rows,
            List<MeasureChange> differences) {
        this(name, Text.same(name), question, baseline, changes, start, counties, rows, differences);
    }

    public Money amount() {
        return rows.stream().map(ResultRow::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What it costs more than its baseline, in fen; negative where it costs less. */
    public long changeFen() {
        return differences.stream().mapToLong(MeasureChange::totalFen).reduce(0, Math::addExact);
    }

    /** The same by fund: every fund of the measures that change. */
    public SortedMap<Fund, Long> changeByFund() {
        SortedMap<Fund, Long> sums = new TreeMap<>();
        differences.forEach(change -> change.fen().forEach((fund, fen) -> sums.merge(fund, fen, Math::addExact)));
        return sums;
    }
}
