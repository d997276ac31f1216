package org.casebook.report;

import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.simulation.result.RunIdentity;

/** Of what kind the data are that a report rests on, as it stands behind a title: nothing where they were delivered. */
public final class Nature {

    private static final Text SYNTHETIC = new Text("　合成数据", "  SYNTHETIC DATA");

    private Nature() {}

    public static String of(RunIdentity run, Lang lang) {
        return of(run.synthetic(), lang);
    }

    /** @see #of(RunIdentity, Lang) */
    public static String of(boolean synthetic, Lang lang) {
        return synthetic ? SYNTHETIC.in(lang) : "";
    }
}
