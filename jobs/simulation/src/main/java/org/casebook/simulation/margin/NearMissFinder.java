package org.casebook.simulation.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Outcome;
import org.casebook.simulation.engine.Assessor;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.explain.Explainer;
import org.casebook.simulation.result.MissedCondition;
import org.casebook.simulation.result.MissedCondition.Alone;
import org.casebook.simulation.result.MissedCondition.MissedInCounty;
import org.casebook.simulation.result.MissedCondition.MissedTerm;
import org.casebook.simulation.result.NearMisses;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.sweep.City;
import org.casebook.simulation.sweep.NearestGrant;
import org.casebook.simulation.sweep.NearestGrant.Grant;
import org.casebook.simulation.sweep.TermAxis;
import org.casebook.simulation.sweep.Values;
import org.casebook.simulation.terms.TermPath;

/**
 * Counts who fails by one condition alone: who would be entitled if a threshold of that condition had another value or, where
 * none would do, if one fact of the case met it. There is no second statement of any rule here: the law is asked.
 */
public final class NearMissFinder {

    private static final BigDecimal PERCENTAGE_POINTS = BigDecimal.valueOf(100);
    private static final BigDecimal YUAN = new BigDecimal("0.01");

    private final City city;
    private final Assessor assessor;
    private final Explainer explainer;

    public NearMissFinder(City city) {
        this.city = city;
        this.assessor = new Assessor(city.definitions(), city.interplays(), city.book());
        this.explainer = new Explainer(city.book(), assessor);
    }

    /** @param measures those to look at, in the order of the law */
    public NearMisses find(List<MeasureDefinition> measures, RunIdentity run) {
        List<MissedCondition> conditions = new ArrayList<>();
        measures.forEach(measure -> conditions.addAll(conditions(measure)));
        return new NearMisses(run, city.year(), List.copyOf(conditions));
    }

    private List<MissedCondition> conditions(MeasureDefinition measure) {
        List<FoldedCase> cases = city.casebook().getOrDefault(measure.stem(), List.of());
        Map<Ground, List<Integer>> refused = new LinkedHashMap<>();
        measure.grounds().forEach(ground -> refused.put(ground, new ArrayList<>()));
        for (int i = 0; i < cases.size(); i++) {
            if (assessor.assess(measure.stem(), cases.get(i).facts(), city.year()) instanceof Outcome.Refused refusal) {
                refused.get(refusal.ground()).add(i);
            }
        }
        return refused.entrySet().stream()
                .filter(ground -> !ground.getValue().isEmpty())
                .map(ground -> new Count(measure, ground.getKey(), cases).of(ground.getValue()))
                .toList();
    }

    /** The units that one condition refuses. */
    private final class Count {

        private final MeasureDefinition measure;
        private final Ground ground;
        private final List<FoldedCase> cases;
        private final List<TermAxis> axes;
        private final List<NearestGrant> grants;
        private final List<Distances> distances;
        private final long[] choice;
        private final SortedMap<County, MissedInCounty> counties = new TreeMap<>();
        private Alone byFacts = Alone.NONE;

        Count(MeasureDefinition measure, Ground ground, List<FoldedCase> cases) {
            this.measure = measure;
            this.ground = ground;
            this.cases = cases;
            this.axes = ground.reason().terms().stream()
                    .flatMap(term -> axis(measure, term).stream())
                    .toList();
            this.grants =
                    axes.stream().map(axis -> new NearestGrant(axis, city)).toList();
            this.distances = axes.stream().map(NearMissFinder::distances).toList();
            this.choice = new long[axes.size()];
        }

        MissedCondition of(List<Integer> numbers) {
            numbers.forEach(this::count);
            List<MissedTerm> terms = new ArrayList<>();
            for (int term = 0; term < axes.size(); term++) {
                Alone alone = distances.get(term).all();
                if (alone.units() > 0) {
                    terms.add(new MissedTerm(
                            Values.term(axes.get(term), city.book(), city.year()),
                            alone,
                            choice[term],
                            distances.get(term).bins()));
                }
            }
            Alone all = counties.values().stream().map(MissedInCounty::alone).reduce(Alone.NONE, Alone::plus);
            long refused = counties.values().stream()
                    .mapToLong(MissedInCounty::refused)
                    .reduce(0, Math::addExact);
            return new MissedCondition(measure.stem(), ground.name(), refused, all, counties, terms, byFacts);
        }

        private void count(int i) {
            FoldedCase one = cases.get(i);
            Alone alone = alone(i, one);
            counties.merge(
                    one.facts().county(),
                    new MissedInCounty(one.units(), alone),
                    (some, more) -> new MissedInCounty(
                            Math.addExact(some.refused(), more.refused()),
                            some.alone().plus(more.alone())));
        }

        private Alone alone(int i, FoldedCase one) {
            for (int term = 0; term < axes.size(); term++) {
                Optional<Grant> grant = grants.get(term).of(i);
                if (grant.isPresent()) {
                    Alone alone = units(one, grant.get().fen());
                    distances.get(term).add(grant.get().distance(), alone);
                    choice[term] += grants.subList(term + 1, grants.size()).stream()
                                    .anyMatch(other -> other.of(i).isPresent())
                            ? one.units()
                            : 0;
                    return alone;
                }
            }
            Facts facts = one.facts();
            Alone alone = explainer
                    .grantedButForOneCondition(measure, facts, city.year())
                    .map(granted -> units(one, granted.amount().fen()))
                    .orElse(Alone.NONE);
            byFacts = byFacts.plus(alone);
            return alone;
        }
    }

    private static Alone units(FoldedCase one, long fen) {
        return new Alone(one.units(), Math.multiplyExact(one.units(), fen));
    }

    /** The values of a term of a condition; empty where it is no threshold. */
    private Optional<TermAxis> axis(MeasureDefinition measure, String term) {
        String name = measure.stem() + "." + term;
        TermPath path = TermPath.parse(
                name, city.book(), city.definitions(), (what, remedy) -> new BadInput(what, name, remedy));
        return path.isSingleNumber()
                ? Optional.of(TermAxis.of(path, (what, remedy) -> new BadInput(what, name, remedy)))
                        .filter(TermAxis::isExact)
                : Optional.empty();
    }

    private static Distances distances(TermAxis axis) {
        return switch (axis.kind()) {
            case SHARE -> new Distances(PERCENTAGE_POINTS, false);
            case MONEY -> new Distances(YUAN, false);
            case COUNT -> new Distances(BigDecimal.ONE, true);
        };
    }
}
