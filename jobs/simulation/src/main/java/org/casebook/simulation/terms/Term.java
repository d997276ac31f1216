package org.casebook.simulation.terms;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casebook.policy.Text;

/**
 * A number, date or choice in the text of a measure, with all its values over time.
 *
 * @param called a shorter name to type, beside {@code label}; empty where there is none
 * @param unit {@code ratio}, {@code yuan}, {@code months} …, as written in the policy file
 * @param range the values a scenario may give it; empty where the type says it
 * @param values in the order of time, without overlap
 */
public record Term(
        String measure, String name, Text label, String called, String unit, String range, List<TermValue> values)
        implements Serializable {

    public Optional<TermValue> on(LocalDate day) {
        return values.stream().filter(value -> value.covers(day)).findFirst();
    }

    /** This term with the value of one day on all days; with none where it has none that day or the measure is not in force. */
    Term asOf(LocalDate day, boolean inForce) {
        List<TermValue> frozen = values.stream()
                .filter(value -> inForce && value.covers(day))
                .map(TermValue::always)
                .toList();
        return with(frozen);
    }

    /** This term with other values. */
    Term with(List<TermValue> others) {
        return new Term(measure, name, label, called, unit, range, others);
    }

    /** What it may be called in Chinese. */
    public List<String> chineseNames() {
        return called.isEmpty() ? List.of(label.zh()) : List.of(called, label.zh());
    }

    /** {@code measure.name}, as it is called on the command line. */
    public String path() {
        return measure + "." + name;
    }
}
