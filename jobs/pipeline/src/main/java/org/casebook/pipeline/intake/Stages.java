package org.casebook.pipeline.intake;

import java.util.function.Supplier;
import org.casebook.policy.Text;

/** Tells whoever waits which part of the work is under way. */
public interface Stages {

    /** Runs the work under this name. */
    <T> T stage(Text name, Supplier<T> work);
}
