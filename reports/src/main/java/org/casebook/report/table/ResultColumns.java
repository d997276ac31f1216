package org.casebook.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.EarlierYears;
import org.casebook.simulation.result.ResultRow;

/** The columns that several tables have of what a measure comes to in a county. */
final class ResultColumns {

    static final Text AMOUNT = new Text("资金需求（元），含以后年度到期的部分", "amount in yuan, what falls due later included");

    private static final Text LATER = new Text("其中以后年度到期（元）", "of it due after the policy year, in yuan");
    private static final Text ASSUMED = new Text("其中依据假定（元）", "of it resting on assumptions, in yuan");

    private static final Text DUE = new Text(
            "当年应支付（元），含以前年度申请在当年到期的分期",
            "due in the policy year with instalments of earlier years' applications, in yuan");

    private final Labels labels;
    private final Lang lang;

    ResultColumns(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /** What a fund pays of a row. */
    record FundRow(ResultRow row, Fund fund) {

        static Stream<FundRow> of(ResultRow row) {
            return row.amounts().keySet().stream().map(fund -> new FundRow(row, fund));
        }

        long laterFen() {
            return row.later().keySet().stream().mapToLong(this::laterFen).sum();
        }

        /** @param years after the policy year */
        long laterFen(int years) {
            return fen(row.later().getOrDefault(years, Collections.emptySortedMap()), fund);
        }
    }

    /** @param coverage which figures rest on months that the registry lacks */
    List<DataColumn<ResultRow>> place(DataCoverage coverage) {
        return join(
                List.of(
                        DataColumn.text(
                                "incomplete",
                                new Text("数据不完整：所依据的月份登记库中有缺", "yes: rests on months that the registry lacks"),
                                row -> coverage.touches(row.measure(), row.county())
                                        ? new Text("是", "yes").in(lang)
                                        : ""),
                        DataColumn.whole("article", new Text("条款", "article"), ResultRow::article),
                        DataColumn.text("measure", new Text("措施代码", "measure"), ResultRow::measure),
                        DataColumn.text(
                                "measure_name",
                                new Text("措施", "name of the measure"),
                                row -> labels.measure(row.measure()).in(lang))),
                county(ResultRow::county, lang));
    }

    static <R> List<DataColumn<R>> county(Function<R, County> county, Lang lang) {
        return List.of(
                DataColumn.text(
                        "county",
                        new Text("区划代码", "code of the county"),
                        row -> county.apply(row).code()),
                DataColumn.text(
                        "county_name",
                        new Text("县（市、区）", "county"),
                        row -> county.apply(row).label().in(lang)));
    }

    /** What is counted, and what it comes to over all funds. */
    List<DataColumn<ResultRow>> figures() {
        return List.of(
                DataColumn.text(
                        "unit",
                        new Text("计数单位", "what is counted"),
                        row -> labels.unit(row.measure()).in(lang)),
                DataColumn.whole("assessed", new Text("审核数", "units assessed"), ResultRow::assessed),
                DataColumn.whole("entitled", new Text("符合条件数", "units entitled"), ResultRow::entitled),
                DataColumn.yuan("amount_yuan", AMOUNT, row -> row.amount().fen()),
                DataColumn.yuan(
                        "later_yuan",
                        LATER,
                        row -> FundRow.of(row).mapToLong(FundRow::laterFen).sum()),
                DataColumn.yuan("assumed_yuan", ASSUMED, row -> row.assumed().fen()));
    }

    List<DataColumn<FundRow>> funds() {
        List<DataColumn<FundRow>> columns = new ArrayList<>(fund(FundRow::fund));
        columns.add(DataColumn.yuan("amount_yuan", AMOUNT, row -> fen(row.row.amounts(), row.fund)));
        columns.add(DataColumn.yuan("later_yuan", LATER, FundRow::laterFen));
        columns.add(DataColumn.yuan("assumed_yuan", ASSUMED, row -> fen(row.row.assumedByFund(), row.fund)));
        return columns;
    }

    <R> List<DataColumn<R>> fund(Function<R, Fund> fund) {
        return List.of(
                DataColumn.text(
                        "fund", new Text("资金代码", "fund"), row -> fund.apply(row).name()),
                DataColumn.text(
                        "fund_name",
                        new Text("资金来源", "name of the fund"),
                        row -> fund.apply(row).label().in(lang)));
    }

    static <R> DataColumn<R> units(ToLongFunction<R> units) {
        return DataColumn.whole("units", new Text("数量（按措施的计数单位）", "units, as the measure counts"), units);
    }

    static DataColumn<ResultRow> dueInYear(EarlierYears earlier) {
        return DataColumn.yuan(
                "due_in_year_yuan",
                DUE,
                row -> earlier.dueInYear(row).values().stream()
                        .mapToLong(Money::fen)
                        .sum());
    }

    static long fen(SortedMap<Fund, Money> amounts, Fund fund) {
        return amounts.getOrDefault(fund, Money.ZERO).fen();
    }

    /** One list of columns after the other. */
    @SafeVarargs
    static <R> List<DataColumn<R>> join(List<DataColumn<R>>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    /** Columns of rows that hold what these columns are of. */
    static <S, R> List<DataColumn<S>> held(Function<S, R> held, List<DataColumn<R>> columns) {
        return columns.stream().map(column -> column.of(held)).toList();
    }

    /** Each entry of a map of a row. */
    static <K, V> Stream<Map.Entry<ResultRow, Map.Entry<K, V>>> entries(ResultRow row, Map<K, V> map) {
        return map.entrySet().stream().map(entry -> Map.entry(row, entry));
    }
}
