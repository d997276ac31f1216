package org.casebook.report.budget;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.IntakeDoubts;
import org.casebook.report.IntakeFile;
import org.casebook.report.Labels;
import org.casebook.report.Templates;
import org.casebook.report.indicator.IndicatorLines;
import org.casebook.simulation.catalogue.Article;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Reserve;

/**
 * The budget as one self-contained HTML file, for a screen, a telephone and paper. No script, nothing from elsewhere,
 * no time of day: the same inputs give the same bytes.
 */
public final class BudgetPage {

    private final Labels labels;
    private final Lang lang;

    public BudgetPage(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    /**
     * @param articles all of the policy
     * @param files what intake made of the delivery, in the order in which it is to be read
     * @param reserves none where the fund ledger was not delivered; the page then says so
     * @param out must write UTF-8; it is flushed, not closed
     */
    public void write(
            Estimate estimate, List<Article> articles, List<IntakeFile> files, List<Reserve> reserves, Writer out)
            throws IOException {
        Rows all = new Rows(estimate);
        Rows rows = all.paid();
        PageParts parts = new PageParts(labels, lang);
        BudgetChart chart = new BudgetChart(labels, lang);
        String chartTitle = Text.of("%d 年度各县（市、区）支出责任，按措施分列", "Committed in %d by county and measure", estimate.year())
                .in(lang);
        Map<String, Object> model = new HashMap<>();
        model.put("year", estimate.year());
        model.put("run", estimate.run());
        model.put("summary", new Summary(labels, lang).of(estimate));
        model.put("reserves", reserves.stream().map(parts::reserve).toList());
        model.put("articles", ArticleLine.of(articles, estimate, labels, lang));
        model.put("funds", parts.funds(rows));
        model.put("calendar", parts.calendar(rows, estimate.year()));
        model.put(
                "counties", all.counties().stream().map(c -> c.label().in(lang)).toList());
        model.put("matrix", new Matrix(labels, lang).of(all));
        model.put("funnels", parts.funnels(rows));
        IndicatorLines indicators = new IndicatorLines(estimate.indicators(), lang);
        model.put("indicators", indicators.lines());
        model.put(
                "indicatorCounties",
                indicators.counties().stream().map(c -> c.label().in(lang)).toList());
        model.put("conflicts", ConflictLine.of(estimate.conflicts(), labels, lang));
        model.put("assumptions", parts.assumptions(rows, estimate.assumptions()));
        model.put("files", new IntakeParts(labels, lang).files(files));
        model.put("intake", new IntakeParts(labels, lang).total(files));
        model.put("doubts", new IntakeDoubts(labels, lang).summary(files));
        model.put("chartTitle", chartTitle);
        if (!rows.isEmpty()) {
            model.put("wideChart", chart.svg(rows, BudgetChart.WIDE, chartTitle));
            model.put("narrowChart", chart.svg(rows, BudgetChart.NARROW, chartTitle));
        }
        Templates.process(BudgetPage.class, "budget.ftlh", lang, model, out);
    }
}
