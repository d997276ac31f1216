package org.casebook.report.sweep;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.result.TriedTerm;

/**
 * A sweep for a spreadsheet, one line per value (or pair of values), measure and fund, amounts in yuan with two decimals,
 * changes against the policy in force. Where steps were asked for, they are listed instead, each with what changes at it.
 */
public final class SweepCsv {

    private final SweepWords words;
    private final Lang lang;

    public SweepCsv(Labels labels, Lang lang) {
        this.words = new SweepWords(labels, lang);
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(SweepResult result, Writer out) throws IOException {
        SafeCsv.write(out, result.steps().isEmpty() ? points(result) : steps(result));
    }

    private List<List<String>> points(SweepResult result) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(words.of("年度", "year")));
        for (TriedTerm term : result.terms()) {
            heading.add(term.path());
        }
        heading.addAll(List.of(
                words.of("措施代码", "measure"),
                words.of("措施", "measure_name"),
                words.of("符合条件数", "entitled"),
                words.of("符合条件数增减", "entitled_change"),
                words.of("惠及人数", "people"),
                words.of("资金代码", "fund"),
                words.of("资金来源", "fund_name"),
                words.of("金额（元）", "amount_yuan"),
                words.of("金额增减（元）", "amount_change_yuan"),
                words.of("运行编号", "run")));
        lines.add(heading);
        for (SweepPoint point : result.points()) {
            for (TouchedMeasure measure : point.measures()) {
                TouchedMeasure policy = result.policy().of(measure.measure());
                for (Map.Entry<Fund, Long> fund : measure.fen().entrySet()) {
                    List<String> line = new ArrayList<>(List.of(String.valueOf(result.year())));
                    point.values().forEach(value -> line.add(value.written()));
                    line.addAll(List.of(
                            measure.measure(),
                            words.measure(measure.measure()),
                            String.valueOf(measure.entitled()),
                            String.valueOf(measure.entitled() - policy.entitled()),
                            String.valueOf(measure.people()),
                            fund.getKey().name(),
                            fund.getKey().label().in(lang),
                            Figures.yuan(fund.getValue()),
                            Figures.yuan(fund.getValue() - policy.fen().getOrDefault(fund.getKey(), 0L)),
                            result.run().id()));
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private List<List<String>> steps(SweepResult result) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                words.of("年度", "year"),
                result.terms().get(0).path(),
                words.of("含该值", "included"),
                words.of("措施代码", "measure"),
                words.of("措施", "measure_name"),
                words.of("符合条件数增减", "entitled_change"),
                words.of("惠及人数增减", "people_change"),
                words.of("资金代码", "fund"),
                words.of("资金来源", "fund_name"),
                words.of("金额增减（元）", "amount_change_yuan"),
                words.of("运行编号", "run")));
        for (SweepStep step : result.steps()) {
            for (TouchedMeasure change : step.changes()) {
                change.fen()
                        .forEach((fund, fen) -> lines.add(List.of(
                                String.valueOf(result.year()),
                                step.value().written(),
                                step.included() ? words.of("是", "yes") : words.of("否", "no"),
                                change.measure(),
                                words.measure(change.measure()),
                                String.valueOf(change.entitled()),
                                String.valueOf(change.people()),
                                fund.name(),
                                fund.label().in(lang),
                                Figures.yuan(fen),
                                result.run().id())));
            }
        }
        return lines;
    }
}
