package org.casebook.pipeline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Indicator;
import org.casebook.simulation.result.Target;
import org.casebook.simulation.terms.Provenance;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;

/**
 * What {@code conf/indicators/<stem>.yaml} says of an indicator. A list, a least number or a target is taken as of
 * 31 December of the year, a rate as of the first day of each month.
 *
 * @param parts codes of each part, or the rate in force of each insurance, by the name of the part, in the file's order
 * @param references the rate before the reduction, for each of {@code parts}; none where parts are no rates
 * @param minimumPeople how many people a base must have sent
 * @param target what is to be reached
 */
public record IndicatorDefinition(
        IndicatorKind kind,
        Text title,
        List<Term> parts,
        List<Term> references,
        Optional<Term> minimumPeople,
        Optional<Term> target) {

    private static final int MONTHS = 12;

    /** The indicator as its figures of a year carry it. */
    Indicator in(int year) {
        LocalDate day = lastDay(year);
        Optional<Target> wanted = target.flatMap(term -> term.on(day))
                .map(value -> new Target(kind.target().orElseThrow(), value.text()));
        String assumption = valuesIn(year)
                .filter(value -> value.provenance() == Provenance.ASSUMPTION)
                .map(TermValue::source)
                .distinct()
                .collect(Collectors.joining("；"));
        return new Indicator(kind.stem(), kind.article(), title, kind.unit(), wanted, assumption);
    }

    /** The values that decide the figures of a year. */
    private Stream<TermValue> valuesIn(int year) {
        List<LocalDate> days = kind.parts() == PartType.RATE ? months(year) : List.of(lastDay(year));
        return Stream.of(parts.stream(), references.stream(), minimumPeople.stream(), target.stream())
                .flatMap(terms -> terms)
                .flatMap(term -> days.stream().flatMap(day -> term.on(day).stream()));
    }

    /** Every code of a year with its part: {@code ('LARGE', 'LARGE', 0), …}; empty when no list is in force. */
    String codeRows(int year) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Term part = parts.get(i);
            Optional<TermValue> codes = part.on(lastDay(year));
            if (codes.isPresent()) {
                for (String code : kind.parts().parse(codes.get().text())) {
                    rows.add("('" + part.name() + "', '" + code + "', " + i + ")");
                }
            }
        }
        return String.join(", ", rows);
    }

    /** What each insurance saves of a base, by month: {@code ('110', 201905, CAST(0.03000000 AS DECIMAL(9, 8))), …}. */
    String rateRows(int year) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (LocalDate month : months(year)) {
                Optional<TermValue> rate = parts.get(i).on(month);
                Optional<TermValue> reference = references.get(i).on(month);
                if (rate.isPresent() && reference.isPresent()) {
                    String saved = PartType.rate(reference.get().text())
                            .subtract(PartType.rate(rate.get().text()))
                            .toPlainString();
                    int period = month.getYear() * 100 + month.getMonthValue();
                    rows.add("('" + parts.get(i).name() + "', " + period + ", CAST(" + saved + " AS DECIMAL(9, 8)))");
                }
            }
        }
        return String.join(", ", rows);
    }

    /** Empty when no least number is in force. */
    String leastPeople(int year) {
        return minimumPeople
                .flatMap(term -> term.on(lastDay(year)))
                .map(TermValue::text)
                .orElse("");
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, MONTHS, 31);
    }

    private static List<LocalDate> months(int year) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> LocalDate.of(year, month, 1))
                .toList();
    }
}
