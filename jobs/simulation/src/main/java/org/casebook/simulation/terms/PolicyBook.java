package org.casebook.simulation.terms;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.MeasureDefinition;

/** The terms of all measures: what the policy says, or what a scenario makes of it. Immutable. */
public record PolicyBook(Map<String, MeasureTerms> measures) implements Serializable {

    /** @throws IllegalArgumentException when there is no such measure */
    public MeasureTerms of(String measure) {
        MeasureTerms terms = measures.get(measure);
        if (terms == null) {
            throw new IllegalArgumentException("No terms of " + measure);
        }
        return terms;
    }

    /**
     * This book with some values replaced on all their days; the days in force stay.
     *
     * @param settings as on the command line: {@code measure.term=value}, {@code measure.term.620802=value}
     * @throws org.casebook.policy.BadInput when a name or a value is not acceptable
     */
    public PolicyBook with(List<String> settings, List<MeasureDefinition> definitions) {
        PolicyBook book = this;
        for (String setting : settings) {
            book = new Setting(setting).apply(book, definitions);
        }
        book.check(definitions);
        return book;
    }

    /** Whether the terms of each measure fit together; the law itself says so when it makes its record of them. */
    private void check(List<MeasureDefinition> definitions) {
        definitions.forEach(definition -> of(definition.stem()).bind(definition.terms()));
    }

    PolicyBook with(Term changed) {
        MeasureTerms before = of(changed.measure());
        Map<String, Term> terms = new LinkedHashMap<>(before.terms());
        terms.put(changed.name(), changed);
        Map<String, MeasureTerms> all = new LinkedHashMap<>(measures);
        all.put(
                before.measure(),
                new MeasureTerms(before.measure(), before.from(), before.until(), before.source(), terms));
        return new PolicyBook(all);
    }

    /** SHA-256 over everything that decides a result: names, days and values, not sources; hexadecimal. */
    public String hash() {
        List<String> lines = new ArrayList<>();
        measures.forEach((measure, terms) -> {
            lines.add(measure + " " + terms.from() + " " + terms.until());
            terms.terms()
                    .forEach((name, term) -> term.values()
                            .forEach(v -> lines.add(term.path() + " " + v.from() + " " + v.until() + " " + v.text())));
        });
        lines.sort(null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
