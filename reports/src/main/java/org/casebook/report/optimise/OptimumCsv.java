package org.casebook.report.optimise;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.FrontierPoint;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.OptimumResult;
import org.casebook.simulation.result.PackageOutcome;

/** For a spreadsheet: the policy in force, then the packages that no other beats, by cost; money in yuan. */
public final class OptimumCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("年度", "year"),
            new Text("目标", "aim"),
            new Text("预算", "budget"),
            new Text("资金来源", "fund"),
            new Text("方案", "scenario"),
            new Text("成本", "cost"),
            new Text("惠及", "reached"),
            new Text("每多一个的成本", "marginal_cost"),
            new Text("是否最好", "best"),
            new Text("测算编号", "run"),
            new Text("数据性质", "data"));

    private final Lang lang;

    public OptimumCsv(Lang lang) {
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(OptimumResult result, Writer out) throws IOException {
        Optimum found = result.optimum();
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
        lines.add(line(result, found.baseline().scenario(), found.baseline(), ""));
        for (FrontierPoint point : found.frontier()) {
            String marginal = point.marginalFen().map(Figures::yuan).orElse("");
            lines.add(line(result, point.outcome().scenario(), point.outcome(), marginal));
            point.alike().forEach(name -> lines.add(line(result, name, point.outcome(), marginal)));
        }
        SafeCsv.write(
                out,
                IncompleteColumn.beside(lines, found.measures(), result.run().coverage(), lang));
    }

    private List<String> line(OptimumResult result, String scenario, PackageOutcome outcome, String marginal) {
        Optimum found = result.optimum();
        boolean best = scenario.equals(found.best().scenario());
        return List.of(
                String.valueOf(result.year()),
                found.aim().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                found.budget().toString(),
                found.fund().map(Fund::name).orElse(""),
                scenario,
                Figures.yuan(outcome.fen()),
                String.valueOf(outcome.reached()),
                marginal,
                (best ? new Text("是", "yes") : new Text("否", "no")).in(lang),
                result.run().id(),
                (result.run().synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data"))
                        .in(lang));
    }
}
