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
import org.casebook.report.Figures;
import org.casebook.report.SafeCsv;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.simulation.explain.ListedCase;
import org.casebook.simulation.explain.ListedCases;

/** A list of refused or of entitled cases to choose one from, as a table, CSV and JSON. */
public final class CaseListReports {

    private static final Text KEY = new Text("编号", "Key");
    private static final Text COUNTY = new Text("县（市、区）", "County");

    private final Lang lang;

    public CaseListReports(Lang lang) {
        this.lang = lang;
    }

    public String table(ListedCases list) {
        Text heading = Text.of(
                list.entitled() ? "%s（第%d条）  %d 年度可享受的对象：共 %,d 个" : "%s（第%d条）  %d 年度未通过的对象：共 %,d 个",
                list.entitled() ? "%s (article %d)  entitled in %d: %,d" : "%s (article %d)  refused in %d: %,d",
                list.title().in(lang),
                list.article(),
                list.year(),
                list.total());
        if (list.cases().isEmpty()) {
            return heading.in(lang) + "\n";
        }
        TextTable table = list.entitled() ? entitled(list) : refused(list);
        return heading.in(lang) + "\n\n" + table + "\n" + rest(list).in(lang) + "\n";
    }

    private TextTable entitled(ListedCases list) {
        Figures figures = new Figures(lang);
        TextTable table = new TextTable(List.of(
                Column.text(KEY.in(lang)),
                Column.text(COUNTY.in(lang)),
                Column.number(new Text("金额", "Amount").in(lang))));
        list.cases()
                .forEach(one ->
                        table.row(List.of(one.key(), one.county().label().in(lang), figures.exact(one.amount()))));
        return table;
    }

    private TextTable refused(ListedCases list) {
        TextTable table = new TextTable(List.of(
                Column.text(KEY.in(lang)),
                Column.text(COUNTY.in(lang)),
                Column.text(new Text("未通过的条件", "Refused on").in(lang)),
                Column.text(new Text("还差什么", "What is missing").in(lang))));
        list.cases()
                .forEach(one -> table.row(List.of(
                        one.key(), one.county().label().in(lang), one.label().in(lang), missing(one))));
        return table;
    }

    public void csv(ListedCases list, Writer out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of(
                                new Text("年度", "year"),
                                new Text("措施代码", "measure"),
                                new Text("编号", "key"),
                                new Text("区划代码", "county"),
                                new Text("县（市、区）", "county_name")),
                        list.entitled()
                                ? Stream.of(new Text("金额（元）", "amount"))
                                : Stream.of(
                                        new Text("条件代码", "ground"),
                                        new Text("未通过的条件", "refused_on"),
                                        new Text("还差什么", "missing")))
                .map(text -> text.in(lang))
                .toList());
        list.cases().forEach(one -> rows.add(row(list, one)));
        SafeCsv.write(out, rows);
    }

    private List<String> row(ListedCases list, ListedCase one) {
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(list.year()),
                list.measure(),
                one.key(),
                one.county().code(),
                one.county().label().in(lang)));
        row.addAll(
                list.entitled()
                        ? List.of(one.amount().toString())
                        : List.of(one.ground(), one.label().in(lang), missing(one)));
        return row;
    }

    /** The cases stand under {@code refused} or {@code entitled}; amounts are yuan with two decimals. */
    public ObjectNode json(ListedCases list) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("measure", list.measure()).put("article", list.article()).put("year", list.year());
        root.put("total", list.total()).put("first", list.first());
        ArrayNode cases = root.putArray(list.entitled() ? "entitled" : "refused");
        list.cases().forEach(one -> {
            ObjectNode node = cases.addObject()
                    .put("key", one.key())
                    .put("county", one.county().code());
            if (list.entitled()) {
                node.put("amount", one.amount().toString());
            } else {
                node.put("ground", one.ground()).put("label", one.label().in(lang));
                ExplanationJson.changes(node.putArray("missing"), one.missing(), lang);
            }
        });
        return root;
    }

    private String missing(ListedCase one) {
        return one.missing().isEmpty()
                ? new Text("本案自身无法改变", "nothing of its own").in(lang)
                : ChangeWords.of(one.missing(), lang);
    }

    private static Text rest(ListedCases list) {
        String zh = list.title().zh();
        return list.last() < list.total()
                ? Text.of(
                        "列出第 %,d 至 %,d 个；加 --from %d 看以后的，可用 --county、--ground、--amount 筛选。逐条说明：explain %s --key 编号 --year %d",
                        "Numbers %,d to %,d; --from %d lists the next, --county, --ground and --amount choose. One of them in full: explain %6$s --key KEY --year %5$d",
                        list.first(),
                        list.last(),
                        list.last() + 1,
                        zh,
                        list.year(),
                        list.measure())
                : Text.of(
                        "逐条说明其中一个：explain %s --key 编号 --year %d",
                        "One of them in full: explain %3$s --key KEY --year %2$d", zh, list.year(), list.measure());
    }
}
