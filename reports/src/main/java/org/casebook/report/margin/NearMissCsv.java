package org.casebook.report.margin;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.DataNature;
import org.casebook.report.Figures;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.MissedCondition;
import org.casebook.simulation.result.NearMisses;

/**
 * Near misses for a spreadsheet: of each condition a line for every county, then, without a county, a line for every
 * distance. The counties of a condition add up to it, and so do its distances and those whom a fact keeps out.
 */
public final class NearMissCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("年度", "year"),
            new Text("措施代码", "measure"),
            new Text("措施", "measure_name"),
            new Text("条件代码", "ground"),
            new Text("条件", "ground_name"),
            new Text("区划代码", "county"),
            new Text("县（市、区）", "county_name"),
            new Text("参数", "term"),
            new Text("差自", "off_from"),
            new Text("差至", "off_to"),
            new Text("被拒数", "refused"),
            new Text("仅因本条被拒", "alone"),
            new Text("达标即可享受的金额（元）", "cliff_yuan"),
            new Text("测算编号", "run"),
            DataNature.HEADING);

    private final Labels labels;
    private final Lang lang;

    public NearMissCsv(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(NearMisses misses, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        for (MissedCondition condition : misses.conditions()) {
            condition
                    .counties()
                    .forEach((county, missed) -> lines.add(line(
                            misses,
                            condition,
                            List.of(
                                    county.code(),
                                    county.label().in(lang),
                                    "",
                                    "",
                                    "",
                                    String.valueOf(missed.refused())),
                            missed.alone())));
            condition
                    .terms()
                    .forEach(term -> term.distances()
                            .forEach(distance -> lines.add(line(
                                    misses,
                                    condition,
                                    List.of(
                                            "",
                                            "",
                                            term.term().path(),
                                            NearMissWords.plain(distance.from()),
                                            NearMissWords.plain(distance.to()),
                                            ""),
                                    distance.alone()))));
            if (condition.byFacts().units() > 0) {
                String facts = new Text("事实", "facts").in(lang);
                lines.add(line(misses, condition, List.of("", "", facts, "", "", ""), condition.byFacts()));
            }
        }
        SafeCsv.write(out, IncompleteColumn.beside(lines.stream(), misses.run().coverage(), lang));
    }

    private List<String> line(
            NearMisses misses, MissedCondition condition, List<String> middle, MissedCondition.Alone alone) {
        List<String> line = new ArrayList<>(List.of(
                String.valueOf(misses.year()),
                condition.measure(),
                labels.measure(condition.measure()).in(lang),
                condition.ground(),
                labels.ground(condition.measure(), condition.ground()).in(lang)));
        line.addAll(middle);
        line.addAll(List.of(
                String.valueOf(alone.units()),
                Figures.yuan(alone.fen()),
                misses.run().id(),
                DataNature.of(misses.run()).in(lang)));
        return line;
    }
}
