package org.casebook.report.sweep;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.DataNature;
import org.casebook.report.Figures;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.SolveResult;
import org.casebook.simulation.result.SolveResult.Sum;

/** The answer to a search for a value, for a spreadsheet: the value found, the next one beyond it, and the policy in force. */
public final class SolveCsv {

    private final Lang lang;

    public SolveCsv(Lang lang) {
        this.lang = lang;
    }

    private String of(String zh, String en) {
        return new Text(zh, en).in(lang);
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(SolveResult result, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                of("年度", "year"),
                of("行", "line"),
                result.term().path(),
                of("金额（元）", "amount_yuan"),
                of("符合条件数", "entitled"),
                of("惠及人数", "people"),
                of("测算编号", "run"),
                DataNature.HEADING.in(lang)));
        lines.add(line(
                result,
                of("求得", "found"),
                result.found().value().written(),
                result.found().sum()));
        result.beyond()
                .ifPresent(level -> lines.add(
                        line(result, of("再进一步", "beyond"), level.value().written(), level.sum())));
        String inForce =
                result.term().inForce().stream().map(value -> value.in(lang)).collect(Collectors.joining(" "));
        lines.add(line(result, of("现行", "in_force"), inForce, result.policy()));
        SafeCsv.write(
                out,
                IncompleteColumn.beside(lines, result.measures(), result.run().coverage(), lang));
    }

    private List<String> line(SolveResult result, String name, String value, Sum sum) {
        return List.of(
                String.valueOf(result.year()),
                name,
                value,
                Figures.yuan(sum.fen()),
                String.valueOf(sum.entitled()),
                String.valueOf(sum.people()),
                result.run().id(),
                DataNature.of(result.run()).in(lang));
    }
}
