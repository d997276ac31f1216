package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** How the layoff rate is computed, never below 0. */
public enum LayoffFormula implements Labelled {
    OPENING_CLOSING("（年初－年末）÷年初", "(opening − closing) / opening"),
    OPENING_AVERAGE("（年初－年末）÷月平均", "(opening − closing) / mean of the months");

    private final Text label;

    LayoffFormula(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
