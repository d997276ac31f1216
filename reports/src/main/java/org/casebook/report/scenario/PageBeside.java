package org.casebook.report.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.report.Source;
import org.casebook.report.behaviour.BehaviourLines;
import org.casebook.simulation.result.BehaviourResult;
import org.casebook.simulation.result.Contribution;
import org.casebook.simulation.result.Contributions;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.Player;
import org.casebook.simulation.result.ScenarioBehaviour;
import org.casebook.simulation.result.Unmoved;

/** What a page shows beside the figures of its scenarios, cell by cell. The records are public for the template. */
final class PageBeside {

    private static final int UNIT_DECIMALS = 2;

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;
    private final ScenarioWords words;

    /** How a scenario's change is split among its parts. */
    public record Split(String by, List<String> funds, List<Part> parts, Part total) {}

    /**
     * @param value that the term gets; empty for a whole measure
     * @param units change of the entitled, measure by measure
     */
    public record Part(
            String name, String value, PageOverview.Cell change, List<PageOverview.Cell> funds, String units) {}

    /** A scenario without and with responses. */
    public record Responses(String baseline, List<BehaviourLines.Line> lines) {}

    /** A number that responses rest on. */
    public record Assumed(String what, String basis, Source source) {}

    /** A change without effect. */
    public record Idle(String scenario, String term, String before, String after, String reason) {}

    PageBeside(ScenarioWords words, Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
        this.words = words;
    }

    Split split(Contributions split) {
        List<Fund> funds = split.fen().size() > 1 ? List.copyOf(split.fen().keySet()) : List.of();
        Map<String, Fraction> entitled = split.entitled().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, units -> Fraction.of(units.getValue())));
        return new Split(
                split.player().label().in(lang),
                funds.stream().map(fund -> fund.label().in(lang)).toList(),
                split.parts().stream().map(part -> part(split, part, funds)).toList(),
                part(
                        new Text("合计", "Total").in(lang),
                        "",
                        split.totalFen(),
                        funds,
                        fund -> split.fen().getOrDefault(fund, 0L),
                        units(split, entitled)));
    }

    private Part part(Contributions split, Contribution part, List<Fund> funds) {
        String measure = labels.measure(part.measure()).in(lang);
        boolean term = split.player() == Player.TERM;
        return part(
                term ? measure + " · " + part.label().in(lang) : measure,
                term ? value(part) : "",
                part.totalFen(),
                funds,
                fund -> part.fen().getOrDefault(fund, 0L),
                units(split, part.entitled()));
    }

    private Part part(
            String name, String value, long fen, List<Fund> funds, Function<Fund, Long> byFund, String units) {
        return new Part(
                name,
                value,
                cell(fen),
                funds.stream().map(fund -> cell(byFund.apply(fund))).toList(),
                units);
    }

    private static String value(Contribution part) {
        return part.changes().stream()
                .map(change -> change.substring(change.indexOf('=') + 1))
                .collect(Collectors.joining());
    }

    /** In the order of the law. */
    private String units(Contributions split, Map<String, Fraction> entitled) {
        return split.entitled().keySet().stream()
                .filter(measure -> entitled.getOrDefault(measure, Fraction.ZERO).compareTo(Fraction.ZERO) != 0)
                .map(measure -> words.measure(measure) + " "
                        + figures.signed(entitled.getOrDefault(measure, Fraction.ZERO), UNIT_DECIMALS))
                .collect(Collectors.joining(new Text("；", "; ").in(lang)));
    }

    private PageOverview.Cell cell(long fen) {
        return new PageOverview.Cell(figures.signed(fen), figures.signedExact(fen));
    }

    Responses responses(ScenarioBehaviour found) {
        return new Responses(
                words.name(found.baseline()),
                new BehaviourLines(labels, lang)
                        .of(found).stream().filter(line -> line.depth() < 2).toList());
    }

    List<Assumed> assumed(Optional<BehaviourResult> behaviour) {
        BehaviourLines lines = new BehaviourLines(labels, lang);
        return behaviour.map(BehaviourResult::assumptions).orElse(List.of()).stream()
                .map(number -> new Assumed(lines.assumed(number), lines.basis(number), Source.of(number.source())))
                .toList();
    }

    Idle idle(Unmoved unmoved) {
        return new Idle(
                words.name(unmoved.scenario()),
                labels.measure(unmoved.change().measure()).in(lang) + " · "
                        + unmoved.change().label().in(lang),
                unmoved.change().before().in(lang),
                unmoved.change().after().in(lang),
                unmoved.reason().in(lang));
    }
}
