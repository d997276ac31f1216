package org.casebook.report.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.TriedTerm;

/** The words and figures that tables, files and charts of a sweep share. */
final class SweepWords {

    static final String UNDEFINED = "–";

    private final Labels labels;
    private final Lang lang;

    SweepWords(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
    }

    String of(Text text) {
        return text.in(lang);
    }

    String of(String zh, String en) {
        return new Text(zh, en).in(lang);
    }

    /** The label with the path, as in {@code 新招用人员比例（small-enterprise-loan.hiringRatio）}. */
    String term(TriedTerm term) {
        return Text.of("%s（%s）", "%s (%s)", term.label().in(lang), term.path()).in(lang);
    }

    String inForce(TriedTerm term) {
        return term.inForce().isEmpty()
                ? of("当年不在执行期", "not in force in the year")
                : term.inForce().stream().map(value -> value.in(lang)).collect(Collectors.joining(of("、", ", ")));
    }

    String measure(String stem) {
        return labels.measure(stem).in(lang);
    }

    String measures(List<String> stems) {
        return stems.stream().map(this::measure).collect(Collectors.joining(of("、", ", ")));
    }

    String unit(String stem) {
        return labels.unit(stem).in(lang);
    }

    String nature(RunIdentity run) {
        return run.synthetic() ? of("　合成数据", "  SYNTHETIC DATA") : "";
    }

    Optional<String> changes(RunIdentity run) {
        return run.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(of("政策参数有改动：", "Terms changed: ") + String.join(of("；", "; "), run.changes()));
    }

    static String shown(Optional<BigDecimal> elasticity) {
        return elasticity
                .map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse(UNDEFINED);
    }
}
