package org.casebook.simulation.sweep;

import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.Measures;
import org.casebook.simulation.Conf;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.TermPath;

/** The axes of the policy's own terms, for tests. */
final class ExactTerms {

    private static final PolicyBook BOOK = Conf.policy();

    private ExactTerms() {}

    static TermAxis axis(String term) {
        TermPath path = TermPath.parse(term, BOOK, Measures.all(), (what, remedy) -> new BadInput(what, term, remedy));
        return TermAxis.of(path, (what, remedy) -> new BadInput(what, term, remedy));
    }

    /** Of all terms that are one number. */
    static List<TermAxis> numbers() {
        return Measures.all().stream()
                .flatMap(measure -> BOOK.of(measure.stem()).terms().values().stream())
                .map(term -> term.path())
                .filter(term -> TermPath.parse(
                                term, BOOK, Measures.all(), (what, remedy) -> new BadInput(what, term, remedy))
                        .isSingleNumber())
                .map(ExactTerms::axis)
                .toList();
    }

    static Stream<TermAxis> exact() {
        return numbers().stream().filter(TermAxis::isExact);
    }
}
