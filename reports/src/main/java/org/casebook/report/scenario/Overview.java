package org.casebook.report.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;

/**
 * What every scenario comes to, without its rows: small enough to be kept for ten thousand of them.
 *
 * @param amount of the policy in force
 * @param lines in the order of the scenarios
 */
record Overview(Money amount, List<Line> lines) {

    /**
     * @param place of the scenario in its run, from 0
     * @param changeFen against its baseline
     * @param changeByFund the same, every fund of the measures that change
     */
    record Line(
            int place,
            String name,
            Text title,
            Text question,
            String baseline,
            Money amount,
            long changeFen,
            SortedMap<Fund, Long> changeByFund,
            List<Measure> measures) {}

    /** What a scenario changes for a measure in the whole city. */
    record Measure(String stem, long entitled, long changeFen, SortedMap<Fund, Long> changeByFund, Fares fares) {}

    /** Goes once through the scenarios. */
    static Overview of(SimulationResult result) {
        List<Line> lines = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            lines.add(new Line(
                    lines.size(),
                    scenario.name(),
                    scenario.title(),
                    scenario.question(),
                    scenario.baseline(),
                    scenario.amount(),
                    scenario.changeFen(),
                    scenario.changeByFund(),
                    scenario.differences().stream().map(Overview::measure).toList()));
        }
        return new Overview(result.baseline().stream().map(ResultRow::amount).reduce(Money.ZERO, Money::plus), lines);
    }

    private static Measure measure(MeasureChange change) {
        return new Measure(change.measure(), change.entitled(), change.totalFen(), change.fen(), change.fares());
    }

    /** The funds of all measures that any scenario changes. */
    List<Fund> funds() {
        Set<Fund> concerned = EnumSet.noneOf(Fund.class);
        lines.forEach(line -> concerned.addAll(line.changeByFund().keySet()));
        return Arrays.stream(Fund.values()).filter(concerned::contains).toList();
    }
}
