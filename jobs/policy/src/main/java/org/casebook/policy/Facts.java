package org.casebook.policy;

/**
 * A case: the facts of one person or employer that a measure looks at, and nothing else. Implemented by records; two
 * equal cases have the same entitlement under any terms.
 */
public interface Facts {

    /** The county that the result is reported for. */
    County county();
}
