package org.casebook.simulation.sweep;

import java.util.List;
import java.util.Map;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Measures;
import org.casebook.policy.Money;
import org.casebook.policy.article.SmallEnterpriseLoan;
import org.casebook.policy.fact.Group;
import org.casebook.policy.fact.HireTally;
import org.casebook.simulation.Conf;
import org.casebook.simulation.engine.FoldedCase;

/**
 * Three small enterprises whose figures can be worked out by hand: each asks for 100,000 yuan for a year, so each is entitled
 * to 100,000 × 4.35 % × 50 % = 2,175.00 yuan, of which 70 % = 1,522.50 are central.
 */
public final class Enterprises {

    public static final long EACH_FEN = 217_500;
    public static final long CENTRAL_FEN = 152_250;

    private Enterprises() {}

    /** 5 hires of 20 (25 %), 7 of 30 (23.33… %) and 4 of 20 (20 %), all on contracts of twelve months. */
    public static City three() {
        return of(
                enterprise(County.KONGTONG, 20, 5, 12),
                enterprise(County.KONGTONG, 30, 7, 12),
                enterprise(County.PARK, 20, 4, 12));
    }

    /** Each case stands for one enterprise. */
    public static City of(Facts... facts) {
        List<FoldedCase> cases = java.util.Arrays.stream(facts)
                .map(one -> new FoldedCase(one, 1, Map.of()))
                .toList();
        return new City(
                Measures.all(), Measures.interplays(), Conf.policy(), 2019, Map.of("small-enterprise-loan", cases));
    }

    public static Facts enterprise(County county, int staff, int hires, int contractMonths) {
        return new SmallEnterpriseLoan.Case(
                county,
                staff,
                HireTally.of(new HireTally.Hires(Group.VETERAN.bit(), contractMonths, hires)),
                Money.yuan(100_000),
                12);
    }
}
