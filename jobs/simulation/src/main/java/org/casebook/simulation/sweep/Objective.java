package org.casebook.simulation.sweep;

import java.math.BigDecimal;
import java.util.Optional;
import org.casebook.policy.BadInput;
import org.casebook.policy.Fund;
import org.casebook.policy.Text;
import org.casebook.policy.Threshold.Generous;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.SolveResult.Level;
import org.casebook.simulation.result.SolveResult.Sum;

/** What a value is looked for: what counts, whether it is enough, and on which side of the range to look first. */
record Objective(TermAxis axis, Goal goal) {

    private Optional<Fund> fund() {
        return goal instanceof Goal.Budget budget ? budget.fund() : Optional.empty();
    }

    /** @param simulation of the measures that the term touches */
    Sum sum(Simulation simulation, String scenario) {
        String measure = axis.path().definition().stem();
        long fen = fund().map(fund -> simulation.fen(scenario, fund)).orElseGet(() -> simulation.fen(scenario));
        return new Sum(fen, simulation.entitled(scenario, measure), simulation.people(scenario, measure));
    }

    Sum sum(Figures figures) {
        String measure = axis.path().definition().stem();
        long fen = fund().map(figures::fen).orElseGet(figures::fen);
        return new Sum(fen, figures.entitled(measure), figures.people(measure));
    }

    boolean isReachedBy(Sum sum) {
        if (goal instanceof Goal.Budget budget) {
            return sum.fen() <= budget.fen();
        }
        return sum.entitled() >= ((Goal.Entitled) goal).units();
    }

    /**
     * Whether to look from the highest value downwards: from the generous end for a budget, from the strict one for a number
     * of units. Where the term itself does not say, that end is generous which entitles more units or, with as many, pays
     * more.
     *
     * @param totalLow all funds together, of the measures that the term touches
     */
    boolean fromTheTop(Sum low, long totalLow, Sum high, long totalHigh) {
        boolean generousAbove = switch (axis.generous().orElse(Generous.DEPENDS)) {
            case HIGHER -> true;
            case LOWER -> false;
            case DEPENDS -> {
                int order = Long.compare(high.entitled(), low.entitled());
                order = order != 0 ? order : Long.compare(totalHigh, totalLow);
                yield (order != 0 ? order : Long.compare(high.fen(), low.fen())) >= 0;
            }
        };
        return generousAbove == goal instanceof Goal.Budget;
    }

    /** Which of two levels comes nearer to the goal that neither reaches. */
    Level nearer(Level one, Level other) {
        boolean otherIs = goal instanceof Goal.Budget
                ? other.sum().fen() < one.sum().fen()
                : other.sum().entitled() > one.sum().entitled();
        return otherIs ? other : one;
    }

    /** @param nearest of all values */
    BadInput unreached(Level nearest) {
        String at = axis.path() + "=" + nearest.value().written();
        if (goal instanceof Goal.Budget budget) {
            Text fund = budget.fund().map(Fund::label).orElse(new Text("各项资金合计", "all funds"));
            String least = yuan(nearest.sum().fen());
            return new BadInput(
                    new Text(
                            "没有一个取值能使涉及措施的费用（" + fund.zh() + "）不超过 " + yuan(budget.fen()) + " 元：最少也要 " + least + " 元（"
                                    + at + "）。",
                            "At no value do the measures concerned cost (" + fund.en() + ") " + yuan(budget.fen())
                                    + " yuan or less: the least is " + least + " yuan (" + at + ")."),
                    "--budget",
                    Text.of("请提高预算，或另选参数。", "Raise the budget, or choose another term."));
        }
        return new BadInput(
                Text.of(
                        "没有一个取值能使 %d 个对象享受：最多 %d 个（%s）。",
                        "No value entitles %d units: the most are %d (%s).",
                        ((Goal.Entitled) goal).units(),
                        nearest.sum().entitled(),
                        at),
                "--entitled",
                Text.of("请降低人数，或另选参数。", "Ask for fewer, or choose another term."));
    }

    /** Halving would miss values. */
    BadInput notMonotone() {
        return new BadInput(
                Text.of(
                        "结果不随“%s”单向变化，无法逐半查找。",
                        "Results do not go one way along '%s': it can't be halved.", axis.path()),
                axis.path().toString(),
                Text.of("请用 sweep 列出各取值的结果，从中选择。", "List the values with sweep and choose among them."));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
