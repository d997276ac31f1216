package org.casebook.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the fact of a case that only says which day's terms apply: the outcome does not depend on it otherwise. Cases that
 * differ in nothing else are alike as long as no term changes between their days.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReferenceDay {}
