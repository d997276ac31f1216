package org.casebook.report.composition;

import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.simulation.result.Dimension;

/** What readers call the parts of those whom the policy reaches. */
public final class PartWords {

    private static final Text NOT_TOLD_APART = Text.same("—");

    private PartWords() {}

    /** @param part empty where the units of a measure are not told apart by the dimension */
    public static Text name(Labels labels, Dimension dimension, String part) {
        return part.isEmpty() ? NOT_TOLD_APART : labels.part(dimension, part);
    }

    /** Whether a unit may be in several parts of the dimension. */
    public static Text overlaps(Dimension dimension) {
        return dimension == Dimension.GROUP ? new Text("是", "yes") : new Text("否", "no");
    }
}
