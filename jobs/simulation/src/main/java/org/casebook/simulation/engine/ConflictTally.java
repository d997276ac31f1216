package org.casebook.simulation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.interplay.Conflict;
import org.casebook.simulation.result.ConflictRow;

/** Running totals of one conflict by county under one set of terms. */
public final class ConflictTally {

    /** Amount of a unit, and the county under which it is reported. */
    private record Concerned(County county, Money amount) {

        Concerned inTheFirstCounty(Concerned same) {
            return same.county.compareTo(county) < 0 ? same : this;
        }
    }

    private record Sums(long people, Money amount, Money otherAmount) {

        Sums plus(Sums more) {
            return new Sums(
                    Math.addExact(people, more.people), amount.plus(more.amount), otherAmount.plus(more.otherAmount));
        }
    }

    private final Conflict conflict;
    private final Assessor assessor;
    private final int year;
    private final TreeMap<County, Sums> counties = new TreeMap<>();

    public ConflictTally(Conflict conflict, Assessor assessor, int year) {
        this.conflict = conflict;
        this.assessor = assessor;
        this.year = year;
    }

    /**
     * Adds the people who have these pairs. Every unit's money counts once per person, that of the other side in the first
     * of the counties in which it meets a unit.
     */
    public void add(List<Pair> pairs, long people) {
        Map<Integer, Concerned> units = new HashMap<>();
        Map<Integer, Concerned> others = new HashMap<>();
        for (Pair pair : pairs) {
            Outcome own = assessor.assess(conflict.measure(), pair.facts(), year);
            Optional<Outcome> other = pair.other().map(this::other);
            if (conflict.between(own, other) && paysInCommon(pair)) {
                County county = pair.facts().county();
                units.put(pair.unit(), new Concerned(county, amount(own)));
                other.map(outcome -> new Concerned(county, amount(outcome)))
                        .ifPresent(it -> others.merge(pair.otherUnit(), it, Concerned::inTheFirstCounty));
            }
        }
        units.values().stream()
                .map(Concerned::county)
                .distinct()
                .forEach(county -> add(county, people, Money.ZERO, Money.ZERO));
        units.values().forEach(unit -> add(unit.county, 0, unit.amount.times(people), Money.ZERO));
        others.values().forEach(unit -> add(unit.county, 0, Money.ZERO, unit.amount.times(people)));
    }

    private void add(County county, long people, Money amount, Money otherAmount) {
        counties.merge(county, new Sums(people, amount, otherAmount), Sums::plus);
    }

    /** More is paid until the end of the months in common than until the month before them. */
    private boolean paysInCommon(Pair pair) {
        return pair.common().isEmpty()
                || paidUntil(pair, pair.common().get().last())
                                .compareTo(paidUntil(pair, pair.common().get().first() - 1))
                        > 0;
    }

    private Money paidUntil(Pair pair, int month) {
        return pair.other()
                .flatMap(facts -> conflict.otherUntil(facts, month))
                .map(facts -> amount(other(facts)))
                .orElse(Money.ZERO);
    }

    private Outcome other(Facts facts) {
        return assessor.assess(conflict.other().orElseThrow(), facts, year);
    }

    private static Money amount(Outcome outcome) {
        return outcome instanceof Outcome.Granted granted ? granted.amount() : Money.ZERO;
    }

    /** One row per county where somebody is concerned, in the order of the counties. */
    public List<ConflictRow> rows() {
        return counties.entrySet().stream()
                .map(county -> new ConflictRow(
                        conflict.stem(),
                        conflict.measure(),
                        conflict.other().orElse(""),
                        county.getKey(),
                        county.getValue().people,
                        county.getValue().amount,
                        county.getValue().otherAmount))
                .toList();
    }
}
