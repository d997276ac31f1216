package org.casebook.simulation.result;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** By what winners and losers are told apart beside their county. */
public enum Dimension implements Labelled {
    INDUSTRY("行业", "industry"),
    SCALE("企业划型", "scale of the employer"),
    AGE("年龄段", "age band"),
    SEX("性别", "sex"),
    GROUP("人员类别", "group");

    private final Text label;

    Dimension(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
