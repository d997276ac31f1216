package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** The two standards that article 6 allows for distressed employers; Gansu chose the first. */
public enum RefundMethod implements Labelled {
    BENEFIT("月人均失业保险金×职工人数", "months × monthly benefit × staff"),
    PREMIUM("应缴社会保险费的比例", "share of the contributions due"),
    HIGHER("两者取高", "the larger of the two");

    private final Text label;

    RefundMethod(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
