package org.casebook.report;

import org.casebook.policy.Text;
import org.casebook.simulation.result.RunIdentity;

/** Whether the data of a run are made up, as every file for a spreadsheet says. */
public final class DataNature {

    public static final Text HEADING = new Text("数据性质", "data");

    private DataNature() {}

    public static Text of(RunIdentity run) {
        return run.synthetic() ? new Text("合成数据", "synthetic data") : new Text("交付数据", "delivered data");
    }
}
