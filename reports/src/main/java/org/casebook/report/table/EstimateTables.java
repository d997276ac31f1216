package org.casebook.report.table;

import static org.casebook.report.table.ResultColumns.entries;
import static org.casebook.report.table.ResultColumns.held;
import static org.casebook.report.table.ResultColumns.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Part;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.report.composition.PartWords;
import org.casebook.report.table.ResultColumns.FundRow;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.ResultRow;

/**
 * An estimate as tables for other programs. The amounts of each but for those of parts add up to the whole; what earlier
 * years' applications leave to pay stands in {@code estimate_due}, under their own year.
 */
public final class EstimateTables {

    private final Labels labels;
    private final Lang lang;
    private final ResultColumns columns;

    public EstimateTables(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.columns = new ResultColumns(labels, lang);
    }

    /**
     * @param applied year of the applications
     * @param fen what the fund pays for them in one year
     */
    private record DueRow(ResultRow row, Fund fund, int applied, int due, long fen) {}

    /** With a table of the parts where dimensions were asked for. */
    public List<DataTable<?>> of(Composition composition) {
        Estimate estimate = composition.estimate();
        Supplier<Stream<ResultRow>> rows = () -> estimate.rows().stream();
        List<DataTable<?>> tables = new ArrayList<>();
        tables.add(table(
                estimate,
                "estimate",
                new Text("一行为一项措施在一个县（市、区）", "one row per measure and county"),
                join(
                        columns.place(estimate.run().coverage()),
                        columns.figures(),
                        List.of(ResultColumns.dueInYear(estimate.earlier()))),
                rows));
        tables.add(table(
                estimate,
                "estimate_fund",
                new Text("一行为一项措施在一个县（市、区）的一种资金来源", "one row per measure, county and fund"),
                join(held(FundRow::row, columns.place(estimate.run().coverage())), columns.funds()),
                () -> rows.get().flatMap(FundRow::of)));
        tables.add(due(estimate, rows));
        tables.add(refused(estimate, rows));
        tables.add(counted(estimate, rows));
        tables.add(conflicts(estimate));
        if (!composition.dimensions().isEmpty()) {
            tables.add(parts(composition));
        }
        return tables;
    }

    private <R> DataTable<R> table(
            Estimate estimate, String name, Text title, List<DataColumn<R>> own, Supplier<Stream<R>> rows) {
        return DataTable.of(estimate.run(), estimate.year(), lang, name, title, own, rows);
    }

    private DataTable<DueRow> due(Estimate estimate, Supplier<Stream<ResultRow>> rows) {
        return table(
                estimate,
                "estimate_due",
                new Text(
                        "一行为一项措施在一个县（市、区）的一种资金来源、一个申请年度、一个到期年度",
                        "one row per measure, county, fund, year of application and year of payment"),
                join(
                        held(DueRow::row, columns.place(estimate.run().coverage())),
                        columns.fund(DueRow::fund),
                        List.of(
                                DataColumn.whole(
                                        "application_year",
                                        new Text(
                                                "申请年度，以前年度的只列当年到期的分期",
                                                "year of the applications; of earlier ones what falls due in the policy year"),
                                        DueRow::applied),
                                DataColumn.whole(
                                        "due_year", new Text("到期年度", "year in which it falls due"), DueRow::due),
                                DataColumn.yuan(
                                        "amount_yuan",
                                        new Text("该年度到期金额（元）", "what falls due in that year, in yuan"),
                                        DueRow::fen))),
                () -> rows.get()
                        .flatMap(row -> Stream.concat(
                                FundRow.of(row).flatMap(part -> dues(part, estimate.year())), earlier(row, estimate))));
    }

    private static Stream<DueRow> dues(FundRow part, int year) {
        ResultRow row = part.row();
        int last = row.later().isEmpty() ? 0 : row.later().lastKey();
        return IntStream.rangeClosed(0, last)
                .mapToObj(later -> new DueRow(
                        row,
                        part.fund(),
                        year,
                        year + later,
                        later == 0
                                ? ResultColumns.fen(row.amounts(), part.fund()) - part.laterFen()
                                : part.laterFen(later)))
                .filter(due -> due.due == year || due.fen != 0);
    }

    private static Stream<DueRow> earlier(ResultRow row, Estimate estimate) {
        return estimate.earlier().of(row).stream()
                .flatMap(instalment -> instalment.due().entrySet().stream()
                        .map(paid -> new DueRow(
                                row,
                                paid.getKey(),
                                instalment.year(),
                                estimate.year(),
                                paid.getValue().fen())));
    }

