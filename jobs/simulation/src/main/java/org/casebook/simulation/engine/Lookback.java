package org.casebook.simulation.engine;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Dated;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.PaidOverYears;
import org.casebook.simulation.terms.PolicyBook;

/** How far back a policy year pays for applications of earlier years. */
@FunctionalInterface
public interface Lookback {

    /** Each year pays for itself alone. */
    Lookback NONE = (definition, policyYear) -> List.of();

    /** The years before a policy year in which the measure granted what may fall due in it, the latest first. */
    List<Integer> years(MeasureDefinition definition, int policyYear);

    /**
     * As far as the terms of those years say.
     *
     * @param book without what a run changes in its policy year
     */
    static Lookback of(PolicyBook book) {
        return (definition, policyYear) -> definition.paidOverYears().stream()
                .flatMap(law -> years(law, book.of(definition.stem()).bind(definition.terms()), policyYear))
                .toList();
    }

    private static Stream<Integer> years(PaidOverYears<?, Record> law, Dated<? extends Record> terms, int policyYear) {
        int longest = longest(law, terms, LocalDate.MIN, LocalDate.MAX);
        return IntStream.range(1, longest)
                .filter(back -> {
                    int year = policyYear - back;
                    LocalDate last = LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
                    return longest(law, terms, LocalDate.of(year, Month.JANUARY, 1), last) > back;
                })
                .mapToObj(back -> policyYear - back);
    }

    /** In how many years a grant falls due at most by the terms of some days; 0 where none are in force. */
    private static int longest(
            PaidOverYears<?, Record> law, Dated<? extends Record> terms, LocalDate first, LocalDate last) {
        return terms.spans().stream()
                .filter(span -> !span.from().isAfter(last) && !span.until().isBefore(first))
                .mapToInt(span -> law.years(span.value()))
                .max()
                .orElse(0);
    }
}
