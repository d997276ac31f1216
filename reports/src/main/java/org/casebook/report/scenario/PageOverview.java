package org.casebook.report.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.simulation.result.ScenarioResult;

/** The tables that list the scenarios, cell by cell. The records are public for the template. */
final class PageOverview {

    private final Lang lang;
    private final Figures figures;
    private final ScenarioWords words;

    /**
     * @param against the scenario it is compared with; empty where that is the policy in force
     * @param funds in the order of the table's columns
     */
    public record Line(String name, String against, Cell amount, Cell change, String share, List<Cell> funds) {}

    /** @param shown empty where the fund is not concerned */
    public record Cell(String shown, String exact) {}

    /** What a scenario changes for a measure. */
    public record Measure(String scenario, String name, Cell change, String entitled, List<String> units) {}

    PageOverview(ScenarioWords words, Lang lang) {
        this.lang = lang;
        this.figures = new Figures(lang);
        this.words = words;
    }

    /** Those of which the cost changes most, in the order in which they were asked. */
    static List<Overview.Line> largest(Overview overview, int count) {
        return overview.lines().stream()
                .sorted(Comparator.comparingLong((Overview.Line line) -> Math.absExact(line.changeFen()))
                        .reversed())
                .limit(count)
                .sorted(Comparator.comparingInt(Overview.Line::place))
                .toList();
    }

    /** Of those that change anything, the same. */
    static List<Overview.Line> largestThatDiffer(Overview overview, int count) {
        return largest(
                new Overview(
                        overview.amount(),
                        overview.lines().stream()
                                .filter(line -> !line.measures().isEmpty())
                                .toList()),
                count);
    }

    /** What was asked, each question once. */
    List<String> questions(List<Overview.Line> lines) {
        Set<Text> asked = new HashSet<>();
        return lines.stream()
                .map(Overview.Line::question)
                .filter(question -> !question.in(lang).isBlank() && asked.add(question))
                .map(words::question)
                .toList();
    }

    Line policy(Overview overview) {
        Cell amount = new Cell(figures.amount(overview.amount()), figures.exact(overview.amount()));
        return new Line(
                words.name(ScenarioResult.POLICY),
                "",
                amount,
                new Cell("", ""),
                "",
                overview.funds().stream().map(fund -> new Cell("", "")).toList());
    }

    List<Line> lines(List<Overview.Line> lines, List<Fund> funds) {
        return lines.stream()
                .map(line -> new Line(
                        words.name(line.name()),
                        line.baseline().equals(ScenarioResult.POLICY) ? "" : words.name(line.baseline()),
                        new Cell(figures.amount(line.amount()), figures.exact(line.amount())),
                        signed(line.changeFen()),
                        share(line),
                        funds.stream()
                                .map(fund -> signed(line.changeByFund(), fund))
                                .toList()))
                .toList();
    }

    /** The change as a share of what the scenario is compared with. */
    private String share(Overview.Line line) {
        String share =
                figures.share(line.changeFen(), Math.subtractExact(line.amount().fen(), line.changeFen()));
        return line.changeFen() > 0 && !share.equals("–") ? "+" + share : share;
    }

    List<Measure> measures(List<Overview.Line> lines) {
        List<Measure> measures = new ArrayList<>();
        for (Overview.Line line : lines) {
            for (Overview.Measure measure : line.measures()) {
                List<String> units = new ArrayList<>();
                for (Kind kind : Kind.values()) {
                    units.add(figures.count(kind.of(measure.fares()).units()));
                }
                measures.add(new Measure(
                        words.name(line.name()),
                        words.measure(measure.stem()),
                        signed(measure.changeFen()),
                        figures.signedCount(measure.entitled()),
                        units));
            }
        }
        return measures;
    }

    private Cell signed(SortedMap<Fund, Long> changes, Fund fund) {
        Long fen = changes.get(fund);
        return fen == null ? new Cell("", "") : signed(fen);
    }

    private Cell signed(long fen) {
        return new Cell(figures.signed(fen), figures.signedExact(fen));
    }
}
