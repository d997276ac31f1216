package org.casebook.policy;

import java.util.Comparator;
import java.util.List;

/** How a number arose while a measure computed it; amounts are in fen. */
public sealed interface Step {

    /** The number as it was computed. */
    ExactNumber value();

    Kind kind();

    /** What a number counts; the product of two kinds is of the one that stands first here. */
    enum Kind {
        /** Money, in fen. */
        AMOUNT,
        /** A share of a whole. */
        SHARE,
        NUMBER
    }

    /** Where a number of a {@link Given} stands. */
    enum Origin {
        /** A fact of the case. */
        FACT,
        /** A term of the measure. */
        TERM,
        /** Counted or looked up by the law. */
        LAW
    }

    /** What is done with the parts. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        /** The smallest of the parts. */
        LEAST,
        /** The largest of the parts. */
        GREATEST
    }

    /**
     * @param name of the fact or term; empty where the law names it itself
     * @param label what it is called; empty for a plain number and where {@code name} says it
     */
    record Given(Origin origin, String name, Text label, ExactNumber value, Kind kind) implements Step {}

    /** @param parts two, or more where the order does not matter */
    record Done(Operation operation, List<Step> parts, ExactNumber value) implements Step {

        /** Quotients of amounts do not occur. */
        @Override
        public Kind kind() {
            return parts.stream().map(Step::kind).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /**
     * A number with a name of its own, computed once however often it is used.
     *
     * @param rounded whether {@code value} is {@code from} rounded half up to the fen
     */
    record Named(Text name, Step from, ExactNumber value, boolean rounded) implements Step {

        @Override
        public Kind kind() {
            return from.kind();
        }
    }
}
