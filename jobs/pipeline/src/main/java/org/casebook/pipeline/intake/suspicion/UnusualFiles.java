package org.casebook.pipeline.intake.suspicion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.ColumnType;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Limits;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.contract.Watch;
import org.casebook.pipeline.intake.profile.Histogram;
import org.casebook.policy.Ratio;
import org.casebook.policy.Text;

/** Files whose amounts as a whole are a hundred times the usual or a hundredth of it: fen or 万元 instead of yuan. */
final class UnusualFiles {

    private final Map<String, Contract> contracts;
    private final Limits limits;

    UnusualFiles(Map<String, Contract> contracts, Limits limits) {
        this.contracts = contracts;
        this.limits = limits;
    }

    /** A column of a file. */
    record Place(String path, String column) {}

    /** Two medians of one group, in fen, and how many amounts of the file stand behind it. */
    private record Pair(long amounts, long median, long usual) {

        Ratio ratio() {
            return Ratio.of(median, usual);
        }
    }

    /** @return the columns that are unusual as a whole */
    Set<Place> find(KnownFiles now, KnownFiles before, Findings findings) {
        Set<Place> unusual = new HashSet<>();
        for (KnownFile file : now.all()) {
            List<Column> columns = contracts.get(file.table()).columns();
            for (int i = 0; i < columns.size(); i++) {
                Text text = columns.get(i).type() == ColumnType.MONEY ? said(file, i, now, before) : null;
                if (text != null) {
                    String column = columns.get(i).name();
                    unusual.add(new Place(file.path(), column));
                    findings.at(file, new Suspicion(Suspicion.Kind.UNUSUAL_AMOUNT, column, 0, text));
                }
            }
        }
        return unusual;
    }

    private Text said(KnownFile file, int position, KnownFiles now, KnownFiles before) {
        Contract contract = contracts.get(file.table());
        Column column = contract.columns().get(position);
        Map<String, Histogram> mine = KnownFiles.amounts(List.of(file), column.name());
        Text former = new Text("上次交付的同名文件", "the file that it replaces");
        Text others = new Text("同表其他文件", "the other files of the table");
        Text table = new Text("上次交付的同表数据", "the table before");
        List<KnownFile> same = before.at(file.path()).stream().toList();
        List<KnownFile> rest = now.of(file.table()).stream()
                .filter(other -> !other.path().equals(file.path()))
                .toList();
        Text text = against(mine, same, column, former, 0);
        text = text == null ? against(mine, rest, column, others, total(mine)) : text;
        text = text == null ? against(mine, before.of(file.table()), column, table, 0) : text;
        Watch.Range usual = contract.watch().usual().get(position);
        return text == null && usual != null ? beyond(mine, usual, column) : text;
    }

    private static long total(Map<String, Histogram> amounts) {
        return amounts.values().stream().mapToLong(Histogram::total).sum();
    }

    /** @param least amounts that the others must have: a small file says nothing against a large one beside it */
    private Text against(Map<String, Histogram> mine, List<KnownFile> others, Column column, Text whose, long least) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Histogram> theirs = KnownFiles.amounts(others, column.name());
        long known = 0;
        for (Map.Entry<String, Histogram> group : mine.entrySet()) {
            Histogram usual = theirs.getOrDefault(group.getKey(), Histogram.NONE);
            if (group.getValue().total() > 0 && usual.total() > 0) {
                known += usual.total();
                pairs.add(new Pair(group.getValue().total(), group.getValue().median(), usual.median()));
            }
        }
        long amounts = pairs.stream().mapToLong(Pair::amounts).sum();
        if (amounts < limits.rowsOfFile() || known < Math.max(least, limits.rowsOfFile())) {
            return null;
        }
        Pair middle = middle(pairs, amounts);
        if (middle.median() / limits.factor() >= middle.usual()) {
            return Words.sentence(
                    "“%s”的中位数%s，约为%s（%s）的 %s 倍；请核实是否误以分为单位",
                    "the median of '%s' is %s, about %5$s times that of %3$s (%4$s); check whether it was given in fen",
                    ColumnTitle.of(column),
                    Words.about(middle.median()),
                    whose,
                    Words.about(middle.usual()),
                    Words.times(middle.median(), middle.usual()));
        }
        if (middle.usual() / limits.factor() >= middle.median()) {
            return Words.sentence(
                    "“%s”的中位数%s，约为%s（%s）的 1/%s；请核实是否误以万元为单位",
                    "the median of '%s' is %s, about 1/%5$s of that of %3$s (%4$s); check whether it was given in units of"
                            + " 10,000 yuan",
                    ColumnTitle.of(column),
                    Words.about(middle.median()),
                    whose,
                    Words.about(middle.usual()),
                    Words.times(middle.usual(), middle.median()));
        }
        return null;
    }

    /** The median of the groups by ratio, each with the weight of its amounts. */
    private static Pair middle(List<Pair> pairs, long amounts) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparing(Pair::ratio));
        long seen = 0;
        for (Pair pair : sorted) {
            seen += pair.amounts();
            if (2 * seen >= amounts) {
                return pair;
            }
        }
        throw new IllegalStateException("No group has an amount");
    }

    private Text beyond(Map<String, Histogram> mine, Watch.Range usual, Column column) {
        Histogram all = mine.values().stream().reduce(Histogram.NONE, Histogram::plus);
        if (all.total() < limits.rowsOfFile() || usual.contains(all.median())) {
            return null;
        }
        return Words.sentence(
                "“%s”的中位数%s，不在通常范围（%s至%s）内；请核实金额单位是否为元",
                "the median of '%s' is %s, not between the usual %s and %s; check whether it was given in yuan",
                ColumnTitle.of(column),
                Words.about(all.median()),
                Words.about(usual.from()),
                Words.about(usual.to()));
    }
}
