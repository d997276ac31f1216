package org.casebook.pipeline.intake.read;

import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.policy.Text;

/** The file can be read and not be used: its columns are not those of the table. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final FileVerdict verdict;
    private final int line;
    private final Text reason;

    /** @param line of the headings in question */
    Refusal(FileVerdict verdict, int line, Text reason) {
        super(reason.en());
        this.verdict = verdict;
        this.line = line;
        this.reason = reason;
    }

    FileVerdict verdict() {
        return verdict;
    }

    int line() {
        return line;
    }

    Text reason() {
        return reason;
    }
}
