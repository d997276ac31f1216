package org.casebook.simulation.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.policy.Answer;
import org.casebook.policy.Facts;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measured;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.CaseFacts;
import org.casebook.simulation.explain.Condition.Change;
import org.casebook.simulation.explain.Condition.Shown;
import org.casebook.simulation.explain.Condition.Status;
import org.casebook.simulation.terms.PolicyBook;

/**
 * Explains one case by asking the law itself: the case as it is, then with one fact changed after the other. There is no
 * second statement of any rule here.
 */
public final class Explainer {

    /** For one case that somebody asks about: every value of some thousands. */
    private static final FactChanges THOROUGH = FactChanges.asking(5_000);

    /** For all cases of a city. */
    private static final FactChanges QUICK = FactChanges.asking(64);

    private final PolicyBook book;
    private final Assessor assessor;

    public Explainer(PolicyBook book, Assessor assessor) {
        this.book = book;
        this.assessor = assessor;
    }

    public Explanation explain(MeasureDefinition definition, Facts facts, int year) {
        List<Condition> conditions = new ArrayList<>();
        Outcome outcome = assessor.assess(definition.stem(), facts, year);
        List<Found> plan = plan(definition, facts, year);
        Iterator<Found> steps = plan.iterator();
        Facts current = facts;
        boolean stuck = false;
        boolean refusalSeen = false;
        for (Ground ground : definition.grounds()) {
            int failing = failing(definition, current, year);
            int position = definition.grounds().indexOf(ground);
            boolean fails = !stuck && position == failing;
            Status status = status(stuck, fails, refusalSeen);
            List<Found> found = fails ? changes(THOROUGH, definition, current, position, year) : List.of();
            conditions.add(condition(definition, ground, status, current, year, found));
            if (fails) {
                refusalSeen = true;
                stuck = found.isEmpty();
                if (!stuck) {
                    current = (steps.hasNext() ? steps.next() : found.get(0)).facts;
                }
            }
        }
        return new Explanation(
                definition.stem(),
                definition.article(),
                definition.title(),
                facts.county(),
                year,
                definition.untypedLaw().referenceDate(facts, year),
                outcome instanceof Outcome.Granted,
                amounts(outcome),
                conditions,
                plan.stream().map(Found::change).toList(),
                calculation(definition, plan.isEmpty() ? facts : plan.get(plan.size() - 1).facts, year),
                List.of(),
                book.changes(),
                book.changesInWords(assessor.definitions()));
    }

    /**
     * What a refused case would be granted if only the condition that refuses it were met, by the smallest change of one of
     * its own facts; empty where no such change makes it entitled.
     */
    public Optional<Outcome.Granted> grantedButForOneCondition(MeasureDefinition definition, Facts facts, int year) {
        if (!(assessor.assess(definition.stem(), facts, year) instanceof Outcome.Refused refused)) {
            return Optional.empty();
        }
        int position = definition.grounds().indexOf(refused.ground());
        return changes(QUICK, definition, facts, position, year).stream()
                .map(found -> assessor.assess(definition.stem(), found.facts, year))
                .filter(Outcome.Granted.class::isInstance)
                .map(Outcome.Granted.class::cast)
                .findFirst();
    }

    private static Status status(boolean stuck, boolean fails, boolean refusalSeen) {
        if (stuck) {
            return Status.NOT_REACHED;
        }
        if (fails) {
            return refusalSeen ? Status.WOULD_FAIL : Status.FAILED;
        }
        return refusalSeen ? Status.WOULD_PASS : Status.PASSED;
    }

    private record Found(Change change, Facts facts) {}

    /** The fewest changes that together make a refused case entitled; none where no changes do. */
    private List<Found> plan(MeasureDefinition definition, Facts facts, int year) {
        if (failing(definition, facts, year) == definition.grounds().size()) {
            return List.of();
        }
        for (int changes = 1; changes <= definition.grounds().size(); changes++) {
            List<Found> plan = plan(definition, facts, year, changes);
            if (!plan.isEmpty()) {
                return plan;
            }
        }
        return List.of();
    }

