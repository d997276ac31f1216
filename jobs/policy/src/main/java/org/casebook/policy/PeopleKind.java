package org.casebook.policy;

/** Whom {@link Law#people} counts behind a granted unit. */
public enum PeopleKind {
    /** One person for each unit. */
    ONE,
    /** The staff that an employer keeps. */
    STAFF,
    /** Those whom an employer has newly taken on and who count for the measure. */
    NEW_HIRES,
    /** A founder and the partners. */
    FOUNDERS,
    /** Those who have been trained. */
    TRAINEES,
    /** Those who have found work through an agent or a base. */
    WORKERS
}
