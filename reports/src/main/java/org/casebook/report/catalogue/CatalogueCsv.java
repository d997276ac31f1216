package org.casebook.report.catalogue;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.SafeCsv;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.Catalogue;
import org.casebook.simulation.catalogue.MeasureEntry;
import org.casebook.simulation.catalogue.TermEntry;
import org.casebook.simulation.catalogue.ValueEntry;

/**
 * The catalogue as a table for a spreadsheet: one line per term of a measure with its value of the day; one line for a
 * measure without a value that day, and one for an article without a measure.
 */
public final class CatalogueCsv {

    private static final List<Text> HEADINGS = List.of(
            new Text("条款", "article"),
            new Text("条标", "title"),
            new Text("牵头", "lead"),
            new Text("配合", "partners"),
            new Text("方式", "coverage"),
            new Text("已测算", "computed"),
            new Text("未测算及原因", "not_computed"),
            new Text("措施代码", "measure"),
            new Text("措施", "measure_name"),
            new Text("计量单位", "unit"),
            new Text("资金来源", "funds"),
            new Text("执行期", "in_force"),
            new Text("标准代码", "term"),
            new Text("标准", "term_name"),
            new Text("取值", "value"),
            new Text("自", "from"),
            new Text("至", "until"),
            new Text("依据", "provenance"),
            new Text("来源", "source"),
            new Text("最近核实", "verified"));

    private static final int OF_MEASURE = 5;
    private static final int OF_TERM = 8;

    private final Lang lang;
    private final CatalogueWords words;

    public CatalogueCsv(Lang lang) {
        this.lang = lang;
        this.words = new CatalogueWords(lang);
    }

    /** @param out must write UTF-8; it is flushed, not closed */
    public void write(Catalogue catalogue, Writer out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(words::in).toList());
        for (Catalogue.Entry entry : catalogue.entries()) {
            List<String> article = article(entry.article());
            if (entry.measures().isEmpty()) {
                lines.add(joined(article, blanks(OF_MEASURE), blanks(OF_TERM)));
            }
            for (MeasureEntry measure : entry.measures()) {
                measure(article, measure, catalogue.day(), lines);
            }
        }
        SafeCsv.write(out, lines);
    }

    private List<String> article(Article article) {
        return List.of(
                String.valueOf(article.number()),
                words.in(article.title()),
                article.responsibility().map(words::in).orElse(words.lead(article)),
                words.partners(article),
                words.labels(article.coverage()),
                words.in(article.computed()),
                words.in(article.notComputed()));
    }

    private void measure(List<String> article, MeasureEntry measure, LocalDate day, List<List<String>> lines) {
        List<String> own = List.of(
                measure.stem(),
                words.in(measure.title()),
                words.in(measure.unit()),
                words.labels(measure.funds()),
                words.inForce(measure, day));
        if (measure.terms().isEmpty() || !measure.inForce(day)) {
            lines.add(joined(article, own, blanks(OF_TERM)));
            return;
        }
        measure.terms().forEach(term -> lines.add(joined(article, own, term(term, day))));
    }

    private List<String> term(TermEntry term, LocalDate day) {
        Optional<ValueEntry> value = term.on(day);
        return Stream.of(
                        Optional.of(term.name()),
                        Optional.of(term.label().in(lang)),
                        value.map(v -> v.shown().in(lang)),
                        value.map(v -> v.from().toString()),
                        value.map(ValueEntry::until)
                                .filter(until -> !until.equals(LocalDate.MAX))
                                .map(LocalDate::toString),
                        value.map(v -> v.provenance().in(lang)),
                        value.map(ValueEntry::source),
                        value.map(v -> words.verified(v.verified())))
                .map(cell -> cell.orElse(""))
                .toList();
    }

    private static List<String> blanks(int count) {
        return Stream.generate(() -> "").limit(count).toList();
    }

    private static List<String> joined(List<String> article, List<String> measure, List<String> term) {
        return Stream.of(article, measure, term).flatMap(List::stream).collect(Collectors.toList());
    }
}
