package org.casebook.simulation.optimise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.policy.PeopleKind;
import org.casebook.policy.Text;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Aim;
import org.casebook.simulation.result.Optimum;
import org.casebook.simulation.result.PackageOutcome;
import org.casebook.simulation.scenario.Change;
import org.casebook.simulation.scenario.Scenario;

/**
 * Picks, among a declared grid of scenarios, the one that reaches most under a budget. What the measures cost that
 * no scenario of the grid touches is the same in all and not part of the budget.
 */
public final class Optimiser {

    private final List<Scenario> grid;
    private final Aim aim;
    private final Money budget;
    private final Optional<Fund> fund;
    private final List<String> measures;
    /** Those of the measures whose people are new hires. */
    private final List<String> hiring;

    /**
     * @param fund whose money the budget is; that of all funds when empty
     * @throws BadInput when the aim or the fund has nothing to do with the grid
     */
    public Optimiser(
            List<Scenario> grid,
            Aim aim,
            Money budget,
            Optional<Fund> fund,
            List<MeasureDefinition> definitions,
            List<Interplay> interplays) {
        this.grid = List.copyOf(grid);
        this.aim = aim;
        this.budget = budget;
        this.fund = fund;
        List<MeasureDefinition> concerned = concerned(definitions, interplays);
        this.measures = concerned.stream().map(MeasureDefinition::stem).toList();
        this.hiring = hiring(concerned);
        if (aim == Aim.NEW_HIRES && hiring.isEmpty()) {
            throw new BadInput(
                    Text.of(
                            "方案没有改动 %s 的参数，新招用人数不变。",
                            "No scenario changes a term of %s: new hires stay the same.",
                            String.join(", ", hiring(definitions))),
                    "--aim new-hires",
                    Text.of("请改用 --aim people，或在方案中改动该措施。", "Use --aim people, or change that measure."));
        }
        fund.filter(own -> concerned.stream()
                        .noneMatch(definition -> definition.funds().contains(own)))
                .ifPresent(own -> {
                    throw unconcerned(own, concerned);
                });
    }

    private static List<String> hiring(List<MeasureDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.people() == PeopleKind.NEW_HIRES)
                .map(MeasureDefinition::stem)
                .toList();
    }

    private List<MeasureDefinition> concerned(List<MeasureDefinition> definitions, List<Interplay> interplays) {
        Set<String> changed = grid.stream()
                .flatMap(scenario -> scenario.changes().stream())
                .map(Change::measure)
                .collect(Collectors.toSet());
        Set<String> givingWay = interplays.stream()
                .filter(interplay -> changed.contains(interplay.other()))
                .map(Interplay::measure)
                .collect(Collectors.toSet());
        return definitions.stream()
                .filter(definition -> changed.contains(definition.stem()) || givingWay.contains(definition.stem()))
                .toList();
    }

    private static BadInput unconcerned(Fund fund, List<MeasureDefinition> concerned) {
        Set<Fund> paying = concerned.stream()
                .flatMap(definition -> definition.funds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new BadInput(
                Text.of("方案涉及的措施都不由 %s 支付。", "None of the measures concerned is paid out of %s.", fund.name()),
                "--fund " + fund.name(),
                new Text(
                        "请用以下之一，或不写 --fund："
                                + paying.stream()
                                        .map(own ->
                                                own.name() + "（" + own.label().zh() + "）")
                                        .collect(Collectors.joining("、")),
                        "Use one of these, or leave --fund out: "
                                + paying.stream().map(Fund::name).collect(Collectors.joining(", "))));
    }

    /**
     * @param simulation of a plan in which every scenario of the grid is a question
     * @throws BadInput when the cheapest package exceeds the budget
     */
    public Optimum of(Simulation simulation) {
        List<PackageOutcome> packages = grid.stream()
                .map(scenario -> outcome(simulation, scenario.name()))
                .toList();
        PackageOutcome best = packages.stream()
                .filter(own -> own.fen() <= budget.fen())
                .max(Comparator.comparingLong(PackageOutcome::reached)
                        .thenComparing(
                                Comparator.comparingLong(PackageOutcome::fen).reversed()))
                .orElseThrow(() -> tooDear(packages));
        return new Optimum(
                aim,
                budget,
                fund,
                measures,
                outcome(simulation, Scenario.POLICY),
                best,
                Frontier.of(packages),
                packages);
    }

    private PackageOutcome outcome(Simulation simulation, String scenario) {
        return new PackageOutcome(
                scenario,
                sum(
                        measures,
                        measure -> fund.map(own -> simulation.fen(scenario, measure, own))
                                .orElseGet(() -> simulation.fen(scenario, measure))),
                reached(simulation, scenario));
    }

    private long reached(Simulation simulation, String scenario) {
        return switch (aim) {
            case PEOPLE -> sum(measures, measure -> simulation.people(scenario, measure));
            case NEW_HIRES -> sum(hiring, measure -> simulation.people(scenario, measure));
            case ENTITLED -> sum(measures, measure -> simulation.entitled(scenario, measure));
        };
    }

    private static long sum(List<String> measures, ToLongFunction<String> figure) {
        return measures.stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    private BadInput tooDear(List<PackageOutcome> packages) {
        PackageOutcome cheapest = packages.stream()
                .min(Comparator.comparingLong(PackageOutcome::fen))
                .orElseThrow();
        return new BadInput(
                Text.of("没有一个方案在预算 %s 元以内。", "No scenario costs %s yuan or less.", budget),
                "--budget " + budget,
                Text.of(
                        "最省的是“%s”，需 %s 元；请提高预算，或放宽方案的取值范围。",
                        "The cheapest is '%s' with %s yuan: raise the budget, or widen the range of the scenarios.",
                        cheapest.scenario(),
                        new Money(cheapest.fen())));
    }
}
