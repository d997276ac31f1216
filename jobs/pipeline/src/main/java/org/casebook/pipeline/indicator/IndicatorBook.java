package org.casebook.pipeline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.simulation.terms.Term;

/** The configuration of all indicators, in their order. Immutable. */
public record IndicatorBook(List<IndicatorDefinition> definitions) {

    /** Of no indicator at all. */
    public static final IndicatorBook NONE = new IndicatorBook(List.of());

    /** Identity of everything that figures and their titles are made of; where it stands in the files does not count. */
    public String hash() {
        List<String> lines = new ArrayList<>();
        for (IndicatorDefinition definition : definitions) {
            lines.add(definition.kind().stem() + " " + definition.title());
            Stream.of(
                            definition.parts().stream(),
                            definition.references().stream(),
                            definition.minimumPeople().stream(),
                            definition.target().stream())
                    .flatMap(terms -> terms)
                    .forEach(term -> lines.addAll(lines(term)));
        }
        return Identity.of(lines.toArray(String[]::new));
    }

    private static List<String> lines(Term term) {
        return term.values().stream()
                .map(value -> String.join(
                        " ",
                        term.path(),
                        term.label().toString(),
                        value.from().toString(),
                        value.until().toString(),
                        value.text(),
                        value.provenance().name(),
                        value.source()))
                .toList();
    }
}
