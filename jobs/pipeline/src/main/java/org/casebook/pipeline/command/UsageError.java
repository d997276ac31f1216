package org.casebook.pipeline.command;

import org.casebook.policy.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Options that do not go together, in both languages; ends a command with exit code 2. */
final class UsageError extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final Text text;

    UsageError(CommandLine line, Text text) {
        super(line, text.en());
        this.text = text;
    }

    Text text() {
        return text;
    }
}
