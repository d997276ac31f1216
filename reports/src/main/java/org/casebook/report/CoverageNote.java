package org.casebook.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casebook.policy.County;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Gap;
import org.casebook.simulation.result.TableSpan;

/** In sentences: which months the data cover, and what the mark behind a figure means. */
public final class CoverageNote {

    private final Labels labels;
    private final Lang lang;

    /** @param labels know the titles of tables */
    public CoverageNote(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /** Monthly tables from when until when, of the others the month of the last event; one line. */
    public String covered(DataCoverage coverage) {
        List<String> parts = new ArrayList<>();
        coverage.spans().stream()
                .filter(TableSpan::monthly)
                .forEach(span ->
                        parts.add(Text.of("%s %s 至 %s", "%s %s to %s", table(span.table()), span.first(), span.last())
                                .in(lang)));
        SortedMap<YearMonth, String> last = new TreeMap<>(coverage.spans().stream()
                .filter(Predicate.not(TableSpan::monthly))
                .collect(Collectors.groupingBy(
                        TableSpan::last,
                        Collectors.mapping(span -> table(span.table()), Collectors.joining(comma())))));
        last.forEach((month, tables) -> parts.add(Text.of("%2$s 最后一笔在 %1$s", "last of %2$s in %1$s", month, tables)
                .in(lang)));
        if (!coverage.emptyTables().isEmpty()) {
            parts.add(of("没有数据：", "no data: ")
                    + coverage.emptyTables().stream().map(this::table).collect(Collectors.joining(comma())));
        }
        return of("数据覆盖：", "Data cover: ") + String.join(of("；", "; "), parts);
    }

    /** What the figures with the mark lack; empty where none does. */
    public Optional<String> footnote(DataCoverage coverage, int year) {
        if (coverage.withoutYear()) {
            return Optional.of(Text.of(
                            "%s 数据不完整：登记库没有 %d 年度的社会保险缴费，各项数字都不是该年度完整的测算，不得作为预算依据。",
                            "%s Incomplete data: the registry has no contribution of %d; no figure is a complete one of that"
                                    + " year. Do not budget by it.",
                            DataCoverage.MARK,
                            year)
                    .in(lang));
        }
        if (coverage.isComplete()) {
            return Optional.empty();
        }
        return Optional.of(Text.of(
                        "%s 数据不完整：%s。带 %1$s 的数字用到所缺月份，不能与完整年度比较。",
                        "%s Incomplete data: %s. Figures with %1$s rest on months that are missing and can't be compared with"
                                + " those of a complete year.",
                        DataCoverage.MARK,
                        coverage.allGaps().stream().map(this::gap).collect(Collectors.joining(of("；", "; "))))
                .in(lang));
    }

    private String gap(Gap gap) {
        return Text.of(
                        "%s（%s）缺 %s",
                        "%s (%s): %s missing",
                        table(gap.table()),
                        gap.county()
                                .map(County::label)
                                .orElse(new Text("全市", "whole city"))
                                .in(lang),
                        gap.from().equals(gap.to()) ? gap.from() : gap.from() + of(" 至 ", " to ") + gap.to())
                .in(lang);
    }

    private String table(String table) {
        return labels.table(table).in(lang);
    }

    private String comma() {
        return of("、", ", ");
    }

    private String of(String zh, String en) {
        return new Text(zh, en).in(lang);
    }
}
