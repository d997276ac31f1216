package org.casebook.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a term that only decides where a case stands: as the term rises, the outcome of a case passes from one state to the
 * next at certain values and never returns to one that it has left. Two values with the same outcome therefore have that
 * outcome at all values between them, and the values at which a case changes can be found exactly by asking the law. Shares
 * change where the quotient of two whole numbers of the case lies. A term that scales amounts is none.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Threshold {

    /** Towards which values more is granted, to more cases. */
    enum Generous {
        LOWER,
        HIGHER,
        /** The other terms say which: the limit between two classes, one of which is treated better. */
        DEPENDS
    }

    Generous generous();
}
