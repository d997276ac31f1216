package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** What article 12 lets the unemployed learn: a trade, or how to start a business. */
public enum CourseKind implements Labelled {
    SKILL("就业技能培训", "skill training"),
    STARTUP("创业培训", "start-up training");

    private final Text label;

    CourseKind(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
