package org.casebook.pipeline.intake.read.workbook;

import org.casebook.policy.Text;

/** A workbook that cannot be read as a whole: what is wrong, where, and what to do. */
public final class Unsound extends Exception {

    private static final long serialVersionUID = 1L;

    private final Text reason;

    Unsound(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
