package org.casebook.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A measure: a function from a case and the terms in force to an outcome. It looks at nothing else: no clock, no file,
 * no other case.
 *
 * @param <C> the record of its facts
 * @param <T> the record of its terms; component names are the keys of the measure's policy file
 */
public interface Law<C extends Facts, T extends Record> extends Serializable {

    /**
     * The conditions in the order of the law; the first that fails is the ground of the refusal.
     *
     * @param answer where to write; what stood there before is forgotten
     * @return {@code answer}
     */
    Answer assess(C facts, T terms, Answer answer);

    /** The same, as a value to keep. */
    default Outcome assess(C facts, T terms) {
        return assess(facts, terms, new Answer()).outcome();
    }

    /**
     * How many people a granted unit reaches: one where it is a person, those for whom it is supported where it is an
     * employer, one where nobody says for whom. Asked only of granted units. Reading: R-72.
     */
    default int people(C facts, T terms) {
        return 1;
    }

    /** The day whose terms apply to this case in a policy year. */
    LocalDate referenceDate(C facts, int year);

    /** In which parts of its population a unit is counted apart; in none where something is paid. */
    default List<Part> parts(C facts) {
        return List.of();
    }

    /** What a ground compares, where it is computed from several facts; for explanations. */
    default Optional<Measured> measured(Ground ground, C facts, T terms) {
        return Optional.empty();
    }
}
