package org.casebook.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Part;
import org.casebook.simulation.result.ResultRow;

/** One row of an invented estimate, put together step by step. */
public final class RowBuilder {

    private final String measure;
    private final int article;
    private final County county;
    private final long assessed;
    private final long entitled;
    private final long fen;
    private final TreeMap<Fund, Money> amounts = new TreeMap<>();
    private final TreeMap<Integer, SortedMap<Fund, Money>> later = new TreeMap<>();
    private final TreeMap<Part, Long> parts = new TreeMap<>();
    private final Map<String, Long> refused = new LinkedHashMap<>();
    private final TreeMap<Fund, Money> assumed = new TreeMap<>();

    RowBuilder(String measure, int article, County county, long assessed, long entitled, long fen) {
        this.measure = measure;
        this.article = article;
        this.county = county;
        this.assessed = assessed;
        this.entitled = entitled;
        this.fen = fen;
    }

    /** What a fund pays, in fen. */
    public RowBuilder paidBy(Fund fund, long part) {
        amounts.put(fund, new Money(part));
        return this;
    }

    public RowBuilder with(Fund fund, int percent) {
        amounts.put(fund, new Money(fen * percent / 100));
        return this;
    }

    /** So much of a fund's amount falls due so many years later. */
    public RowBuilder later(int years, Fund fund, long part) {
        later.computeIfAbsent(years, due -> new TreeMap<>()).put(fund, new Money(part));
        return this;
    }

    /** So many units of a population are counted apart. */
    public RowBuilder apart(Part part, long units) {
        parts.put(part, units);
        return this;
    }

    public RowBuilder refused(String ground, long units) {
        refused.put(ground, units);
        return this;
    }

    public RowBuilder assumedInFull() {
        assumed.putAll(amounts);
        return this;
    }

    public RowBuilder assumed(Fund fund, long part) {
        assumed.put(fund, new Money(part));
        return this;
    }

    public ResultRow result() {
        return result("baseline");
    }

    public ResultRow result(String scenario) {
        return new ResultRow(
                scenario, measure, article, county, amounts, later, assessed, entitled, refused, assumed, parts);
    }
}
