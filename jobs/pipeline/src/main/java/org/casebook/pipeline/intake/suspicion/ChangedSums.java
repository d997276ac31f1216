package org.casebook.pipeline.intake.suspicion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Limits;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.profile.FileProfile.Month;
import org.casebook.policy.Text;

/** Months whose sum of an amount is far from what it was after the delivery before. Months that are new are not compared. */
final class ChangedSums {

    private static final int SHOWN = 3;

    private final Map<String, Contract> contracts;
    private final Limits limits;

    ChangedSums(Map<String, Contract> contracts, Limits limits) {
        this.contracts = contracts;
        this.limits = limits;
    }

    private record Change(int month, BigInteger from, BigInteger to) {

        BigInteger size() {
            return to.subtract(from).abs();
        }

        Text text() {
            return Words.sentence(
                    "%s 由 %s变为 %s（%s）",
                    "%s from %s to %s (%s)",
                    Words.month(month),
                    Words.amount(from),
                    Words.amount(to),
                    Words.change(from, to));
        }
    }

    /**
     * @param shrunk tables of which it has been said that they lost most rows
     * @param unusual columns of files that have been said to be unusual as a whole
     */
    void find(
            KnownFiles now, KnownFiles before, Set<String> shrunk, Set<UnusualFiles.Place> unusual, Findings findings) {
        before.byTable().forEach((table, formerFiles) -> {
            if (!shrunk.contains(table) && contracts.containsKey(table)) {
                Map<Integer, Month> former = KnownFiles.months(formerFiles);
                Map<Integer, Month> months = KnownFiles.months(now.of(table));
                contracts.get(table).columns().stream()
                        .filter(column -> column.type() == ColumnType.MONEY)
                        .filter(column -> now.of(table).stream()
                                .noneMatch(
                                        file -> unusual.contains(new UnusualFiles.Place(file.path(), column.name()))))
                        .forEach(column -> say(table, column, changes(column.name(), former, months), findings));
            }
        });
    }

    private List<Change> changes(String column, Map<Integer, Month> former, Map<Integer, Month> months) {
        List<Change> changes = new ArrayList<>();
        former.forEach((month, was) -> {
            Month is = months.getOrDefault(month, new Month(0, Map.of()));
            Change change = new Change(month, sum(was, column), sum(is, column));
            boolean comparable = was.rows() >= limits.rowsOfMonth() || is.rows() == was.rows() || is.rows() == 0;
            if (month > 0 && comparable && isLarge(change)) {
                changes.add(change);
            }
        });
        return changes;
    }

    private static BigInteger sum(Month month, String column) {
        return month.sums().getOrDefault(column, BigInteger.ZERO);
    }

    private boolean isLarge(Change change) {
        BigInteger share = BigInteger.valueOf(limits.sumShare().numerator())
                .multiply(change.from().abs());
        return change.from().signum() != 0
                && change.size().compareTo(BigInteger.valueOf(limits.sumChange())) >= 0
                && change.size()
                                .multiply(BigInteger.valueOf(limits.sumShare().denominator()))
                                .compareTo(share)
                        > 0;
    }

    private void say(String table, Column column, List<Change> changes, Findings findings) {
        if (changes.isEmpty()) {
            return;
        }
        List<Text> largest = changes.stream()
                .sorted(Comparator.comparing(Change::size).reversed().thenComparing(Change::month))
                .limit(SHOWN)
                .sorted(Comparator.comparing(Change::month))
                .map(Change::text)
                .toList();
        Text more = changes.size() > SHOWN
                ? Text.of("等 %d 个月", " and others, %d months in all", changes.size())
                : Text.same("");
        findings.at(
                table,
                Suspicion.Kind.SUM_CHANGED,
                column.name(),
                Words.sentence(
                        "数据表“%s”的“%s”月合计与上次交付后相比变动较大：%s%s；请核实是否漏报、重报",
                        "table '%s': the monthly sum of '%s' is far from what it was after the delivery before: %s%s; check"
                                + " for rows that are missing or there twice",
                        new Text(contracts.get(table).title(), table),
                        ColumnTitle.of(column),
                        Words.joined(largest),
                        more));
    }
}
