package org.casebook.simulation.catalogue;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** In what way Casebook covers an article. */
public enum Coverage implements Labelled {
    COSTED("测算资金", "costed"),
    COUNTED("统计对象", "counted"),
    INDICATORS("指标", "indicators"),
    ALERTS("监测预警", "alerts"),
    CATALOGUED("仅列入目录", "catalogued");

    private final Text label;

    Coverage(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
