package org.casebook.simulation.sweep;

import java.util.List;
import java.util.Map;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.interplay.Interplay;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.terms.PolicyBook;

/**
 * What values are tried out on: the cases of a policy year, and the policy that holds but for the value tried.
 *
 * @param casebook the cases of every measure, by its stem; none where it is missing
 */
public record City(
        List<MeasureDefinition> definitions,
        List<Interplay> interplays,
        PolicyBook book,
        int year,
        Map<String, List<FoldedCase>> casebook) {}
