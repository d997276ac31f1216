package org.casebook.report.indicator;

import java.util.List;

/**
 * One line of the indicators, ready for a page or a terminal.
 *
 * @param label title and unit of the indicator, the name of its part, or 占比
 * @param part whether this line belongs to the indicator above
 * @param counties what is shown for each county of {@link IndicatorLines#counties}; {@code –} where there is no case
 * @param city what is shown for the whole city
 * @param target as in {@code ≥ 30%}, on the line that shows what is compared with it; empty on all others
 * @param verdicts whether each county meets it, 达标 or 未达标; {@code –} where it has no target of its own
 * @param verdict whether the city meets it, or how many counties do, as in {@code 5/8}
 * @param assumption why lists or rates behind it were assumed; empty where all have a source
 */
public record IndicatorLine(
        String name,
        int article,
        String label,
        boolean part,
        List<String> counties,
        String city,
        String target,
        List<String> verdicts,
        String verdict,
        String assumption) {

    /** Whether the line says that a target is met or not. */
    public boolean hasTarget() {
        return !target.isEmpty();
    }
}
