package org.casebook.simulation.sweep;

import java.util.List;
import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Ratio;
import org.casebook.simulation.engine.Binder;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Variant;

/** For cases of a measure the value of one of its thresholds, nearest to the one in force, at which they are entitled. */
public final class NearestGrant {

    /**
     * @param distance from the value in force to the nearest with the entitlement, in the term's unit; to the value that has
     *     to be passed where it is not enough itself
     * @param fen what a unit is paid there
     */
    public record Grant(Ratio distance, long fen) {}

    private final TermAxis axis;
    private final CaseProbe probe;
    private final StairSearch search;
    private final Variant inForce;
    private final int year;

    /** @throws IllegalArgumentException when the term is not {@link TermAxis#isExact exact} */
    public NearestGrant(TermAxis axis, City city) {
        if (!axis.isExact()) {
            throw new IllegalArgumentException(axis.path() + " is no threshold");
        }
        Binder binder = new Binder(city.definitions(), city.interplays(), city.year());
        this.axis = axis;
        this.probe = new CaseProbe(binder, axis.path().definition(), axis, city);
        this.search = new StairSearch(axis, probe);
        this.inForce = binder.variant(axis.path().definition().stem(), city.book());
        this.year = city.year();
    }

    /**
     * @param i number of a case in the casebook of the measure
     * @return empty where the term has no value on its day, or none that entitles it
     */
    public Optional<Grant> of(int i) {
        FoldedCase one = probe.cases.get(i);
        Facts facts = one.facts();
        return inForce.on(probe.definition.untypedLaw().referenceDate(facts, year))
                .map(terms -> TermAxis.numberOf(axis.path().in(terms.terms())))
                .flatMap(value -> nearest(search.of(i), value));
    }

    private Optional<Grant> nearest(Staircase stairs, Ratio value) {
        List<Staircase.Change> changes = stairs.changes();
        int own = 0;
        while (own < changes.size() && changes.get(own).at().isPassedBy(value)) {
            own++;
        }
        Optional<Grant> below = Optional.empty();
        for (int level = own - 1; level >= 0 && below.isEmpty(); level--) {
            State state = level == 0 ? stairs.start() : changes.get(level - 1).state();
            below = grant(state, value.minus(last(changes.get(level).at())));
        }
        Optional<Grant> above = Optional.empty();
        for (int level = own + 1; level <= changes.size() && above.isEmpty(); level++) {
            Staircase.Change change = changes.get(level - 1);
            above = grant(change.state(), change.at().value().minus(value));
        }
        boolean isBelow =
                below.isPresent() && (above.isEmpty() || below.get().distance.compareTo(above.get().distance) <= 0);
        return isBelow ? below : above;
    }

    private static Optional<Grant> grant(State state, Ratio distance) {
        return state.isGranted() ? Optional.of(new Grant(distance, state.fen())) : Optional.empty();
    }

    /** The last value before a change; the change itself where it lies just above or is approached without end. */
    private Ratio last(Position change) {
        return change.included() && axis.kind() != TermAxis.Kind.SHARE
                ? change.value().minus(Ratio.ONE)
                : change.value();
    }
}
