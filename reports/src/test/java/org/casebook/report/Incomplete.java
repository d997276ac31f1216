package org.casebook.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.simulation.result.DataCoverage;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.Gap;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.TableSpan;

/** A registry that lacks the contributions of 静宁县 from July 2019 on, and results that rest on it. */
public final class Incomplete {

    private Incomplete() {}

    /** Skills are touched. */
    public static DataCoverage skillsOfJingning() {
        return jingning("skill-upgrade-subsidy");
    }

    public static DataCoverage jingning(String measure) {
        Gap gap = new Gap(
                "contribution", Optional.of(new County("620826")), YearMonth.of(2019, 7), YearMonth.of(2019, 12));
        return new DataCoverage(
                List.of(
                        new TableSpan("certificate", false, YearMonth.of(2016, 1), YearMonth.of(2019, 11)),
                        new TableSpan("contribution", true, YearMonth.of(2016, 1), YearMonth.of(2019, 12))),
                List.of("placement"),
                new TreeMap<>(Map.of(measure, List.of(gap))),
                false);
    }

    /** An estimate whose data cover that. */
    public static Estimate with(Estimate estimate, DataCoverage coverage) {
        RunIdentity run = estimate.run();
        return new Estimate(
                new RunIdentity(
                        run.id(),
                        run.data(),
                        run.terms(),
                        run.changes(),
                        run.program(),
                        run.tables(),
                        run.synthetic(),
                        coverage),
                estimate.year(),
                estimate.rows(),
                estimate.assumptions(),
                estimate.conflicts(),
                estimate.indicators());
    }
}
