package org.casebook.policy;

/** A value that people read under another name than the program's. */
public interface Labelled {

    Text label();
}
