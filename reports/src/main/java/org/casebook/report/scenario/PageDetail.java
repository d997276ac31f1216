package org.casebook.report.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Lang;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.report.Figures;
import org.casebook.report.Labels;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ScenarioResult;

/** One scenario in detail, cell by cell. The records are public for the template. */
final class PageDetail {

    /** Shades of the transition matrix, lightest first. */
    private static final int SHADES = 5;

    private final Labels labels;
    private final Lang lang;
    private final Figures figures;
    private final ScenarioWords words;

    /**
     * @param change of the cost, with its unit
     * @param counties those in which anything changes
     * @param costs by measure and fund
     * @param split at most one
     * @param responses at most one
     */
    public record View(
            String name,
            String change,
            String question,
            String scope,
            List<Term> terms,
            List<String> counties,
            List<Cost> costs,
            List<Payers.Line> payers,
            List<Measure> measures,
            List<PageBeside.Split> split,
            List<PageBeside.Responses> responses) {}

    public record Term(String measure, String name, String before, String after) {}

    /**
     * @param kind {@code measure}, {@code fund}, {@code fund-total} or {@code total}
     * @param cells the city, then the counties
     */
    public record Cost(String kind, String name, List<Cell> cells) {}

    /**
     * @param shown empty where nothing changes
     * @param units change of the entitled, empty where that is not counted
     */
    public record Cell(String shown, String exact, String units) {}

    /**
     * @param unit in which the measure counts
     * @param people change of the people whom the entitled stand for
     * @param states into which somebody goes, the columns of {@code rows}
     */
    public record Measure(
            String name, String unit, String people, List<Group> groups, List<String> states, List<Row> rows) {}

    public record Group(String name, boolean overlaps, List<Part> parts) {}

    /** How the units of a part fare; widths of bars in per cent of half the table's bar. */
    public record Part(
            String name,
            Effect gain,
            Effect enter,
            Effect lose,
            Effect leave,
            String gainWidth,
            String enterWidth,
            String loseWidth,
            String leaveWidth) {}

    public record Effect(String units, String amount) {}

    /** A state out of which somebody goes, and how many into each other. */
    public record Row(String state, List<Went> went) {}

    /** @param shade from 0, nobody, to 5, the most */
    public record Went(String units, int shade) {}

    PageDetail(ScenarioWords words, Labels labels, Lang lang) {
        this.labels = labels;
        this.lang = lang;
        this.figures = new Figures(lang);
        this.words = words;
    }

    View of(ScenarioResult scenario, Beside beside) {
        PageBeside more = new PageBeside(words, labels, lang);
        Collection<County> concerned = new TreeSet<>();
        scenario.differences()
                .forEach(change -> concerned.addAll(change.counties().keySet()));
        List<County> counties = List.copyOf(concerned);
        return new View(
                words.name(scenario.name()),
                figures.signed(scenario.changeFen()) + " " + figures.unit(),
                words.question(scenario.question()),
                words.scope(scenario),
                scenario.changes().stream().map(this::term).toList(),
                counties.stream().map(county -> county.label().in(lang)).toList(),
                costs(scenario, counties),
                Payers.of(scenario.changeByFund(), lang),
                scenario.differences().stream().map(this::measure).toList(),
                beside.contributions(scenario.name()).map(more::split).stream().toList(),
                beside.responses(scenario.name()).map(more::responses).stream().toList());
    }

    private Term term(ChangedTerm change) {
        return new Term(
                labels.measure(change.measure()).in(lang),
                change.label().in(lang),
                change.before().in(lang),
                change.after().in(lang));
    }

    private List<Cost> costs(ScenarioResult scenario, List<County> counties) {
        List<MeasureChange> changes = scenario.differences();
        List<Cost> costs = new ArrayList<>();
        for (MeasureChange change : changes) {
            costs.add(new Cost(
                    "measure",
                    words.measure(change.measure()),
                    cells(List.of(change), counties, CountyChange::totalFen, true)));
            Collection<Fund> funds = change.fen().keySet();
            funds.forEach(fund -> costs.add(cost("fund", fund.label(), List.of(change), counties, of(fund))));
        }
        if (changes.size() > 1) {
            scenario.changeByFund()
                    .keySet()
                    .forEach(fund -> costs.add(cost("fund-total", fund.label(), changes, counties, of(fund))));
            costs.add(cost("total", new Text("合计", "Total"), changes, counties, CountyChange::totalFen));
        }
        return costs;
    }

