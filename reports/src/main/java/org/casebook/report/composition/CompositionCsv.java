package org.casebook.report.composition;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.DataNature;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.Labels;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.PartRow;
import org.casebook.simulation.result.ResultRow;

/**
 * Whom the policy in force reaches, for a spreadsheet: one line per dimension, measure, county and part. The parts of a
 * dimension add up to the measure and county where {@code parts_overlap} says no; a dash stands for all units of a measure that
 * are not told apart by the dimension.
 */
public final class CompositionCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("年度", "year"),
            new Text("条款", "article"),
            new Text("措施代码", "measure"),
            new Text("措施", "measure_name"),
            new Text("区划代码", "county"),
            new Text("县（市、区）", "county_name"),
            new Text("维度代码", "dimension"),
            new Text("维度", "dimension_name"),
            new Text("部分代码", "part"),
            new Text("部分", "part_name"),
            new Text("各部分可重叠", "parts_overlap"),
            new Text("审核数", "assessed"),
            new Text("符合条件数", "entitled"),
            new Text("金额（元）", "amount_yuan"),
            new Text("测算编号", "run"),
            DataNature.HEADING);

    private final Labels labels;
    private final Lang lang;

    public CompositionCsv(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(Composition composition, Writer out) throws IOException {
        List<String> headings =
                HEADINGS.stream().map(heading -> heading.in(lang)).toList();
        SafeCsv.write(
                out,
                IncompleteColumn.beside(
                        Stream.concat(
                                Stream.of(headings), composition.rows().stream().map(row -> line(composition, row))),
                        composition.estimate().run().coverage(),
                        lang));
    }

    private List<String> line(Composition composition, PartRow part) {
        ResultRow row = part.row();
        return List.of(
                String.valueOf(composition.estimate().year()),
                String.valueOf(row.article()),
                row.measure(),
                labels.measure(row.measure()).in(lang),
                row.county().code(),
                row.county().label().in(lang),
                part.dimension().name(),
                part.dimension().label().in(lang),
                part.part(),
                PartWords.name(labels, part.dimension(), part.part()).in(lang),
                PartWords.overlaps(part.dimension()).in(lang),
                String.valueOf(row.assessed()),
                String.valueOf(row.entitled()),
                row.amount().toString(),
                composition.estimate().run().id(),
                DataNature.of(composition.estimate().run()).in(lang));
    }
}
