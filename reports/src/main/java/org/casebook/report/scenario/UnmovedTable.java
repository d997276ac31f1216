package org.casebook.report.scenario;

import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.report.Lines;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.Unmoved;

/** On a terminal: the changes of scenarios that move nothing, and why. */
public final class UnmovedTable {

    private static final int MOST = 10;

    private final Labels labels;
    private final Lang lang;
    private final int width;

    /** @param width columns of the terminal */
    public UnmovedTable(Labels labels, Lang lang, int width) {
        this.labels = labels;
        this.lang = lang;
        this.width = width;
    }

    /** Nothing where every change moves somebody. */
    public String render(List<Unmoved> all) {
        if (all.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("\n");
        line(out, Text.of("没有变化的改动及原因：", "Changes without effect, and why:"));
        for (Unmoved unmoved : all.subList(0, Math.min(MOST, all.size()))) {
            line(
                    out,
                    Text.of(
                            "· %s：%s %s，%s → %s。%s",
                            "· %s: %s, %s, %s → %s. %s",
                            TextTable.plain(unmoved.scenario()),
                            labels.measure(unmoved.change().measure()).in(lang),
                            unmoved.change().label().in(lang),
                            unmoved.change().before().in(lang),
                            unmoved.change().after().in(lang),
                            unmoved.reason().in(lang)));
        }
        if (all.size() > MOST) {
            line(out, Text.of("另有 %,d 项，见网页（--page）。", "%,d more stand on the page (--page).", all.size() - MOST));
        }
        return out.toString();
    }

    private void line(StringBuilder out, Text text) {
        Lines.wrap(text.in(lang), width).forEach(line -> out.append(line).append('\n'));
    }
}
