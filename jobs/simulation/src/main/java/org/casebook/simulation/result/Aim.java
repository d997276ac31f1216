package org.casebook.simulation.result;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** What a package of terms is to reach as much of as possible. */
public enum Aim implements Labelled {
    /** People whom the entitled units stand for: those for whom an employer is supported, too. */
    PEOPLE("惠及人数（人）", "people reached"),
    /** New hires that count in the loans of small enterprises. */
    NEW_HIRES("扶持的新招用人员（人）", "new hires supported"),
    /** Units, of whatever kind the measures count. */
    ENTITLED("符合条件的对象", "entitled units");

    private final Text label;

    Aim(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
