package org.casebook.report;

import java.util.stream.LongStream;
import org.casebook.policy.Text;

/** The notice above results in which so few persons or employers are counted that they could be recognised. */
public final class InternalUse {

    /** Counts below it, but for zero, could tell who it is. */
    private static final int FEW = 10;

    public static final Text NOTICE = new Text(
            "供内部研究使用：表中有少于 10 的人数或户数，未作隐去处理，对外公布前须先处理。",
            "For internal use: the tables hold counts below 10 that have not been suppressed. Do not publish them as they"
                    + " are.");

    private InternalUse() {}

    /** @param counts or differences of counts, whichever way */
    public static boolean isNeeded(LongStream counts) {
        return counts.map(Math::abs).anyMatch(count -> count > 0 && count < FEW);
    }
}
