package org.casebook.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a measure: what one stem finds everywhere (class, conf/policy, SQL, test). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Measure {

    /** The file stem and the name on the command line. */
    String stem();

    /** The number of the article. */
    int article();

    String zh();

    String en();

    /** What is counted: an employer in a year, a certificate …. */
    String unitZh();

    String unitEn();

    /** The funds that may pay; more than one where they share each amount, none where people are only counted. */
    Fund[] funds();

    /** Whom {@link Law#people} counts. */
    PeopleKind people() default PeopleKind.ONE;
}
