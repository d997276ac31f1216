package org.casebook.simulation.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.casebook.policy.Ratio;
import org.casebook.simulation.result.TriedTerm;
import org.casebook.simulation.result.TriedValue;
import org.casebook.simulation.terms.MeasureTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Setting;
import org.casebook.simulation.terms.TermPath;
import org.casebook.simulation.terms.TermValue;
import org.casebook.simulation.terms.ValueText;

/** The words for terms and values in results. */
public final class Values {

    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private Values() {}

    /** @param year the policy year */
    public static TriedTerm term(TermAxis axis, PolicyBook book, int year) {
        TermPath path = axis.path();
        MeasureTerms measure = book.of(path.definition().stem());
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate from = measure.from().isAfter(first) ? measure.from() : first;
        LocalDate until = measure.until().isBefore(last) ? measure.until() : last;
        List<TermValue> values = measure.term(path.term().name()).values().stream()
                .filter(value -> !from.isAfter(until) && value.touches(from, until))
                .toList();
        return new TriedTerm(
                path.definition().stem(),
                path.toString(),
                path.term().label(),
                ValueText.unit(path.term()),
                axis.kind() == TermAxis.Kind.SHARE,
                values.stream()
                        .map(value -> ValueText.of(path.definition(), path.term(), value))
                        .distinct()
                        .toList(),
                values.stream()
                        .filter(value -> axis.isPlain())
                        .map(value -> value(axis, value.text()).number())
                        .distinct()
                        .toList());
    }

    static TriedValue value(TermAxis axis, Ratio number) {
        return value(axis, axis.text(number));
    }

    /** @param text as it would be set */
    static TriedValue value(TermAxis axis, String text) {
        Ratio number = axis.number(text);
        BigDecimal quotient = BigDecimal.valueOf(number.numerator())
                .divide(BigDecimal.valueOf(number.denominator()), MathContext.DECIMAL64);
        return new TriedValue(
                text,
                ValueText.of(axis.path(), text),
                axis.kind() == TermAxis.Kind.MONEY ? quotient.divide(FEN) : quotient);
    }

    /** The change to a value, as a scenario would ask for it. */
    static Setting setting(TermAxis axis, String text) {
        String asked = axis.path() + "=" + text;
        return new Setting(axis.path(), text, asked, asked, asked);
    }
}
