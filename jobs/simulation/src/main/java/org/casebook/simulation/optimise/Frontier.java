package org.casebook.simulation.optimise;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casebook.simulation.result.Fraction;
import org.casebook.simulation.result.FrontierPoint;
import org.casebook.simulation.result.PackageOutcome;

/** The trade-off between cost and reach: the packages that no other dominates. */
final class Frontier {

    private static final Comparator<PackageOutcome> CHEAPEST_FIRST = Comparator.comparingLong(PackageOutcome::fen)
            .thenComparing(Comparator.comparingLong(PackageOutcome::reached).reversed());

    private Frontier() {}

    /** By cost; packages that cost and reach the same are one point, named after the first of them. */
    static List<FrontierPoint> of(List<PackageOutcome> packages) {
        List<FrontierPoint> points = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        PackageOutcome last = null;
        for (PackageOutcome next : packages.stream().sorted(CHEAPEST_FIRST).toList()) {
            if (last == null || next.reached() > last.reached()) {
                alike = new ArrayList<>();
                points.add(new FrontierPoint(next, alike, marginal(Optional.ofNullable(last), next)));
                last = next;
            } else if (next.fen() == last.fen() && next.reached() == last.reached()) {
                alike.add(next.scenario());
            }
        }
        return points.stream()
                .map(point -> new FrontierPoint(point.outcome(), List.copyOf(point.alike()), point.marginalFen()))
                .toList();
    }

    private static Optional<Fraction> marginal(Optional<PackageOutcome> before, PackageOutcome next) {
        return before.map(own -> new Fraction(
                BigInteger.valueOf(Math.subtractExact(next.fen(), own.fen())),
                BigInteger.valueOf(Math.subtractExact(next.reached(), own.reached()))));
    }
}
