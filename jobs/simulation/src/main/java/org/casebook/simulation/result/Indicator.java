package org.casebook.simulation.result;

import java.util.Optional;
import org.casebook.policy.Text;

/**
 * What an article wants watched where it pays nobody, as it was configured when its figures were computed.
 *
 * @param name its file stem
 * @param target empty where the policy names none, or not yet in this year
 * @param assumption why lists or rates behind it were assumed; empty where all have a source
 */
public record Indicator(
        String name, int article, Text title, IndicatorUnit unit, Optional<Target> target, String assumption) {}
