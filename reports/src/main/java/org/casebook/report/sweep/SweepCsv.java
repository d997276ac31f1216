package org.casebook.report.sweep;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.DataNature;
import org.casebook.report.Figures;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.result.TriedTerm;

/**
 * A sweep for a spreadsheet, amounts in yuan with two decimals. {@code value} lines, one for each value (or pair of values),
 * measure and fund: what the measure comes to, changes against the policy in force, and the arc elasticities from the value
 * before, those of cost over all measures and funds, those of entitled units of the term's own measure. {@code step} lines,
 * where asked for: values at which anything changes on the way up, for the value itself ({@code included}) or only above it,
 * and by how much.
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
        List<List<String>> lines = new ArrayList<>();
        lines.add(heading(result));
        List<List<PartialElasticity>> elasticities = PartialElasticity.of(result);
        for (int number = 0; number < result.points().size(); number++) {
            addPoint(result, result.points().get(number), elasticities.get(number), lines);
        }
        result.steps().forEach(step -> addStep(result, step, lines));
        SafeCsv.write(out, IncompleteColumn.beside(lines.stream(), result.run().coverage(), lang));
    }

    private List<String> heading(SweepResult result) {
        List<String> heading = new ArrayList<>(List.of(words.of("年度", "year"), words.of("行", "line")));
        result.terms().forEach(term -> heading.add(term.path()));
        heading.addAll(List.of(
                words.of("含该值", "included"),
                words.of("措施代码", "measure"),
                words.of("措施", "measure_name"),
                words.of("符合条件数", "entitled"),
                words.of("符合条件数增减", "entitled_change"),
                words.of("惠及人数", "people"),
                words.of("惠及人数增减", "people_change"),
                words.of("资金代码", "fund"),
                words.of("资金来源", "fund_name"),
                words.of("金额（元）", "amount_yuan"),
                words.of("金额增减（元）", "amount_change_yuan")));
        for (TriedTerm term : result.terms()) {
            String along = result.terms().size() == 1 ? "" : ":" + term.path();
            heading.add(words.of("费用弹性", "cost_elasticity") + along);
            heading.add(words.of("数量弹性", "entitled_elasticity") + along);
        }
        heading.add(words.of("测算编号", "run"));
        heading.add(DataNature.HEADING.in(lang));
        return heading;
    }

    private void addPoint(
            SweepResult result, SweepPoint point, List<PartialElasticity> terms, List<List<String>> lines) {
        List<String> elasticities = new ArrayList<>();
        for (PartialElasticity term : terms) {
            elasticities.add(term.cost().map(BigDecimal::toPlainString).orElse(""));
            elasticities.add(term.entitled().map(BigDecimal::toPlainString).orElse(""));
        }
        for (TouchedMeasure measure : point.measures()) {
            TouchedMeasure policy = result.policy().of(measure.measure());
            measure.fen().forEach((fund, fen) -> {
                List<String> line = new ArrayList<>(List.of(String.valueOf(result.year()), words.of("取值", "value")));
                point.values().forEach(value -> line.add(value.written()));
                line.addAll(List.of(
                        "",
                        measure.measure(),
                        words.measure(measure.measure()),
                        String.valueOf(measure.entitled()),
                        String.valueOf(measure.entitled() - policy.entitled()),
                        String.valueOf(measure.people()),
                        String.valueOf(measure.people() - policy.people()),
                        fund.name(),
                        fund.label().in(lang),
                        Figures.yuan(fen),
                        Figures.yuan(fen - policy.fen().getOrDefault(fund, 0L))));
                line.addAll(elasticities);
                lines.add(identified(result, line));
            });
        }
    }

    private void addStep(SweepResult result, SweepStep step, List<List<String>> lines) {
        for (TouchedMeasure change : step.changes()) {
            change.fen()
                    .forEach((fund, fen) -> lines.add(identified(
                            result,
                            new ArrayList<>(List.of(
                                    String.valueOf(result.year()),
                                    words.of("临界值", "step"),
                                    step.value().written(),
                                    step.included() ? words.of("是", "yes") : words.of("否", "no"),
                                    change.measure(),
                                    words.measure(change.measure()),
                                    "",
                                    String.valueOf(change.entitled()),
                                    "",
                                    String.valueOf(change.people()),
                                    fund.name(),
                                    fund.label().in(lang),
                                    "",
                                    Figures.yuan(fen),
                                    "",
                                    "")))));
        }
    }

    private List<String> identified(SweepResult result, List<String> line) {
        line.add(result.run().id());
        line.add(DataNature.of(result.run()).in(lang));
        return line;
    }
}
