package org.casebook.pipeline.intake.read.workbook;

import java.io.IOException;

/** A part went beyond a limit, or is not what was packed; goes up through the XML parser. */
final class Breach extends IOException {

    private static final long serialVersionUID = 1L;

    /** What happened. */
    enum Kind {
        TOKEN_TOO_LONG,
        UNPACKS_TOO_LARGE,
        CHECKSUM_WRONG
    }

    private final Kind kind;

    Breach(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
