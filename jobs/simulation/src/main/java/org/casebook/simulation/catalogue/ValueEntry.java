package org.casebook.simulation.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.casebook.policy.Text;

/**
 * One value of a term from its first to its last day.
 *
 * @param until {@link LocalDate#MAX} while it is open
 * @param shown in words, with the unit
 * @param written as in the policy file
 * @param kind the key of its provenance: {@code policy}, {@code regulation} or {@code assumption}
 * @param provenance the same in words
 * @param source article and sentence, document and clause, or the reason of an assumption
 * @param verified the day somebody last checked it against its source
 */
public record ValueEntry(
        LocalDate from,
        LocalDate until,
        Text shown,
        String written,
        String kind,
        Text provenance,
        String source,
        Optional<LocalDate> verified) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
