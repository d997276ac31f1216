package org.casebook.report.indicator;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.IndicatorUnit;
import org.casebook.simulation.result.Indicators;
import org.casebook.simulation.result.Target;

/**
 * The indicators as a table for a spreadsheet: one line per indicator, part and county, and one for the city (620800).
 * Money in yuan with two decimals.
 */
public final class IndicatorCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("年度", "year"),
            new Text("条款", "article"),
            new Text("指标代码", "indicator"),
            new Text("指标", "indicator_name"),
            new Text("类别代码", "category"),
            new Text("类别", "category_name"),
            new Text("区划代码", "county"),
            new Text("县（市、区）", "county_name"),
            new Text("数值", "value"),
            new Text("占全部", "whole"),
            new Text("单位", "unit"),
            new Text("目标不低于", "target"),
            new Text("是否达标", "met"),
            new Text("假设", "assumption"),
            new Text("测算编号", "run"),
            new Text("数据性质", "data"));

    private final Lang lang;

    public IndicatorCsv(Lang lang) {
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(Indicators indicators, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        for (Figure figure : Figure.withCity(indicators.rows())) {
            lines.add(line(indicators, figure));
        }
        SafeCsv.write(
                out, IncompleteColumn.beside(lines.stream(), indicators.run().coverage(), lang));
    }

    private List<String> line(Indicators indicators, Figure figure) {
        boolean money = figure.indicator().unit() == IndicatorUnit.YUAN;
        return List.of(
                String.valueOf(indicators.year()),
                String.valueOf(figure.indicator().article()),
                figure.indicator().name(),
                figure.indicator().title().in(lang),
                figure.category(),
                figure.label().in(lang),
                figure.areaCode(),
                figure.areaName().in(lang),
                money ? new Money(figure.value()).toString() : String.valueOf(figure.value()),
                figure.whole().isPresent() ? String.valueOf(figure.whole().getAsLong()) : "",
                figure.indicator().unit().label().in(lang),
                figure.target().map(Target::least).orElse(""),
                figure.met()
                        .map(met -> (met ? new Text("是", "yes") : new Text("否", "no")).in(lang))
                        .orElse(""),
                figure.indicator().assumption(),
                indicators.run().id(),
                (indicators.run().synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data"))
                        .in(lang));
    }
}
