package org.casebook.report.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.simulation.explain.Condition.Change;

/** Changes of facts in words. */
final class ChangeWords {

    private ChangeWords() {}

    static String of(List<Change> changes, Lang lang) {
        return changes.stream()
                .map(change -> of(change, lang))
                .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; "));
    }

    static String of(Change change, Lang lang) {
        return change.label().in(lang) + (lang == Lang.ZH ? "：" : ": ")
                + change.from().in(lang) + " → " + change.to().in(lang);
    }
}
