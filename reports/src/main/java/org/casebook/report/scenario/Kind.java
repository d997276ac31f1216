package org.casebook.report.scenario;

import java.util.function.Function;
import org.casebook.policy.Labelled;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Fares;

/** How a unit fares, in the order in which reports list it. */
enum Kind implements Labelled {
    GAIN("多得", "gain", Fares::gain),
    ENTER("新纳入", "enter", Fares::enter),
    LOSE("少得", "lose", Fares::lose),
    LEAVE("退出", "leave", Fares::leave);

    private final Text label;
    private final Function<Fares, Fares.Effect> effect;

    Kind(String zh, String en, Function<Fares, Fares.Effect> effect) {
        this.label = new Text(zh, en);
        this.effect = effect;
    }

    @Override
    public Text label() {
        return label;
    }

    Fares.Effect of(Fares fares) {
        return effect.apply(fares);
    }
}
