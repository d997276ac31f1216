package org.casebook.simulation.explain;

import java.util.List;
import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Label;
import org.casebook.policy.Labelled;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.simulation.engine.CaseFacts;
import org.casebook.simulation.explain.Condition.Shown;

/** The facts of a case as people read them. */
final class FactWords {

    private FactWords() {}

    static List<Shown> of(Facts facts, List<String> names) {
        return names.stream()
                .map(name -> new Shown(name, label(facts, name), show(CaseFacts.get(facts, name)), Text.same("")))
                .toList();
    }

    static Text label(Facts facts, String name) {
        Label label = CaseFacts.component(facts, name).getAnnotation(Label.class);
        return label == null ? Text.same(name) : new Text(label.zh(), label.en());
    }

    static Text show(Object value) {
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof Boolean flag) {
            return flag ? new Text("是", "yes") : new Text("否", "no");
        }
        if (value instanceof Money money) {
            return Text.of("%,.2f元", "%,.2f yuan", money.toYuan());
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(FactWords::show).orElse(new Text("无", "none"));
        }
        return Text.same(String.valueOf(value));
    }
}
