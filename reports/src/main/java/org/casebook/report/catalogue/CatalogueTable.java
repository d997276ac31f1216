package org.casebook.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.Catalogue;
import org.casebook.simulation.catalogue.LocalText;
import org.casebook.simulation.catalogue.MeasureEntry;
import org.casebook.simulation.catalogue.Service;
import org.casebook.simulation.catalogue.TermEntry;
import org.casebook.simulation.catalogue.ValueEntry;

/** The catalogue on a terminal: an overview where there are several articles, then article by article. */
public final class CatalogueTable {

    private static final String INDENT = "  ";
    private static final int NARROWEST = 20;
    private static final int SOURCE = 5;

    /** Widest cells of the columns before the source. */
    private static final List<Integer> WIDEST = List.of(26, 24, 13, 10, 10);

    private final Lang lang;
    private final int width;
    private final CatalogueWords words;

    /** @param width columns of the terminal */
    public CatalogueTable(Lang lang, int width) {
        this.lang = lang;
        this.width = width;
        this.words = new CatalogueWords(lang);
    }

    public String render(Catalogue catalogue) {
        StringBuilder out = new StringBuilder();
        out.append(Text.of("平政发〔2019〕1号　政策目录（%s）", "Pingzhengfa [2019] No. 1: catalogue (%s)", catalogue.day())
                        .in(lang))
                .append('\n');
        if (catalogue.entries().size() > 1) {
            out.append('\n').append(overview(catalogue));
        }
        catalogue.entries().forEach(entry -> entry(entry, catalogue, out));
        return out.toString();
    }

    private TextTable overview(Catalogue catalogue) {
        TextTable table = new TextTable(List.of(
                Column.number(new Text("条", "Art.").in(lang)),
                Column.text(new Text("条标", "Title").in(lang)),
                Column.text(new Text("牵头", "Lead").in(lang)),
                Column.text(new Text("方式", "Covered").in(lang))));
        for (Catalogue.Entry entry : catalogue.entries()) {
            Article article = entry.article();
            table.row(List.of(
                    String.valueOf(article.number()),
                    words.in(article.title()),
                    words.lead(article),
                    words.labels(article.coverage())));
        }
        return table;
    }

    private void entry(Catalogue.Entry entry, Catalogue catalogue, StringBuilder out) {
        Article article = entry.article();
        out.append('\n').append(words.article(article.number())).append(INDENT).append(words.in(article.title()));
        out.append('\n');
        article.responsibility()
                .ifPresentOrElse(
                        duty -> line(out, "责任", "Responsible", words.in(duty)), () -> departments(article, out));
        line(out, "方式", "Covered as", words.labels(article.coverage()));
        line(out, "已测算", "Computed", words.in(article.computed()));
        line(out, "未测算", "Not computed", words.in(article.notComputed()));
        article.services().forEach(service -> line(out, "办理", "To apply", service(service)));
        if (entry.lacksMeasure()) {
            line(out, "措施", "Measure", new Text("本版程序尚未实现", "not in this version of the program").in(lang));
        }
        entry.measures().forEach(measure -> measure(measure, catalogue, out));
    }

    private void departments(Article article, StringBuilder out) {
        line(out, "牵头", "Lead", words.lead(article));
        line(out, "配合", "With", words.partners(article));
    }

    /** What nobody has filled in yet stands together at the end. */
    private String service(Service service) {
        List<String> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        parts.add(words.in(service.name()));
        part("申请人", "who", service.applicant().map(words::in), parts, missing);
        part("受理单位", "to whom", service.authority().map(words::in), parts, missing);
        part("流程", "how", service.process().map(words::in), parts, missing);
        part("依据", "source", Optional.of(service.source()), parts, missing);
        part("服务机构", "agency", local(service.agency()), parts, missing);
        part("联系方式", "contact", local(service.contact()), parts, missing);
        part("监督投诉电话", "complaints", local(service.complaints()), parts, missing);
        if (!missing.isEmpty()) {
            parts.add(String.join(new Text("、", ", ").in(lang), missing)
                    + new Text("：", ": ").in(lang)
                    + words.toBeFilledIn());
        }
        return String.join(new Text("；", "; ").in(lang), parts);
    }

