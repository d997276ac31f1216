package org.casebook.report.budget;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.IntakeFile;
import org.casebook.report.Labels;
import org.casebook.report.Sample;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Reserve;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages for tests, parsed as a browser would. */
final class Pages {

    private Pages() {}

    static Document sample(Lang lang) {
        return Jsoup.parse(html(Sample.LABELS, lang, Sample.estimate(), Sample.files(), List.of(Sample.reserve())));
    }

    static Document of(Estimate estimate, Lang lang) {
        return Jsoup.parse(html(Sample.LABELS, lang, estimate, List.of(), List.of()));
    }

    static String html(Labels labels, Lang lang, Estimate estimate, List<IntakeFile> files, List<Reserve> reserve) {
        StringWriter out = new StringWriter();
        try {
            new BudgetPage(labels, lang, Sample.HEAD).write(estimate, Sample.articles(), files, reserve, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
