package org.casebook.pipeline.intake;

import java.util.function.Supplier;
import org.casebook.policy.Text;

/** Stages that nobody watches. */
public final class TestStages implements Stages {

    @Override
    public <T> T stage(Text name, Supplier<T> work) {
        return work.get();
    }
}
