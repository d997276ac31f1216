package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** The two kinds of labour bases that article 17 rewards. */
public enum LabourBaseKind implements Labelled {
    ENRICHING("富民产业劳务基地", "enriching-industry base"),
    LEADING("龙头企业劳务基地", "leading-enterprise base");

    private final Text label;

    LabourBaseKind(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
