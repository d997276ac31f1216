package org.casebook.simulation.engine;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.policy.Outcome;
import org.casebook.policy.Part;
import org.casebook.policy.Payment;

/** Running totals of one measure in one county. Tallies add up: any split of the cases gives the same sum. */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;

    private long assessed;
    private long entitled;
    private final Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    private final Map<Fund, Money> assumed = new EnumMap<>(Fund.class);
    private final SortedMap<Integer, SortedMap<Fund, Money>> later = new TreeMap<>();
    private final SortedMap<Part, Long> parts = new TreeMap<>();
    private final Map<String, Long> refused = new TreeMap<>();

    /**
     * Adds the units behind one case.
     *
     * @param units how many persons, employers … have these facts
     * @param restsOnAssumption whether a value that decides the outcome is an assumption
     * @throws ArithmeticException on overflow
     */
    public void add(Outcome outcome, long units, boolean restsOnAssumption) {
        assessed = Math.addExact(assessed, units);
        if (outcome instanceof Outcome.Granted granted) {
            entitled = Math.addExact(entitled, units);
            for (Payment payment : granted.payments()) {
                Money amount = payment.amount().times(units);
                amounts.merge(payment.fund(), amount, Money::plus);
                if (restsOnAssumption) {
                    assumed.merge(payment.fund(), amount, Money::plus);
                }
                if (payment.yearsLater() > 0) {
                    dueLater(payment.yearsLater(), payment.fund(), amount);
                }
            }
        } else if (outcome instanceof Outcome.Refused refusal) {
            refused.merge(refusal.ground().name(), units, Math::addExact);
        }
    }

    /** Counts units apart in the parts of a population to which they belong. */
    public void count(List<Part> belongsTo, long units) {
        belongsTo.forEach(part -> parts.merge(part, units, Math::addExact));
    }

    public void add(Tally other) {
        assessed = Math.addExact(assessed, other.assessed);
        entitled = Math.addExact(entitled, other.entitled);
        other.amounts.forEach((fund, amount) -> amounts.merge(fund, amount, Money::plus));
        other.assumed.forEach((fund, amount) -> assumed.merge(fund, amount, Money::plus));
        other.later.forEach((years, funds) -> funds.forEach((fund, amount) -> dueLater(years, fund, amount)));
        other.parts.forEach((part, units) -> parts.merge(part, units, Math::addExact));
        other.refused.forEach((ground, units) -> refused.merge(ground, units, Math::addExact));
    }

    private void dueLater(int years, Fund fund, Money amount) {
        later.computeIfAbsent(years, due -> new TreeMap<>()).merge(fund, amount, Money::plus);
    }

    public long assessed() {
        return assessed;
    }

    public long entitled() {
        return entitled;
    }

    /** What each fund of the measure pays, 0.00 where it pays nothing. */
    public SortedMap<Fund, Money> amounts(MeasureDefinition definition) {
        return byFund(definition, amounts);
    }

    /** The part of each fund's amount that rests on assumptions. */
    public SortedMap<Fund, Money> assumed(MeasureDefinition definition) {
        return byFund(definition, assumed);
    }

    private static SortedMap<Fund, Money> byFund(MeasureDefinition definition, Map<Fund, Money> paid) {
        SortedMap<Fund, Money> all = new TreeMap<>();
        definition.funds().forEach(fund -> all.put(fund, paid.getOrDefault(fund, Money.ZERO)));
        return all;
    }

    /** The part of the amounts that falls due so many years after the policy year. */
    public SortedMap<Integer, SortedMap<Fund, Money>> later() {
        return Collections.unmodifiableSortedMap(later);
    }

    public SortedMap<Part, Long> parts() {
        return Collections.unmodifiableSortedMap(parts);
    }

    /** Units by ground in the order of the law; grounds that refused nobody are left out. */
    public Map<String, Long> refused(MeasureDefinition definition) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (Ground ground : definition.grounds()) {
            Long units = refused.get(ground.name());
            if (units != null) {
                ordered.put(ground.name(), units);
            }
        }
        return ordered;
    }
}
