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
import org.casebook.pipeline.intake.contract.RowPlace;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.contract.Watch;
import org.casebook.pipeline.intake.profile.FileProfile;
import org.casebook.pipeline.intake.profile.Histogram;
import org.casebook.policy.Text;

/**
 * Single amounts a hundred times the usual, in columns whose amounts lie close together otherwise; where there are too few to
 * know, those that also lie beyond the usual range of the column.
 */
final class UnusualRows {

    private static final int WITHIN = 10;

    private final Map<String, Contract> contracts;
    private final Limits limits;

    UnusualRows(Map<String, Contract> contracts, Limits limits) {
        this.contracts = contracts;
        this.limits = limits;
    }

    /** An amount that is too large, and what is usual in its group, in fen. */
    private record Odd(FileProfile.Line line, long usual) {}

    /** @param unusual columns of files that have been said to be unusual as a whole */
    void find(KnownFiles now, Set<UnusualFiles.Place> unusual, Findings findings) {
        now.byTable().forEach((table, files) -> {
            Contract contract = contracts.get(table);
            for (int i = 0; i < contract.columns().size(); i++) {
                Column column = contract.columns().get(i);
                if (column.type() == ColumnType.MONEY) {
                    Watch.Range range = contract.watch().usual().get(i);
                    List<KnownFile> usual = files.stream()
                            .filter(file -> !unusual.contains(new UnusualFiles.Place(file.path(), column.name())))
                            .toList();
                    Map<String, Histogram> groups = KnownFiles.amounts(usual, column.name());
                    usual.forEach(file -> judge(file, column, range, groups, findings));
                }
            }
        });
    }

    private void judge(
            KnownFile file, Column column, Watch.Range range, Map<String, Histogram> groups, Findings findings) {
        long rows = 0;
        List<Odd> odd = new ArrayList<>();
        for (Map.Entry<String, FileProfile.Amounts> group :
                file.profile().amounts().getOrDefault(column.name(), Map.of()).entrySet()) {
            Histogram known = groups.get(group.getKey());
            long usual = known.median();
            long limit = limit(known, usual, range);
            if (limit > 0) {
                rows += group.getValue().histogram().atLeast(limit);
                group.getValue().largest().stream()
                        .filter(line -> Histogram.isAtLeast(line.fen(), limit))
                        .forEach(line -> odd.add(new Odd(line, usual)));
            }
        }
        if (rows > 0) {
            odd.sort(Comparator.comparingInt(o -> o.line().line()));
            int first = odd.get(0).line().line();
            findings.at(
                    file,
                    new Suspicion(
                            Suspicion.Kind.UNUSUAL_AMOUNT,
                            column.name(),
                            first,
                            text(column, RowPlace.of(file.path(), first), rows, odd)));
        }
    }

    /** From where on an amount is too large; 0 where amounts of any size may be right. */
    private long limit(Histogram known, long usual, Watch.Range range) {
        long many = usual * limits.factor();
        if (isClose(known, usual)) {
            return many;
        }
        return range != null && known.total() >= limits.rowsOfFile() ? Math.max(many, range.to() + 1) : 0;
    }

    private boolean isClose(Histogram known, long usual) {
        long near = known.atLeast(Math.max(1, usual / WITHIN)) - known.atLeast(usual * WITHIN);
        return known.total() >= limits.rowsOfGroup() && limits.closeTogether().reachedBy(near, known.total());
    }

    private static Text text(Column column, RowPlace first, long rows, List<Odd> odd) {
        Odd largest =
                odd.stream().max(Comparator.comparingLong(o -> o.line().fen())).orElseThrow();
        Text place = first.spoken();
        Text where = rows == 1
                ? place
                : new Text(place.zh() + "等 " + rows + " 行", place.en() + " and others, " + rows + " rows in all,");
        return Words.sentence(
                "%s的“%s”远高于通常金额：最高 %s，约为通常金额（%s）的 %s 倍；请核实是否误以分为单位或多写了数位",
                "%s: '%s' is far above the usual: up to %s, about %5$s times the usual %4$s; check for fen instead of yuan or"
                        + " a digit too many",
                where,
                ColumnTitle.of(column),
                Words.amount(BigInteger.valueOf(largest.line().fen())),
                Words.about(largest.usual()),
                Words.times(largest.line().fen(), largest.usual()));
    }
}
