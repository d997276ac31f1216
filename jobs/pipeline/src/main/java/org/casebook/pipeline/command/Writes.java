package org.casebook.pipeline.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@code --out} of a verb can be beside the forms that its {@code --format} names. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Writes {

    /** Whether the result can be a page. */
    boolean page() default false;

    /** Whether the result is a folder of files, not a file. */
    boolean folder() default false;
}
