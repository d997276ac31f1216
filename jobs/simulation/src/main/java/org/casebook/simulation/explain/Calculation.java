package org.casebook.simulation.explain;

import java.util.List;
import org.casebook.policy.Money;
import org.casebook.policy.Payment;
import org.casebook.policy.Text;
import org.casebook.simulation.explain.Condition.Shown;

/**
 * How the amount of one case comes about, as the law computed it.
 *
 * @param amount the whole
 * @param formula the whole in one line of bare numbers, caps that were not chosen left out: {@code 3 × 150,000.00 × 4.35%}
 * @param lines number by number; the first that is rounded is the amount
 * @param terms the terms that go in, with value and source
 * @param payments who pays what and when
 */
public record Calculation(Money amount, String formula, List<Line> lines, List<Shown> terms, List<Payment> payments) {

    /**
     * One number with a name.
     *
     * @param formula how it is computed, with the names of the numbers; where one of several is chosen, the chosen one
     * @param bare the same in numbers alone
     * @param value the number, exact unless {@code rounded}
     * @param before the number before it was rounded, where that makes a difference, else empty
     * @param choice what was chosen among; empty where nothing was
     */
    public record Line(Text name, Text formula, String bare, Text value, Text before, List<Option> choice) {}

    /** One of several numbers of which the smallest or the largest counts. */
    public record Option(Text formula, Text value, boolean chosen) {}
}
