package org.casebook.simulation.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.terms.PolicyBook;

/**
 * All articles with what is known of them, looked at on one day: who leads, who pays, by what standard, on whose
 * authority, and what is computed.
 *
 * @param entries in the order of the articles
 */
public record Catalogue(LocalDate day, List<Entry> entries) {

    /** An article and its measures; none where nothing is paid or counted for it. */
    public record Entry(Article article, List<MeasureEntry> measures) {

        /** Whether it is to be costed or counted and no measure does it yet. */
        public boolean lacksMeasure() {
            return measures.isEmpty()
                    && (article.coverage().contains(Coverage.COSTED)
                            || article.coverage().contains(Coverage.COUNTED));
        }
    }

    public static Catalogue of(
            List<Article> articles, List<MeasureDefinition> definitions, PolicyBook book, LocalDate day) {
        return new Catalogue(
                day,
                articles.stream()
                        .map(article -> new Entry(
                                article,
                                definitions.stream()
                                        .filter(definition -> definition.article() == article.number())
                                        .map(definition -> MeasureEntry.of(definition, book.of(definition.stem())))
                                        .toList()))
                        .toList());
    }

    /** The part of this catalogue that shows some articles only. */
    public Catalogue only(Set<Integer> numbers) {
        return new Catalogue(
                day,
                entries.stream()
                        .filter(entry -> numbers.contains(entry.article().number()))
                        .toList());
    }
}
