package org.casebook.simulation.engine;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.Answer;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.simulation.result.ResultRow;

/**
 * What a measure comes to in one county, in plain numbers; as a difference between two variants they may be negative. They
 * add up: any split of the cases gives the same. Every sum fails loudly on overflow.
 */
public final class Sums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int funds;
    long assessed;
    long entitled;
    /** People whom the entitled units stand for. */
    long people;
    /** Units by ground of refusal, in the order of the definition. */
    final long[] refused;
    /** Fen by year after the policy year, then by fund in the order of the definition. */
    private long[] fen;
    /** Fen by fund that rest on assumptions. */
    final long[] assumedFen;

    public Sums(MeasureDefinition definition) {
        this.funds = definition.funds().size();
        this.refused = new long[definition.grounds().size()];
        this.fen = new long[funds];
        this.assumedFen = new long[funds];
    }

    private Sums(Sums same) {
        this.funds = same.funds;
        this.assessed = same.assessed;
        this.entitled = same.entitled;
        this.people = same.people;
        this.refused = same.refused.clone();
        this.fen = same.fen.clone();
        this.assumedFen = same.assumedFen.clone();
    }

    Sums copy() {
        return new Sums(this);
    }

    int years() {
        return funds == 0 ? 0 : fen.length / funds;
    }

    long fen(int year, int fund) {
        return fen[year * funds + fund];
    }

    long fen(int fund) {
        long sum = 0;
        for (int slot = fund; slot < fen.length; slot += funds) {
            sum = Math.addExact(sum, fen[slot]);
        }
        return sum;
    }

    long fen() {
        long sum = 0;
        for (long part : fen) {
            sum = Math.addExact(sum, part);
        }
        return sum;
    }

    /** Counts so many units as looked at. */
    public void assess(long units) {
        assessed = Math.addExact(assessed, units);
    }

    private void pay(int year, int fund, long amount) {
        int slot = year * funds + fund;
        if (slot >= fen.length) {
            fen = Arrays.copyOf(fen, (year + 1) * funds);
        }
        fen[slot] = Math.addExact(fen[slot], amount);
    }

    /**
     * Adds what is granted to so many units, or takes it away where they are negative.
     *
     * @param people whom one unit stands for
     */
    public void grant(Answer answer, MeasureDefinition definition, long units, int people, boolean assumed) {
        entitled = Math.addExact(entitled, units);
        this.people = Math.addExact(this.people, Math.multiplyExact(units, (long) people));
        for (int payment = 0; payment < answer.payments(); payment++) {
            int fund = definition.funds().indexOf(answer.fund(payment));
            long amount = Math.multiplyExact(answer.fen(payment), units);
            pay(answer.yearsLater(payment), fund, amount);
            if (assumed) {
                assumedFen[fund] = Math.addExact(assumedFen[fund], amount);
            }
        }
    }

    /**
     * Counts so many units as refused, or no longer where they are negative.
     *
     * @param ground its number in the order of the definition
     */
    public void refuse(int ground, long units) {
        refused[ground] = Math.addExact(refused[ground], units);
    }

    /**
     * As a line of a result.
     *
     * @param parts of a population: the units that are counted apart
     * @throws IllegalArgumentException when a sum is negative, as only a difference may be
     */
    public ResultRow row(String scenario, MeasureDefinition definition, County county, SortedMap<Part, Long> parts) {
        SortedMap<Fund, Money> amounts = new TreeMap<>();
        SortedMap<Fund, Money> assumed = new TreeMap<>();
        SortedMap<Integer, SortedMap<Fund, Money>> later = new TreeMap<>();
        for (int fund = 0; fund < funds; fund++) {
            Fund payer = definition.funds().get(fund);
            amounts.put(payer, new Money(fen(fund)));
            assumed.put(payer, new Money(assumedFen[fund]));
            for (int year = 1; year < years(); year++) {
                if (fen(year, fund) != 0) {
                    later.computeIfAbsent(year, due -> new TreeMap<>()).put(payer, new Money(fen(year, fund)));
                }
            }
        }
        Map<String, Long> grounds = new LinkedHashMap<>();
        for (int ground = 0; ground < refused.length; ground++) {
            if (refused[ground] != 0) {
                grounds.put(definition.grounds().get(ground).name(), refused[ground]);
            }
        }
        return new ResultRow(
                scenario,
                definition.stem(),
                definition.article(),
                county,
                amounts,
                later,
                assessed,
                entitled,
                grounds,
                assumed,
                parts);
    }

    Sums add(Sums other) {
        assessed = Math.addExact(assessed, other.assessed);
        entitled = Math.addExact(entitled, other.entitled);
        people = Math.addExact(people, other.people);
        add(refused, other.refused);
        if (fen.length < other.fen.length) {
            fen = Arrays.copyOf(fen, other.fen.length);
        }
        add(fen, other.fen);
        add(assumedFen, other.assumedFen);
        return this;
    }

    static void add(long[] sums, long[] more) {
        for (int i = 0; i < more.length; i++) {
            sums[i] = Math.addExact(sums[i], more[i]);
        }
    }
}
