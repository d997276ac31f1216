package org.casebook.simulation.terms;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The value of a term from one day on.
 *
 * @param until last day, {@link LocalDate#MAX} while open
 * @param source article and sentence, document and clause, or the reason of an assumption
 * @param verifiedOn the day somebody last checked it against its source, ISO; empty if nobody has
 * @param where file and line
 */
public record TermValue(
        LocalDate from,
        LocalDate until,
        RawValue raw,
        Provenance provenance,
        String source,
        String verifiedOn,
        String where)
        implements Serializable {

    /** The value as people write it. */
    public String text() {
        return raw.text();
    }

    public Optional<LocalDate> verified() {
        return verifiedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(verifiedOn));
    }

    /** Whether it holds on any of these days. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }

    /** This value on all days. */
    TermValue always() {
        return during(LocalDate.MIN, LocalDate.MAX);
    }

    /** This value on other days; itself when they are its own. */
    TermValue during(LocalDate first, LocalDate last) {
        return first.equals(from) && last.equals(until)
                ? this
                : new TermValue(first, last, raw, provenance, source, verifiedOn, where);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
