package org.casebook.bench;

/** One way to the answers. Its data and its terms are laid out before it is asked. */
interface Side extends AutoCloseable {

    Answers answer();

    @Override
    default void close() {}
}
