package org.casebook.simulation.result;

import java.util.List;
import java.util.Optional;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;

/**
 * The best package of a grid under a budget.
 *
 * @param budget at most this
 * @param fund whose money it is; that of all funds when empty
 * @param measures whose cost is bounded and whose people are counted: those that the grid changes and those that give way
 *     to them, in the order of the law
 * @param baseline the policy in force
 * @param best reaches most among those within the budget; of equals the cheapest, of these the first
 * @param frontier by cost, the cheapest first
 * @param packages all, in the order of the grid
 */
public record Optimum(
        Aim aim,
        Money budget,
        Optional<Fund> fund,
        List<String> measures,
        PackageOutcome baseline,
        PackageOutcome best,
        List<FrontierPoint> frontier,
        List<PackageOutcome> packages) {}
