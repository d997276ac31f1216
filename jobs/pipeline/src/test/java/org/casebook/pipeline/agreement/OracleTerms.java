package org.casebook.pipeline.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casebook.pipeline.oracle.TermRow;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.simulation.terms.MeasureTerms;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;

/** Terms of a {@link PolicyBook} in the form in which the second implementation takes them. */
final class OracleTerms {

    private OracleTerms() {}

    static List<TermRow> of(PolicyBook book, List<MeasureDefinition> definitions) {
        List<TermRow> rows = new ArrayList<>();
        for (MeasureDefinition definition : definitions) {
            MeasureTerms measure = book.of(definition.stem());
            for (Term term : measure.terms().values()) {
                for (TermValue value : term.values()) {
                    rows.addAll(rows(definition, measure, term, value));
                }
            }
        }
        return rows;
    }

    /** A value followed through time holds on its own days; any other only while the measure is in force. */
    private static List<TermRow> rows(MeasureDefinition definition, MeasureTerms measure, Term term, TermValue value) {
        boolean dated = definition.isDated(term.name());
        LocalDate from = dated || value.from().isAfter(measure.from()) ? value.from() : measure.from();
        LocalDate until = dated || value.until().isBefore(measure.until()) ? value.until() : measure.until();
        if (from.isAfter(until)) {
            return List.of();
        }
        LocalDate last = until.equals(LocalDate.MAX) ? null : until;
        if (!term.name().endsWith("ByCounty")) {
            return List.of(new TermRow(measure.measure(), term.name(), from, last, amount(term, value.text())));
        }
        List<TermRow> rows = new ArrayList<>();
        for (String part : value.text().split("\\+", -1)) {
            int equals = part.indexOf('=');
            String county = equals < 0 ? "other" : part.substring(0, equals);
            String amount = amount(term, part.substring(equals + 1));
            rows.add(new TermRow(measure.measure(), term.name() + "." + county, from, last, amount));
        }
        return rows;
    }

    private static String amount(Term term, String text) {
        return term.unit().equals("yuan")
                ? String.valueOf(Money.ofYuan(new BigDecimal(text)).fen())
                : text;
    }
}
