package org.casebook.simulation.result;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** What the value of an indicator counts, and so how it is read. */
public enum IndicatorUnit implements Labelled {
    /** A net change of people; may be negative. */
    PEOPLE("人", "people"),
    /** Money in fen. */
    YUAN("元", "yuan"),
    /** Placements, as a share of all. */
    PLACEMENTS("个", "placements"),
    /** Labour bases. */
    BASES("个", "bases");

    private final Text label;

    IndicatorUnit(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
