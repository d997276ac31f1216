package org.casebook.simulation.scenario;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.terms.PolicyBook;
import org.casebook.simulation.terms.Term;
import org.casebook.simulation.terms.TermValue;
import org.casebook.simulation.terms.ValueText;

/** The changes of a scenario in words: what each term is in a policy year under the baseline, and what it becomes. */
public final class ChangedTerms {

    private final ScenarioBook book;
    private final List<MeasureDefinition> definitions;
    private final LocalDate first;
    private final LocalDate last;

    public ChangedTerms(ScenarioBook book, List<MeasureDefinition> definitions, int year) {
        this.book = book;
        this.definitions = definitions;
        this.first = LocalDate.of(year, Month.JANUARY, 1);
        this.last = LocalDate.of(year, Month.DECEMBER, 31);
    }

    /**
     * In the order of the file. Where the scenario holds in some counties only, the values are those of the first; where a
     * baseline has other values in some counties, those of the others.
     */
    public List<ChangedTerm> of(Scenario scenario) {
        List<ChangedTerm> changes = new ArrayList<>();
        for (Change change : scenario.changes()) {
            Optional<County> county =
                    own(change).or(() -> scenario.counties().stream().findFirst());
            changes.add(changed(
                    change, book(book.baseline(scenario.name()), county), book(book.terms(scenario.name()), county)));
        }
        return changes;
    }

    private static Optional<County> own(Change change) {
        return County.all().stream()
                .filter(county -> county.code().equals(change.part()))
                .findFirst();
    }

    private static PolicyBook book(RegionalTerms terms, Optional<County> county) {
        return county.map(terms::in).orElse(terms.elsewhere());
    }

    private ChangedTerm changed(Change change, PolicyBook before, PolicyBook after) {
        MeasureDefinition definition = definitions.stream()
                .filter(candidate -> candidate.stem().equals(change.measure()))
                .findFirst()
                .orElseThrow();
        Term term = term(after, change);
        return new ChangedTerm(
                change.measure(),
                change.term(),
                change.part(),
                change.value(),
                label(term, change),
                values(definition, term(before, change)),
                values(definition, term));
    }

    private static Term term(PolicyBook book, Change change) {
        return Optional.ofNullable(book.of(change.measure()).terms().get(change.term()))
                .orElseThrow();
    }

    private static Text label(Term term, Change change) {
        if (change.part().isEmpty()) {
            return term.label();
        }
        Text where = own(change).map(County::label).orElse(new Text("其他县（市、区）", "other counties"));
        return new Text(term.label().zh() + "（" + where.zh() + "）", term.label().en() + " (" + where.en() + ")");
    }

    /** The values of the year; those that begin in it say when. */
    private Text values(MeasureDefinition definition, Term term) {
        List<TermValue> values = term.values().stream()
                .filter(value -> value.touches(first, last))
                .toList();
        if (values.isEmpty()) {
            return new Text("当年没有规定", "none in the year");
        }
        Function<Lang, String> words = lang -> values.stream()
                .map(value -> value(definition, term, value).in(lang))
                .collect(Collectors.joining(new Text("；", "; ").in(lang)));
        return new Text(words.apply(Lang.ZH), words.apply(Lang.EN));
    }

    private Text value(MeasureDefinition definition, Term term, TermValue value) {
        Text shown = ValueText.of(definition, term, value);
        return value.from().isAfter(first)
                ? new Text(value.from() + " 起 " + shown.zh(), shown.en() + " from " + value.from())
                : shown;
    }
}