    private static ToLongFunction<CountyChange> of(Fund fund) {
        return county -> county.fen().getOrDefault(fund, 0L);
    }

    private Cost cost(
            String kind,
            Text name,
            List<MeasureChange> changes,
            List<County> counties,
            ToLongFunction<CountyChange> fen) {
        return new Cost(kind, name.in(lang), cells(changes, counties, fen, false));
    }

    private List<Cell> cells(
            List<MeasureChange> changes, List<County> counties, ToLongFunction<CountyChange> fen, boolean counted) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(
                changes.stream()
                        .flatMap(change -> change.counties().values().stream())
                        .toList(),
                fen,
                counted));
        for (County county : counties) {
            cells.add(cell(
                    changes.stream()
                            .filter(change -> change.counties().containsKey(county))
                            .map(change -> change.counties().get(county))
                            .toList(),
                    fen,
                    counted));
        }
        return cells;
    }

    private Cell cell(List<CountyChange> changes, ToLongFunction<CountyChange> fen, boolean counted) {
        if (changes.isEmpty()) {
            return new Cell("", "", "");
        }
        long sum = changes.stream().mapToLong(fen).reduce(0, Math::addExact);
        long entitled = changes.stream().mapToLong(CountyChange::entitled).reduce(0, Math::addExact);
        return new Cell(figures.signed(sum), figures.signedExact(sum), counted ? figures.signedCount(entitled) : "");
    }

    private Measure measure(MeasureChange change) {
        List<Breakdown> breakdowns = Breakdown.of(change, labels, lang);
        long longest = breakdowns.stream()
                .flatMap(breakdown -> breakdown.parts().stream())
                .mapToLong(part -> Math.max(winners(part.fares()), losers(part.fares())))
                .max()
                .orElse(0);
        StateMatrix matrix = StateMatrix.of(change, labels, lang);
        return new Measure(
                labels.measure(change.measure()).in(lang),
                labels.unit(change.measure()).in(lang),
                figures.signedCount(change.people()),
                breakdowns.stream().map(breakdown -> group(breakdown, longest)).toList(),
                matrix.reached().stream().map(matrix.states()::get).toList(),
                rows(matrix));
    }

    private static long winners(Fares fares) {
        return Math.addExact(fares.gain().units(), fares.enter().units());
    }

    private static long losers(Fares fares) {
        return Math.addExact(fares.lose().units(), fares.leave().units());
    }

    private Group group(Breakdown breakdown, long longest) {
        return new Group(
                breakdown.label(),
                breakdown.overlaps(),
                breakdown.parts().stream().map(part -> part(part, longest)).toList());
    }

    private Part part(Breakdown.Part part, long longest) {
        Fares fares = part.fares();
        return new Part(
                part.label(),
                effect(fares.gain()),
                effect(fares.enter()),
                effect(fares.lose()),
                effect(fares.leave()),
                width(fares.gain(), longest),
                width(fares.enter(), longest),
                width(fares.lose(), longest),
                width(fares.leave(), longest));
    }

    private Effect effect(Fares.Effect effect) {
        return effect.units() == 0
                ? new Effect("", "")
                : new Effect(figures.count(effect.units()), figures.amount(new Money(effect.fen())));
    }

    private static String width(Fares.Effect effect, long longest) {
        return longest == 0
                ? "0"
                : BigDecimal.valueOf(effect.units())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(longest), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** States out of which somebody goes. */
    private List<Row> rows(StateMatrix matrix) {
        long largest = matrix.largest();
        List<Row> rows = new ArrayList<>();
        for (int before : matrix.left()) {
            List<Went> went = new ArrayList<>();
            for (int after : matrix.reached()) {
                long units = matrix.units().get(before).get(after);
                went.add(new Went(units == 0 ? "" : figures.count(units), shade(units, largest)));
            }
            rows.add(new Row(matrix.states().get(before), went));
        }
        return rows;
    }

    /** The share of the largest in steps of a fifth, rounded up. */
    private static int shade(long units, long largest) {
        return units == 0
                ? 0
                : BigDecimal.valueOf(units)
                        .multiply(BigDecimal.valueOf(SHADES))
                        .divide(BigDecimal.valueOf(largest), 0, RoundingMode.UP)
                        .intValueExact();
    }
}