    private DataTable<Map.Entry<ResultRow, Map.Entry<String, Long>>> refused(
            Estimate estimate, Supplier<Stream<ResultRow>> rows) {
        return table(
                estimate,
                "estimate_refused",
                new Text("一行为一项措施在一个县（市、区）的一条不符合理由", "one row per measure, county and ground of refusal"),
                join(
                        held(Map.Entry::getKey, columns.place(estimate.run().coverage())),
                        List.of(
                                DataColumn.text(
                                        "ground",
                                        new Text("理由代码", "ground"),
                                        row -> row.getValue().getKey()),
                                DataColumn.text(
                                        "ground_name",
                                        new Text("不符合的条件", "condition that is not met"),
                                        row -> labels.ground(
                                                        row.getKey().measure(),
                                                        row.getValue().getKey())
                                                .in(lang)),
                                ResultColumns.units(row -> row.getValue().getValue()))),
                () -> rows.get().flatMap(row -> entries(row, row.refused())));
    }

    private DataTable<Map.Entry<ResultRow, Map.Entry<Part, Long>>> counted(
            Estimate estimate, Supplier<Stream<ResultRow>> rows) {
        return table(
                estimate,
                "estimate_counted",
                new Text(
                        "一行为一项只计数的措施在一个县（市、区）的一个分列，分列之间可重叠、不能相加",
                        "one row per counted measure, county and part; parts may overlap and do not add up"),
                join(
                        held(Map.Entry::getKey, columns.place(estimate.run().coverage())),
                        List.of(
                                DataColumn.text(
                                        "part",
                                        new Text("分列代码", "part"),
                                        row -> row.getValue().getKey().id()),
                                DataColumn.text(
                                        "part_name",
                                        new Text("分列", "name of the part"),
                                        row -> row.getValue().getKey().label().in(lang)),
                                ResultColumns.units(row -> row.getValue().getValue()))),
                () -> rows.get().flatMap(row -> entries(row, row.parts())));
    }

    private DataTable<ConflictRow> conflicts(Estimate estimate) {
        return table(
                estimate,
                "estimate_conflict",
                new Text("一行为一类同时享受（需核实）在一个县（市、区）", "one row per conflict and county"),
                join(
                        List.of(
                                DataColumn.text("conflict", new Text("类别代码", "conflict"), ConflictRow::conflict),
                                DataColumn.text(
                                        "conflict_name",
                                        new Text("同时享受的内容", "what stands side by side"),
                                        row -> labels.conflict(row.conflict()).in(lang))),
                        ResultColumns.county(ConflictRow::county, lang),
                        List.of(
                                DataColumn.whole("people", new Text("人数", "people"), ConflictRow::people),
                                DataColumn.yuan(
                                        "amount_yuan",
                                        new Text("前项金额（元）", "what the first costs, in yuan"),
                                        row -> row.amount().fen()),
                                DataColumn.yuan(
                                        "other_amount_yuan",
                                        new Text("后项金额（元）", "what the second costs, in yuan"),
                                        row -> row.otherAmount().fen()))),
                () -> estimate.conflicts().stream());
    }

    private DataTable<PartRow> parts(Composition composition) {
        return table(
                composition.estimate(),
                "estimate_by",
                new Text(
                        "一行为一项措施在一个县（市、区）的一个部分；同一维度各部分相加等于合计，parts_overlap 为“是”的维度除外",
                        "one row per measure, county and part; the parts of a dimension add up unless parts_overlap says yes"),
                join(
                        held(
                                PartRow::row,
                                columns.place(composition.estimate().run().coverage())),
                        List.of(
                                DataColumn.text(
                                        "dimension",
                                        new Text("维度代码", "dimension"),
                                        part -> part.dimension().name()),
                                DataColumn.text(
                                        "dimension_name",
                                        new Text("维度", "name of the dimension"),
                                        part -> part.dimension().label().in(lang)),
                                DataColumn.text(
                                        "part",
                                        new Text(
                                                "部分代码；空：该措施的对象不分此维度",
                                                "part; empty: the measure is not told apart by it"),
                                        PartRow::part),
                                DataColumn.text(
                                        "part_name",
                                        new Text("部分", "name of the part"),
                                        part -> PartWords.name(labels, part.dimension(), part.part())
                                                .in(lang)),
                                DataColumn.text(
                                        "parts_overlap",
                                        new Text("各部分是否可重叠", "whether parts may overlap"),
                                        part -> PartWords.overlaps(part.dimension())
                                                .in(lang))),
                        held(PartRow::row, columns.figures())),
                () -> composition.rows().stream());
    }
}
