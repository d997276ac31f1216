package org.casebook.report.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.TextTable;
import org.casebook.report.TextTable.Column;
import org.casebook.report.indicator.IndicatorLine;
import org.casebook.report.indicator.IndicatorLines;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.catalogue.Coverage;
import org.casebook.simulation.result.Estimate;

/**
 * What an estimate says of one article of the policy; every article has a line, also those that pay nobody.
 *
 * @param lead the department that leads; empty where the article lists none
 * @param coverage in what way the article is covered, as in 测算资金、指标
 * @param results one for each measure and indicator, for the whole city; what is missing and why where there is none
 */
public record ArticleLine(String number, String title, String lead, String coverage, List<String> results) {

    /** What such lines are together. */
    public static final Text HEADING = new Text("各条一览", "All articles");

    /** In the order of the articles. */
    public static List<ArticleLine> of(List<Article> articles, Estimate estimate, Labels labels, Lang lang) {
        Rows rows = Rows.of(estimate);
        List<IndicatorLine> indicators =
                new IndicatorLines(estimate.indicators(), estimate.run().coverage(), lang).lines();
        return articles.stream()
                .map(article -> new ArticleLine(
                        String.valueOf(article.number()),
                        article.title().in(lang),
                        article.lead().map(lead -> lead.in(lang)).orElse(""),
                        coverage(article, lang),
                        results(article, rows, indicators, labels, lang)))
                .toList();
    }

    /** The lines on a terminal. */
    public static TextTable table(List<ArticleLine> lines, Lang lang) {
        TextTable table = new TextTable(List.of(
                Column.number(new Text("条", "Art.").in(lang)),
                Column.text(HEADING.in(lang)),
                Column.text(new Text("方式", "Covered").in(lang)),
                Column.text(new Text("全市", "City").in(lang))));
        for (ArticleLine line : lines) {
            String number = line.number;
            String title = line.title;
            String coverage = line.coverage;
            for (String result : line.results) {
                table.row(List.of(number, title, coverage, result));
                number = "";
                title = "";
                coverage = "";
            }
        }
        return table;
    }

    private static String coverage(Article article, Lang lang) {
        return article.coverage().stream()
                .map(covered -> covered.label().in(lang))
                .collect(Collectors.joining(new Text("、", ", ").in(lang)));
    }

    private static List<String> results(
            Article article, Rows rows, List<IndicatorLine> indicators, Labels labels, Lang lang) {
        List<String> results = new ArrayList<>();
        for (String measure : rows.measures()) {
            Rows own = rows.of(measure);
            if (own.article() == article.number()) {
                results.add(labels.measure(measure).in(lang) + " " + figure(own, labels.unit(measure), lang));
            }
        }
        indicators.stream()
                .filter(line -> line.article() == article.number() && !line.part())
                .map(line -> line.label() + " " + line.city())
                .forEach(results::add);
        if (results.isEmpty()) {
            results.add(without(article).in(lang));
        }
        return results;
    }

    private static String figure(Rows rows, Text unit, Lang lang) {
        Figures figures = new Figures(lang);
        return rows.counted().isEmpty()
                ? figures.amount(rows.amount()) + rows.mark() + " " + figures.unit()
                : figures.count(rows.entitled())
                        + rows.mark()
                        + new Text("（", " (").in(lang)
                        + unit.in(lang)
                        + new Text("）", ")").in(lang);
    }

    private static Text without(Article article) {
        if (article.coverage().contains(Coverage.ALERTS)) {
            return new Text("尚未测算", "not computed yet");
        }
        return article.coverage().contains(Coverage.CATALOGUED)
                ? new Text("见政策目录", "see the catalogue")
                : new Text("没有数据", "no data");
    }
}
