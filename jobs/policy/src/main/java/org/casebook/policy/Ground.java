package org.casebook.policy;

import java.io.Serializable;

/** Why a case is refused. The grounds of a measure are an enum in the order of the law. */
public interface Ground extends Serializable {

    /** The stable identifier, e.g. {@code HIRING_RATIO}. */
    String name();

    Reason reason();
}
