package org.casebook.report.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.policy.County;
import org.casebook.policy.Fund;
import org.casebook.policy.Money;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Goal;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.result.SolveResult;
import org.casebook.simulation.result.SweepPoint;
import org.casebook.simulation.result.SweepResult;
import org.casebook.simulation.result.SweepStep;
import org.casebook.simulation.result.TouchedMeasure;
import org.casebook.simulation.result.TriedTerm;
import org.casebook.simulation.result.TriedValue;

/** Made-up results of sweeps and searches. */
final class Curves {

    static final String LOAN = "small-enterprise-loan";
    static final RunIdentity RUN =
            new RunIdentity("1234567890abcdef", "data", "terms", List.of("--set a.b=1"), "program", Map.of(), true);

    private Curves() {}

    static TriedValue percent(String written, String number) {
        return new TriedValue(written, Text.same(written), new BigDecimal(number));
    }

    private static TriedTerm ratio() {
        return new TriedTerm(
                LOAN,
                LOAN + ".hiringRatio",
                new Text("新招用人员比例", "hiring ratio"),
                Text.same(""),
                true,
                List.of(Text.same("25%")),
                List.of(new BigDecimal("0.25")));
    }

    private static TriedTerm months() {
        return new TriedTerm(
                LOAN,
                LOAN + ".contractMonths",
                new Text("劳动合同最短期限", "months of the contract"),
                new Text("个月", " months"),
                false,
                List.of(new Text("12个月", "12 months")),
                List.of(new BigDecimal("12")));
    }

    static TouchedMeasure loan(long entitled, long centralFen, long countyFen) {
        return new TouchedMeasure(
                LOAN,
                entitled,
                2 * entitled,
                new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, centralFen, Fund.COUNTY, countyFen)));
    }

    static SweepPoint point(List<TriedValue> values, TouchedMeasure loan) {
        return new SweepPoint("scenario " + values, values, List.of(loan));
    }

    static SweepPoint policy() {
        return new SweepPoint("baseline", List.of(), List.of(loan(1, 152_250, 65_250)));
    }

    private static ResultRow row() {
        return new ResultRow(
                "scenario",
                LOAN,
                8,
                County.PARK,
                new TreeMap<>(Map.of(Fund.INCLUSIVE_FINANCE, new Money(152_250), Fund.COUNTY, new Money(65_250))),
                new TreeMap<>(),
                3,
                1,
                Map.of("HIRING_RATIO", 2L),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /** Three units up to 20 %, two up to 7/30, one up to 25 %. */
    static SweepResult curve() {
        return new SweepResult(
                RUN,
                2019,
                List.of(ratio()),
                true,
                List.of(LOAN),
                policy(),
                List.of(
                        point(List.of(percent("20%", "0.2")), loan(3, 456_750, 195_750)),
                        point(List.of(percent("25%", "0.25")), loan(1, 152_250, 65_250)),
                        point(List.of(percent("30%", "0.3")), loan(0, 0, 0)),
                        point(List.of(percent("35%", "0.35")), loan(0, 0, 0))),
                List.of(row()),
                List.of(
                        new SweepStep(percent("20%", "0.2"), false, List.of(loan(-1, -152_250, -65_250))),
                        new SweepStep(percent("7/30", "0.2333333333"), false, List.of(loan(-1, -152_250, -65_250))),
                        new SweepStep(percent("25%", "0.25"), false, List.of(loan(-1, -152_250, -65_250)))));
    }

    /** Two ratios with as many months as asked for. */
    static SweepResult surface(int months) {
        List<SweepPoint> points = new ArrayList<>();
        for (TriedValue ratio : List.of(percent("20%", "0.2"), percent("25%", "0.25"))) {
            for (int month = 1; month <= months; month++) {
                TriedValue value = new TriedValue(
                        String.valueOf(month), new Text(month + "个月", month + " months"), BigDecimal.valueOf(month));
                points.add(point(List.of(ratio, value), loan(20 - month, 1_000_000L * (20 - month), 0)));
            }
        }
        return new SweepResult(
                RUN, 2019, List.of(ratio(), months()), false, List.of(LOAN), policy(), points, List.of(), List.of());
    }

    static SolveResult budget(Optional<Fund> fund) {
        return new SolveResult(
                RUN,
                2019,
                ratio(),
                new Goal.Budget(500_000, fund),
                List.of(LOAN),
                SolveResult.Precision.EXACT,
                new SolveResult.Level(percent("7/30", "0.2333333333"), new SolveResult.Sum(435_000, 2, 4)),
                Optional.of(new SolveResult.Span(percent("20%", "0.2"), false, percent("7/30", "0.2333333333"), true)),
                Optional.of(percent("21%", "0.21")),
                Optional.of(new SolveResult.Level(percent("20%", "0.2"), new SolveResult.Sum(652_500, 3, 6))),
                new SolveResult.Sum(217_500, 1, 2),
                SolveResult.Steps.NONE);
    }

    /** Three are entitled up to 20 %, none above; there is one step more. */
    static SolveResult allFit() {
        SolveResult.Sum three = new SolveResult.Sum(652_500, 3, 6);
        SolveResult.Span low = new SolveResult.Span(percent("0%", "0"), true, percent("20%", "0.2"), true);
        SolveResult.Span high = new SolveResult.Span(percent("20%", "0.2"), false, percent("100%", "1"), true);
        return new SolveResult(
                RUN,
                2019,
                ratio(),
                new Goal.Budget(1_000_000, Optional.empty()),
                List.of(LOAN),
                SolveResult.Precision.EXACT,
                new SolveResult.Level(percent("0%", "0"), three),
                Optional.of(low),
                Optional.empty(),
                Optional.empty(),
                new SolveResult.Sum(217_500, 1, 2),
                new SolveResult.Steps(
                        List.of(
                                new SolveResult.Step(low, three),
                                new SolveResult.Step(high, new SolveResult.Sum(0, 0, 0))),
                        3));
    }

    static SolveResult entitled() {
        return new SolveResult(
                RUN,
                2019,
                months(),
                new Goal.Entitled(3),
                List.of(LOAN),
                SolveResult.Precision.WHOLE,
                new SolveResult.Level(
                        new TriedValue("0", new Text("0个月", "0 months"), BigDecimal.ZERO),
                        new SolveResult.Sum(652_500, 3, 6)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new SolveResult.Sum(217_500, 1, 2),
                SolveResult.Steps.NONE);
    }
}