    private Optional<String> local(LocalText text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(words.given(text));
    }

    private void part(String zh, String en, Optional<String> text, List<String> parts, List<String> missing) {
        text.ifPresentOrElse(given -> parts.add(named(zh, en, given)), () -> missing.add(new Text(zh, en).in(lang)));
    }

    private void measure(MeasureEntry measure, Catalogue catalogue, StringBuilder out) {
        out.append('\n');
        line(
                out,
                "措施",
                "Measure",
                words.in(measure.title()) + " " + measure.stem() + new Text("；计量单位：", "; counted in: ").in(lang)
                        + words.in(measure.unit()) + new Text("；资金：", "; fund: ").in(lang)
                        + words.labels(measure.funds()));
        line(out, "执行期", "In force", words.inForce(measure, catalogue.day()));
        if (!measure.isPopulation()) {
            line(out, "依据", "Source", measure.source());
        }
        if (!measure.terms().isEmpty() && measure.inForce(catalogue.day())) {
            out.append('\n');
            terms(measure, catalogue)
                    .toString()
                    .lines()
                    .forEach(row -> out.append(INDENT).append(row).append('\n'));
        }
    }

    /** Long cells go on below themselves; the source, the longest, comes last and takes the room that is left. */
    private TextTable terms(MeasureEntry measure, Catalogue catalogue) {
        List<List<String>> rows = new ArrayList<>();
        for (TermEntry term : measure.terms()) {
            Optional<ValueEntry> value = term.on(catalogue.day());
            rows.add(List.of(
                    words.in(term.label()),
                    value.map(v -> words.in(v.shown())).orElse(new Text("当日没有取值", "no value that day").in(lang)),
                    value.map(v -> words.days(v.from(), v.until())).orElse(""),
                    value.map(v -> words.in(v.provenance())).orElse(""),
                    value.map(v -> words.verified(v.verified())).orElse(""),
                    value.map(ValueEntry::source).orElse("")));
        }
        int others = table(
                        rows.stream()
                                .map(row -> Stream.concat(row.stream().limit(SOURCE), Stream.of(""))
                                        .toList())
                                .toList(),
                        width)
                .width();
        return table(rows, Math.max(NARROWEST, width - INDENT.length() - others));
    }

    private TextTable table(List<List<String>> rows, int roomForSource) {
        TextTable table = new TextTable(List.of(
                Column.text(new Text("标准", "Standard").in(lang)),
                Column.text(new Text("取值", "Value").in(lang)),
                Column.text(new Text("起止", "Days").in(lang)),
                Column.text(new Text("依据", "Kind").in(lang)),
                Column.text(new Text("最近核实", "Verified").in(lang)),
                Column.text(new Text("来源", "Source").in(lang))));
        for (List<String> row : rows) {
            List<List<String>> cells = IntStream.range(0, row.size())
                    .mapToObj(i -> Lines.wrap(row.get(i), i == SOURCE ? roomForSource : WIDEST.get(i)))
                    .toList();
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < height; i++) {
                int line = i;
                table.row(cells.stream()
                        .map(cell -> line < cell.size() ? cell.get(line) : "")
                        .toList());
            }
        }
        return table;
    }

    private String named(String zh, String en, String text) {
        return new Text(zh + "：", en + ": ").in(lang) + text;
    }

    /** A named line, broken where it is too long and indented below its name. */
    private void line(StringBuilder out, String zh, String en, String text) {
        String name = INDENT + named(zh, en, "");
        String below = " ".repeat(TextTable.width(name));
        List<String> lines = Lines.wrap(text, Math.max(NARROWEST, width - below.length()));
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? name : below).append(lines.get(i)).append('\n');
        }
    }
}
