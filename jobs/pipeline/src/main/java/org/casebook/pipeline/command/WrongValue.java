package org.casebook.pipeline.command;

import org.casebook.policy.Text;
import picocli.CommandLine.TypeConversionException;

/** A value that an option can't take: what is expected, one sentence in both languages. */
final class WrongValue extends TypeConversionException {

    private static final long serialVersionUID = 1L;

    private final Text expected;

    WrongValue(Text expected) {
        super(expected.zh() + " " + expected.en());
        this.expected = expected;
    }

    WrongValue(Text expected, Throwable cause) {
        this(expected);
        initCause(cause);
    }

    Text expected() {
        return expected;
    }
}
