package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** Who recognised an incubator as a model: the province or the city (article 9). */
public enum IncubatorLevel implements Labelled {
    PROVINCE("省级", "provincial"),
    CITY("市级", "municipal");

    private final Text label;

    IncubatorLevel(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
