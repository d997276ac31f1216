package org.casebook.simulation.result;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** What counts as one part when the effect of a reform is split. */
public enum Player implements Labelled {
    /** Each changed term. */
    TERM("参数", "term"),
    /** All changed terms of a measure together. */
    MEASURE("措施", "measure");

    private final Text label;

    Player(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
