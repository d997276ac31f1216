package org.casebook.pipeline.intake.profile;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;

/** Draws up the profile of a file while its rows pass by. Not thread-safe. */
public final class Profiler {

    /** Groups that are told apart; a column with more values than that is no group. */
    private static final int MOST_GROUPS = 64;

    private static final String OTHER_GROUPS = "…";

    private final Contract contract;
    private final int[] money;
    private final boolean knowsReversals;
    private final Map<String, Spread[]> groups = new HashMap<>();
    private final Map<Integer, Sums> months = new TreeMap<>();
    private final Sums negatives;

    public Profiler(Contract contract) {
        this.contract = contract;
        this.money = IntStream.range(0, contract.columns().size())
                .filter(i -> contract.columns().get(i).type() == ColumnType.MONEY)
                .toArray();
        this.knowsReversals = contract.columns().stream()
                .anyMatch(column ->
                        column.codes() != null && column.codes().labels().containsKey("REVERSAL"));
        this.negatives = new Sums(money.length);
    }

    /** @param values canonical texts in the order of the contract */
    public void accepted(int line, String[] values) {
        if (money.length == 0) {
            return;
        }
        Spread[] spreads = spreads(values);
        Sums sums = month(values);
        sums.row();
        for (int i = 0; i < money.length; i++) {
            if (values[money[i]] != null) {
                long fen = Long.parseLong(values[money[i]]);
                sums.add(i, fen);
                spreads[i].add(line, fen);
            }
        }
    }

    /** A row that was rejected because of an amount; only those below zero count, of a table that knows reversals. */
    public void outOfRange(Negative amounts) {
        boolean any = false;
        for (int i = 0; knowsReversals && i < money.length; i++) {
            Long fen = amounts.fen(money[i]);
            if (fen != null && fen < 0) {
                negatives.add(i, fen);
                any = true;
            }
        }
        if (any) {
            negatives.row();
        }
    }

    /** The amounts of a rejected row. */
    public interface Negative {

        /** The amount of a column, null where there is none. */
        Long fen(int column);
    }

    private Spread[] spreads(String[] values) {
        StringBuilder group = new StringBuilder();
        for (int column : contract.watch().by()) {
            group.append(group.isEmpty() ? "" : " ").append(values[column]);
        }
        Spread[] known = groups.get(group.toString());
        if (known == null) {
            String name = groups.size() < MOST_GROUPS ? group.toString() : OTHER_GROUPS;
            known = groups.computeIfAbsent(
                    name,
                    g -> IntStream.range(0, money.length)
                            .mapToObj(i -> new Spread())
                            .toArray(Spread[]::new));
        }
        return known;
    }

    private Sums month(String[] values) {
        int column = contract.watch().month();
        int month = FileProfile.Month.numberOf(column < 0 ? null : values[column]);
        return months.computeIfAbsent(month, m -> new Sums(money.length));
    }

    /** What was seen so far. */
    public FileProfile profile() {
        Map<String, Map<String, FileProfile.Amounts>> amounts = new TreeMap<>();
        for (int i = 0; i < money.length; i++) {
            Map<String, FileProfile.Amounts> byGroup = new TreeMap<>();
            for (Map.Entry<String, Spread[]> group : groups.entrySet()) {
                byGroup.put(group.getKey(), group.getValue()[i].amounts());
            }
            amounts.put(name(i), byGroup);
        }
        Map<Integer, FileProfile.Month> byMonth = new TreeMap<>();
        months.forEach((month, sums) -> byMonth.put(month, new FileProfile.Month(sums.rows(), named(sums))));
        return new FileProfile(amounts, byMonth, new FileProfile.Negatives(negatives.rows(), named(negatives)));
    }

    private Map<String, BigInteger> named(Sums sums) {
        Map<String, BigInteger> named = new TreeMap<>();
        List<BigInteger> totals = sums.totals();
        for (int i = 0; i < money.length; i++) {
            if (totals.get(i).signum() != 0) {
                named.put(name(i), totals.get(i));
            }
        }
        return named;
    }

    private String name(int i) {
        return contract.columns().get(money[i]).name();
    }
}
