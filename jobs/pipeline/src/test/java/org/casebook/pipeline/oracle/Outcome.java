package org.casebook.pipeline.oracle;

import java.util.Map;
import org.casebook.policy.Fund;

/**
 * What the second implementation says about one unit.
 *
 * @param ground identifier of the first failed condition; null means entitled
 * @param fen amount by fund; empty if refused
 */
public record Outcome(String unitKey, String county, String ground, Map<Fund, Long> fen) {}
