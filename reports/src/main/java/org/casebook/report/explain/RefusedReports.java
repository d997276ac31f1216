package org.casebook.report.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.IncompleteColumn;
import org.casebook.report.SafeCsv;
import org.casebook.report.TextTable;
import org.casebook.simulation.explain.RefusedCase;
import org.casebook.simulation.explain.RefusedCases;
import org.casebook.simulation.result.DataCoverage;

/** A list of refused cases to choose one from, as a table, CSV and JSON. */
public final class RefusedReports {

    private final Lang lang;

    public RefusedReports(Lang lang) {
        this.lang = lang;
    }

    public String table(RefusedCases refused) {
        Text heading = Text.of(
                "%s（第%d条）  %d 年度未通过的对象：共 %,d 个",
                "%s (article %d)  refused in %d: %,d",
                refused.title().in(lang),
                refused.article(),
                refused.year(),
                refused.total());
        if (refused.cases().isEmpty()) {
            return heading.in(lang) + "\n";
        }
        TextTable table = new TextTable(List.of(
                TextTable.Column.text(new Text("编号", "Key").in(lang)),
                TextTable.Column.text(new Text("县（市、区）", "County").in(lang)),
                TextTable.Column.text(new Text("未通过的条件", "Refused on").in(lang)),
                TextTable.Column.text(new Text("还差什么", "What is missing").in(lang))));
        refused.cases()
                .forEach(one -> table.row(List.of(
                        one.key(), one.county().label().in(lang), one.label().in(lang), missing(one))));
        return heading.in(lang) + "\n\n" + table + "\n" + rest(refused).in(lang) + "\n";
    }

    public void csv(RefusedCases refused, DataCoverage coverage, Writer out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        new Text("年度", "year"),
                        new Text("措施代码", "measure"),
                        new Text("编号", "key"),
                        new Text("区划代码", "county"),
                        new Text("县（市、区）", "county_name"),
                        new Text("条件代码", "ground"),
                        new Text("未通过的条件", "refused_on"),
                        new Text("还差什么", "missing"))
                .map(text -> text.in(lang))
                .toList());
        refused.cases()
                .forEach(one -> rows.add(List.of(
                        String.valueOf(refused.year()),
                        refused.measure(),
                        one.key(),
                        one.county().code(),
                        one.county().label().in(lang),
                        one.ground(),
                        one.label().in(lang),
                        missing(one))));
        SafeCsv.write(out, IncompleteColumn.beside(rows.stream(), coverage, lang));
    }

    public ObjectNode json(RefusedCases refused) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("measure", refused.measure()).put("article", refused.article()).put("year", refused.year());
        root.put("total", refused.total()).put("first", refused.first());
        ArrayNode cases = root.putArray("refused");
        refused.cases().forEach(one -> {
            ObjectNode node = cases.addObject()
                    .put("key", one.key())
                    .put("county", one.county().code())
                    .put("ground", one.ground())
                    .put("label", one.label().in(lang));
            ExplanationJson.changes(node.putArray("missing"), one.missing(), lang);
        });
        return root;
    }

    private String missing(RefusedCase one) {
        return one.missing().isEmpty()
                ? new Text("本案自身无法改变", "nothing of its own").in(lang)
                : ChangeWords.of(one.missing(), lang);
    }

    private static Text rest(RefusedCases refused) {
        return refused.last() < refused.total()
                ? Text.of(
                        "列出第 %,d 至 %,d 个；加 --from %d 看以后的，可用 --county、--ground 筛选。逐条说明：explain %s --key 编号 --year %d",
                        "Numbers %,d to %,d; --from %d lists the next, --county and --ground choose. One of them in full: explain %s --key KEY --year %d",
                        refused.first(),
                        refused.last(),
                        refused.last() + 1,
                        refused.measure(),
                        refused.year())
                : Text.of(
                        "逐条说明其中一个：explain %s --key 编号 --year %d",
                        "One of them in full: explain %s --key KEY --year %d", refused.measure(), refused.year());
    }
}
