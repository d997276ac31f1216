package org.casebook.simulation.terms;

import java.util.Locale;
import org.casebook.policy.Text;

/** On whose authority a value stands. */
public enum Provenance {
    /** The text of the policy itself: article and sentence. */
    POLICY("政策原文", "policy text"),
    /** Another rule or official announcement: document, clause. */
    REGULATION("其他规定", "other regulation"),
    /** No source was found; the reason says why this value. */
    ASSUMPTION("假设", "assumption"),
    /** The user's own, given for this run. */
    SCENARIO("本次设定", "set for this run");

    private final Text label;

    Provenance(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    /** The key under which a policy file gives the source. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
