package org.casebook.pipeline.intake.contract;

import org.casebook.policy.Ratio;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/**
 * From where on quarantined rows of a file stop the intake.
 *
 * @param largestShare of the rows read; above it the file stops the intake, if
 * @param fewestRows at least so many rows are concerned: in a small list a single row is soon a large share
 */
public record QuarantineLimit(Ratio largestShare, long fewestRows) {

    static QuarantineLimit read(Node.Mapping files) {
        return new QuarantineLimit(
                files.get("largest-quarantined-share").as(Ratio::parse, Text.of("份额，如 20%", "a share such as 20%%")),
                files.get("fewest-quarantined-rows")
                        .as(QuarantineLimit::rows, Text.of("正整数，如 20", "a whole number above 0 such as 20")));
    }

    private static long rows(String text) {
        if (!text.matches("[1-9][0-9]{0,9}")) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseLong(text);
    }

    /** @param rows quarantined ones, those left out that a later delivery superseded */
    public boolean isExceededBy(long rows, long read) {
        return rows >= fewestRows && Ratio.of(rows, read).compareTo(largestShare) > 0;
    }
}
