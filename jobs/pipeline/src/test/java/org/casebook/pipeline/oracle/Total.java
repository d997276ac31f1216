package org.casebook.pipeline.oracle;

import java.util.Map;
import org.casebook.policy.Fund;

/** The units of one county: how many are entitled, what they get by fund in fen, how many are refused by ground. */
public record Total(String county, long assessed, long entitled, Map<String, Long> refused, Map<Fund, Long> fen) {}
