package org.casebook.simulation.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casebook.policy.Text;

/**
 * A term of a measure with its history.
 *
 * @param name the identifier, as in {@code --set}
 * @param values in the order of time
 */
public record TermEntry(String name, Text label, String unit, List<ValueEntry> values) {

    public Optional<ValueEntry> on(LocalDate day) {
        return values.stream().filter(value -> value.covers(day)).findFirst();
    }
}
