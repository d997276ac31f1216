package org.casebook.report.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.report.TextTable;
import org.casebook.simulation.result.ScenarioResult;

/** How reports speak of a scenario, in one language. */
public final class ScenarioWords {

    /** The name of the policy in force. */
    static final Text POLICY = new Text("现行政策", "Policy in force");

    private final Labels labels;
    private final Lang lang;
    private final Map<String, Text> titles;

    /** Where scenarios are called by their names. */
    ScenarioWords(Labels labels, Lang lang) {
        this(labels, lang, Map.of());
    }

    /** @param titles what people call scenarios, by their names */
    ScenarioWords(Labels labels, Lang lang, Map<String, Text> titles) {
        this.labels = labels;
        this.lang = lang;
        this.titles = titles;
    }

    String name(String scenario) {
        return Optional.ofNullable(titles.get(scenario))
                .map(title -> TextTable.plain(title.in(lang)))
                .orElseGet(() -> name(scenario, lang));
    }

    /** The scenario's own name, or what people call the policy in force. */
    public static String name(String scenario, Lang lang) {
        return scenario.equals(ScenarioResult.POLICY) ? POLICY.in(lang) : TextTable.plain(scenario);
    }

    /** The same where it stands in a sentence: a name of one's own in quotation marks. */
    public static String quoted(String scenario, Lang lang) {
        return scenario.equals(ScenarioResult.POLICY)
                ? new Text("现行政策", "the policy in force").in(lang)
                : Text.of("“%s”", "'%s'", TextTable.plain(scenario)).in(lang);
    }

    String question(Text question) {
        return TextTable.plain(question.in(lang));
    }

    /** The measure and in what its units are counted, as in {@code 稳岗返还（户）}. */
    String measure(String stem) {
        return labels.measure(stem).in(lang)
                + new Text("（", " (").in(lang)
                + labels.unit(stem).in(lang)
                + new Text("）", ")").in(lang);
    }

    /** With what it is compared, from when and where it holds. */
    String scope(ScenarioResult scenario) {
        String compared = Text.of("与“%s”相比", "Compared with \"%s\"", name(scenario.baseline()))
                .in(lang);
        String start = scenario.start()
                .map(day -> Text.of("，自 %s 起施行", ", in force from %s", day).in(lang))
                .orElse("");
        String counties = scenario.counties().isEmpty()
                ? ""
                : Text.of(
                                "，仅在%s施行",
                                ", in %s only",
                                scenario.counties().stream()
                                        .map(county -> county.label().in(lang))
                                        .collect(Collectors.joining(new Text("、", ", ").in(lang))))
                        .in(lang);
        return compared + start + counties + new Text("。", ".").in(lang);
    }
}
