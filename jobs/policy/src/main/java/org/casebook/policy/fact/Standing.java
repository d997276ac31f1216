package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** 信用状态 of an employer. */
public enum Standing implements Labelled {
    NORMAL("正常", "normal"),
    ZOMBIE("僵尸企业", "zombie enterprise"),
    DISHONEST("严重失信", "seriously dishonest");

    private final Text label;

    Standing(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
