package org.casebook.report.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.simulation.result.EarlierYears.MissingYear;
import org.casebook.simulation.result.EarlierYears.MissingYear.Cause;

/** The two totals of a budget in words: what the applications of the year commit, and what falls due in it. */
final class DueWords {

    static final Text COMMITTED = new Text("当年申请形成的支出责任", "committed by the year's applications");
    static final Text DUE = new Text("当年应支付", "due in the year");

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;

    DueWords(Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    /** The name of what falls due, with the years of application that it lacks. */
    String due(Rows rows) {
        String years = years(rows.missing(), lang);
        return years.isEmpty()
                ? DUE.in(lang)
                : Text.of("%s（缺 %s 年）", "%s (without %s)", DUE.in(lang), years).in(lang);
    }

    /** What the two totals are made of, and what they lack. */
    List<String> sentences(Rows paid, int year) {
        if (!paid.isPaidOverYears()) {
            return List.of(Text.of(
                            "%d 年申请形成的支出责任与当年应支付相同，均为 %s。",
                            "The applications of %d commit what falls due in it: %s.", year, amount(paid.amount()))
                    .in(lang));
        }
        List<String> sentences = new ArrayList<>();
        Money ownDue = paid.due(0);
        sentences.add(Text.of(
                        "%d 年申请形成的支出责任 %s：其中当年支付 %s，以后年度支付 %s。",
                        "The applications of %d commit %s: %s paid in the year, %s later.",
                        year,
                        amount(paid.amount()),
                        amount(ownDue),
                        amount(paid.amount().minus(ownDue)))
                .in(lang));
        sentences.add(Text.of(
                        "%d 年应支付 %s：当年申请 %s，以前年度申请的分期 %s（按申请年度的规定）。",
                        "Due in %d: %s, of which %s for its own applications and %s for earlier ones, by the terms of their"
                                + " years.",
                        year,
                        amount(paid.dueInYear()),
                        amount(ownDue),
                        amount(paid.instalments()))
                .in(lang));
        for (String measure : paid.measures()) {
            for (Cause cause : Cause.values()) {
                List<MissingYear> missing = paid.of(measure).missing().stream()
                        .filter(one -> one.cause() == cause)
                        .toList();
                if (!missing.isEmpty()) {
                    sentences.add(without(measure, missing, cause, year));
                }
            }
        }
        return sentences;
    }

    private String without(String measure, List<MissingYear> missing, Cause cause, int year) {
        String name = labels.measure(measure).in(lang);
        Text sentence = switch (cause) {
            case NOT_FOLDED ->
                Text.of(
                        "应支付数未含 %s 年%s的分期：个案库没有归并这些申请，请重新运行 casebook fold --year %d。",
                        "Instalments of %s (%s) are not in it: not folded, run casebook fold --year %d again.",
                        years(missing, lang),
                        name,
                        year);
            case NO_APPLICATIONS ->
                Text.of(
                        "应支付数未含 %s 年%s的分期：登记库中没有该年度的申请，请核实是否漏交。",
                        "Instalments of %s (%s) are not in it: the registry holds no application of then.",
                        years(missing, lang),
                        name);
        };
        return sentence.in(lang);
    }

    /** The years of application, e.g. 2017、2018; empty where none is missing. */
    static String years(List<MissingYear> missing, Lang lang) {
        return missing.stream()
                .map(MissingYear::year)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(new Text("、", ", ").in(lang)));
    }

    private String amount(Money money) {
        return figures.amount(money) + " " + figures.unit();
    }
}
