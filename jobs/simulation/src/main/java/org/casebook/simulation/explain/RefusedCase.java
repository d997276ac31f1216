package org.casebook.simulation.explain;

import java.util.List;
import org.casebook.policy.County;
import org.casebook.policy.Text;

/**
 * A refused case in a list to choose from.
 *
 * @param key by which it can be asked for
 * @param ground the identifier of the refusal
 * @param missing the smallest changes that together would make it eligible; empty where none of its own facts would
 */
public record RefusedCase(String key, County county, String ground, Text label, List<Condition.Change> missing) {}
