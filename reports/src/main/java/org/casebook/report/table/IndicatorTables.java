package org.casebook.report.table;

import static org.casebook.report.table.ResultColumns.join;

import java.util.List;
import java.util.Optional;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.result.IndicatorRow;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Indicators;
import org.casebook.simulation.result.Target;

/** The indicators as a table for other programs: counties only, since they add up to the city. */
public final class IndicatorTables {

    private final Lang lang;

    public IndicatorTables(Lang lang) {
        this.lang = lang;
    }

    public List<DataTable<?>> of(Indicators indicators) {
        return List.of(DataTable.of(
                indicators.run(),
                indicators.year(),
                lang,
                "indicator",
                new Text("一行为一项指标的一个类别在一个县（市、区）", "one row per indicator, category and county"),
                join(
                        List.of(
                                DataColumn.whole(
                                        "article",
                                        new Text("条款", "article"),
                                        row -> row.indicator().article()),
                                DataColumn.text(
                                        "indicator",
                                        new Text("指标代码", "indicator"),
                                        row -> row.indicator().name()),
                                DataColumn.text(
                                        "indicator_name",
                                        new Text("指标", "name of the indicator"),
                                        row -> row.indicator().title().in(lang)),
                                DataColumn.text(
                                        "category",
                                        new Text("类别代码；空：不分类别", "category; empty: none"),
                                        IndicatorRow::category),
                                DataColumn.text(
                                        "category_name",
                                        new Text("类别", "name of the category"),
                                        row -> row.label().in(lang))),
                        ResultColumns.county(IndicatorRow::county, lang),
                        List.of(
                                DataColumn.text(
                                        "unit",
                                        new Text("计量单位", "unit"),
                                        row -> row.indicator().unit().label().in(lang)),
                                new DataColumn<>(
                                        "value",
                                        DataColumn.Type.WHOLE,
                                        new Text("数值；金额指标为空", "value; empty where it is money"),
                                        row -> Optional.of(row.value()).filter(value -> !isMoney(row))),
                                new DataColumn<>(
                                        "value_yuan",
                                        DataColumn.Type.YUAN,
                                        new Text("金额（元）；其他指标为空", "amount in yuan; empty where it is none"),
                                        row -> Optional.of(row.value()).filter(value -> isMoney(row))),
                                new DataColumn<>(
                                        "whole",
                                        DataColumn.Type.WHOLE,
                                        new Text("占全部：比例指标的分母", "what the value is a share of"),
                                        row -> row.whole().stream().boxed().findFirst()),
                                new DataColumn<>(
                                        "target",
                                        DataColumn.Type.TEXT,
                                        new Text("目标不低于；空：没有目标", "target; empty: none"),
                                        row -> row.indicator().target().map(Target::least)),
                                DataColumn.text(
                                        "assumption",
                                        new Text("假设", "assumption"),
                                        row -> row.indicator().assumption()))),
                () -> indicators.rows().stream()));
    }

    private static boolean isMoney(IndicatorRow row) {
        return row.indicator().unit() == IndicatorUnit.YUAN;
    }
}
