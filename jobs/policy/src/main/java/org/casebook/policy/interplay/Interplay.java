package org.casebook.policy.interplay;

import java.io.Serializable;
import java.util.Optional;
import org.casebook.policy.Facts;
import org.casebook.policy.Ground;

/**
 * One measure gives way to another: who is entitled to the other under the same terms is refused here. It takes
 * outcomes; no measure calls another.
 */
public interface Interplay extends Serializable {

    /** The stem of the measure that gives way. */
    String measure();

    /** The stem of the measure that comes first. */
    String other();

    /** The case of the other measure that lies in a case of this one, if there is any. */
    Optional<Facts> otherCase(Facts facts);

    /** The ground on which the case is refused here when it is entitled there. */
    Ground ground();
}
