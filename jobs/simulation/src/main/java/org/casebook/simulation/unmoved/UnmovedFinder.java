package org.casebook.simulation.unmoved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.policy.Text;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.Unmoved;
import org.casebook.simulation.scenario.Change;
import org.casebook.simulation.scenario.ChangedTerms;
import org.casebook.simulation.scenario.RegionalTerms;
import org.casebook.simulation.scenario.Scenario;
import org.casebook.simulation.scenario.ScenarioBook;
import org.casebook.simulation.sweep.TermAxis;
import org.casebook.simulation.terms.TermPath;

/**
 * Why a scenario leaves a measure as it was, term by term. There is no second statement of any rule here: the law is asked
 * about every case at the old and the new value and, of a threshold, at both ends of its range; a case that comes out the same
 * at both ends is one about which the term does not decide.
 */
public final class UnmovedFinder {

    private final ScenarioBook scenarios;
    private final List<MeasureDefinition> definitions;
    private final List<Interplay> interplays;
    private final Map<String, List<FoldedCase>> casebook;
    private final int year;
    /** Scenarios of a grid share changes. */
    private final Map<Asked, Found> known = new HashMap<>();

    private record Asked(String baseline, Change change, Text before, Text after, String where) {}

    private record Found(Text reason, List<Long> counts) {}

    /** @param casebook the cases of the measures that are asked about, by stem; none where it is missing */
    public UnmovedFinder(
            ScenarioBook scenarios,
            List<MeasureDefinition> definitions,
            List<Interplay> interplays,
            Map<String, List<FoldedCase>> casebook,
            int year) {
        this.scenarios = scenarios;
        this.definitions = definitions;
        this.interplays = interplays;
        this.casebook = casebook;
        this.year = year;
    }

    /**
     * Values that stay what they were, as in grids, are left out beside others.
     *
     * @param moved stems of the measures of which the scenario changes any outcome
     */
    public List<Unmoved> of(Scenario scenario, Collection<String> moved) {
        List<ChangedTerm> words = new ChangedTerms(scenarios, definitions, year).of(scenario);
        List<Unmoved> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            ChangedTerm change = words.get(i);
            if (!moved.contains(change.measure())) {
                Found found = found(scenario, scenario.changes().get(i), change);
                all.add(new Unmoved(scenario.name(), change, found.reason, found.counts));
            }
        }
        List<Unmoved> real = all.stream()
                .filter(one -> !one.change().before().equals(one.change().after()))
                .toList();
        return real.isEmpty() ? List.copyOf(all) : real;
    }

    private Found found(Scenario scenario, Change change, ChangedTerm words) {
        Asked asked = new Asked(
                scenario.baseline(),
                change,
                words.before(),
                words.after(),
                scenario.start() + " " + scenario.counties());
        Found found = known.get(asked);
        if (found == null) {
            found = find(scenario, change, words);
            known.put(asked, found);
        }
        return found;
    }

    private Found find(Scenario scenario, Change change, ChangedTerm words) {
        List<FoldedCase> cases = casebook.getOrDefault(change.measure(), List.of());
        if (cases.isEmpty()) {
            return new Found(Text.of("本年度没有审核对象。", "There is no case in the year."), List.of());
        }
        MeasureDefinition definition = definitions.stream()
                .filter(candidate -> candidate.stem().equals(change.measure()))
                .findFirst()
                .orElseThrow();
        Optional<TermAxis> axis = threshold(scenario, change);
        Tally tally = new Tally(definition);
        try {
            count(scenario, change, axis, cases, tally);
        } catch (BadInput unfit) {
            return new Found(
                    Text.of(
                            "须与同一方案的其他参数一起改动；合在一起，结果都相同。",
                            "It can only change together with other terms of the scenario; together they move nothing."),
                    List.of());
        }
        boolean within = scenario.start().filter(day -> day.getYear() > year).isEmpty();
        return new Found(tally.reason(words.before(), words.after(), axis.isPresent(), within), tally.counts());
    }

    private void count(Scenario scenario, Change change, Optional<TermAxis> axis, List<FoldedCase> cases, Tally tally) {
        Court before = court(change.measure(), scenarios.baseline(scenario.name()));
        Court after = court(scenario, change, change.value());
        Court low =
                axis.map(ends -> court(scenario, change, ends.text(ends.low()))).orElse(before);
        Court high = axis.map(ends -> court(scenario, change, ends.text(ends.high())))
                .orElse(before);
        for (FoldedCase one : cases) {
            Optional<? extends Record> terms = before.terms(one.facts());
            if (terms.isEmpty()) {
                continue;
            }
            tally.inForce(one);
            if (terms.equals(after.terms(one.facts()))) {
                continue;
            }
            Outcome outcome = before.outcome(one.facts());
            if (!outcome.equals(after.outcome(one.facts()))) {
                tally.moved(one);
            } else if (!low.outcome(one.facts()).equals(high.outcome(one.facts()))) {
                tally.decided(one);
            } else {
                tally.other(one, outcome);
            }
        }
    }

    private Court court(Scenario scenario, Change change, String value) {
        Scenario alone = new Scenario(
                scenario.name(),
                scenario.question(),
                scenario.baseline(),
                List.of(new Change(change.measure(), change.term(), change.part(), value)),
                scenario.start(),
                scenario.counties(),
                scenario.where());
        return court(change.measure(), scenarios.terms(alone));
    }

    private Court court(String measure, RegionalTerms terms) {
        return new Court(measure, year, terms, definitions, interplays);
    }

    /** The range of a term that only decides where a case stands; empty for others. */
    private Optional<TermAxis> threshold(Scenario scenario, Change change) {
        TermPath path = TermPath.parse(
                change.path(),
                scenarios.terms(Scenario.POLICY).elsewhere(),
                definitions,
                (what, remedy) -> new BadInput(what, scenario.where(), remedy));
        return path.isSingleNumber()
                ? Optional.of(TermAxis.of(path, (what, remedy) -> new BadInput(what, scenario.where(), remedy)))
                        .filter(axis -> axis.isExact() && axis.generous().isPresent())
                : Optional.empty();
    }
}
