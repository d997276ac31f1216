package org.casebook.pipeline.intake.read;

import org.casebook.policy.Text;

/** The file as a whole cannot be read. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final Text reason;

    /** @param line where reading ended, 0 when it never began */
    Unreadable(int line, Text reason) {
        super(reason.en());
        this.line = line;
        this.reason = reason;
    }

    int line() {
        return line;
    }

    Text reason() {
        return reason;
    }
}
