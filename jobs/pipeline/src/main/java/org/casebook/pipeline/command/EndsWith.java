package org.casebook.pipeline.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the name of a file may end that an option names for results beside {@code --out}; a name without an ending may stand. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface EndsWith {

    /** In small letters, each with its point; the usual one first. */
    String[] value();
}