    /** So many changes: the last one to be entitled, each before it to get past the ground that refuses. */
    private List<Found> plan(MeasureDefinition definition, Facts facts, int year, int changes) {
        int position = failing(definition, facts, year);
        int last = definition.grounds().size() - 1;
        if (position > last) {
            return List.of();
        }
        if (changes == 1) {
            return changes(THOROUGH, definition, facts, position, last, year).stream()
                    .limit(1)
                    .toList();
        }
        for (Found first : changes(THOROUGH, definition, facts, position, year)) {
            List<Found> rest = plan(definition, first.facts, year, changes - 1);
            if (!rest.isEmpty()) {
                return Stream.concat(Stream.of(first), rest.stream()).toList();
            }
        }
        return List.of();
    }

    /** For each fact that a ground reads, the smallest change after which the case gets past the ground. */
    private List<Found> changes(FactChanges search, MeasureDefinition definition, Facts facts, int position, int year) {
        return changes(search, definition, facts, position, position, year);
    }

    /** @param past the position of the ground past which the case has to get */
    private List<Found> changes(
            FactChanges search, MeasureDefinition definition, Facts facts, int position, int past, int year) {
        List<Found> found = new ArrayList<>();
        for (String name : definition.grounds().get(position).reason().facts()) {
            Object before = CaseFacts.get(facts, name);
            search.nearest(before, value -> failing(definition, CaseFacts.with(facts, name, value), year) > past)
                    .ifPresent(value -> found.add(new Found(
                            new Change(
                                    name, FactWords.label(facts, name), FactWords.show(before), FactWords.show(value)),
                            CaseFacts.with(facts, name, value))));
        }
        return found;
    }

    /** The position of the ground that refuses the case; behind the last one when it is entitled. */
    private int failing(MeasureDefinition definition, Facts facts, int year) {
        return assessor.assess(definition.stem(), facts, year) instanceof Outcome.Refused refused
                ? definition.grounds().indexOf(refused.ground())
                : definition.grounds().size();
    }

    private Condition condition(
            MeasureDefinition definition, Ground ground, Status status, Facts facts, int year, List<Found> found) {
        return new Condition(
                ground.name(),
                ground.reason().label(),
                ground.reason().met(),
                ground.reason().clause(),
                status,
                FactWords.of(facts, ground.reason().facts()),
                measured(definition, ground, facts, year),
                termWords(definition, facts, year).of(ground.reason().terms()),
                found.stream().map(Found::change).toList());
    }

    private List<Shown> measured(MeasureDefinition definition, Ground ground, Facts facts, int year) {
        Optional<? extends Record> terms = assessor.terms(definition.stem(), facts, year);
        if (terms.isEmpty()
                || failing(definition, facts, year) < definition.grounds().indexOf(ground)) {
            return List.of();
        }
        Optional<Measured> measured = definition.untypedLaw().measured(ground, facts, terms.get());
        return measured.map(m -> List.of(new Shown(
                        m.term(),
                        m.what(),
                        Text.same(m.value()
                                        .toDecimal(6)
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString() + "%"),
                        Text.same(m.required().toString()))))
                .orElse(List.of());
    }

    /** Of a case that is granted something, after the changes if it needs any. */
    private Optional<Calculation> calculation(MeasureDefinition definition, Facts facts, int year) {
        if (!(assessor.assess(definition.stem(), facts, year) instanceof Outcome.Granted)) {
            return Optional.empty();
        }
        Record terms = assessor.terms(definition.stem(), facts, year).orElseThrow();
        Answer answer = definition.untypedLaw().assess(facts, terms, Answer.explaining());
        return Optional.of(answer)
                .filter(granted -> granted.payments() > 0)
                .map(new CalculationWords(facts, termWords(definition, facts, year))::of);
    }

    private TermWords termWords(MeasureDefinition definition, Facts facts, int year) {
        return TermWords.of(book, definition, facts, year);
    }

    private static Map<Fund, Money> amounts(Outcome outcome) {
        Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
        if (outcome instanceof Outcome.Granted granted) {
            granted.payments().forEach(payment -> amounts.merge(payment.fund(), payment.amount(), Money::plus));
        }
        return amounts;
    }
}
