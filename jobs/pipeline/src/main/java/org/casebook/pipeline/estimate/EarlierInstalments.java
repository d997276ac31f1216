package org.casebook.pipeline.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.pipeline.fold.EarlierCases;
import org.casebook.pipeline.simulate.Questions;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.PaidOverYears;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.Lookback;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.engine.Sums;
import org.casebook.simulation.result.EarlierYears;
import org.casebook.simulation.result.EarlierYears.Instalment;
import org.casebook.simulation.result.EarlierYears.MissingYear;
import org.casebook.simulation.result.EarlierYears.MissingYear.Cause;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.terms.PolicyBook;

/** casebook → what falls due in the policy year of applications of the years before it. */
final class EarlierInstalments {

    private final Warehouse warehouse;
    private final List<MeasureDefinition> definitions;
    private final PolicyBook book;

    /** @param book the terms of every year */
    EarlierInstalments(Warehouse warehouse, List<MeasureDefinition> definitions, PolicyBook book) {
        this.warehouse = warehouse;
        this.definitions = definitions;
        this.book = book;
    }

    EarlierYears of(Run fold) {
        List<Instalment> instalments = new ArrayList<>();
        List<MissingYear> missing = new ArrayList<>();
        for (MeasureDefinition definition : definitions) {
            List<Integer> years = Lookback.of(book).years(definition, fold.year());
            if (!years.isEmpty()) {
                add(definition, years, fold, instalments, missing);
            }
        }
        return new EarlierYears(List.copyOf(instalments), List.copyOf(missing));
    }

    private void add(
            MeasureDefinition definition,
            List<Integer> years,
            Run fold,
            List<Instalment> instalments,
            List<MissingYear> missing) {
        EarlierCases earlier = new EarlierCases(definition);
        List<Integer> folded = earlier.years(fold);
        Map<Integer, List<FoldedCase>> cases = folded.isEmpty() ? Map.of() : earlier.read(warehouse, fold);
        for (int year : years) {
            List<FoldedCase> own = cases.getOrDefault(year, List.of());
            if (!folded.contains(year)) {
                missing.add(new MissingYear(definition.stem(), year, Cause.NOT_FOLDED));
            } else if (!hasApplications(definition, own)) {
                missing.add(new MissingYear(definition.stem(), year, Cause.NO_APPLICATIONS));
            } else {
                instalments.addAll(due(definition, year, own, fold.year()));
            }
        }
    }

    private static boolean hasApplications(MeasureDefinition definition, List<FoldedCase> cases) {
        PaidOverYears<Facts, Record> law = definition.paidOverYears().orElseThrow();
        return cases.stream().anyMatch(folded -> law.isApplication(folded.facts()));
    }

    private List<Instalment> due(MeasureDefinition definition, int year, List<FoldedCase> cases, int policyYear) {
        Plan plan = Questions.policyAlone(year, book).plan();
        return new Simulation(plan, Map.of(definition.stem(), Engine.run(plan, definition, cases)))
                .rows(EstimateJob.BASELINE).stream()
                        .filter(row -> row.later().containsKey(policyYear - year))
                        .map(row -> new Instalment(
                                definition.stem(),
                                year,
                                row.county(),
                                row.later().get(policyYear - year)))
                        .toList();
    }

    /** The rows with one more wherever only applications of earlier years are paid for. */
    List<ResultRow> complete(List<ResultRow> rows, EarlierYears earlier) {
        List<ResultRow> complete = new ArrayList<>();
        for (MeasureDefinition definition : definitions) {
            SortedMap<County, ResultRow> counties = new TreeMap<>();
            earlier.instalments().stream()
                    .filter(due -> due.measure().equals(definition.stem()))
                    .forEach(due -> counties.put(due.county(), empty(definition, due.county())));
            rows.stream()
                    .filter(row -> row.measure().equals(definition.stem()))
                    .forEach(row -> counties.put(row.county(), row));
            complete.addAll(counties.values());
        }
        return complete;
    }

    private static ResultRow empty(MeasureDefinition definition, County county) {
        return new Sums(definition).row(EstimateJob.BASELINE, definition, county, Collections.emptySortedMap());
    }
}
