package org.casebook.pipeline.estimate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.CoverageFold;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorStore;
import org.casebook.pipeline.simulate.CaseRows;
import org.casebook.pipeline.simulate.CasebookReader;
import org.casebook.pipeline.simulate.FoldedCaseReader;
import org.casebook.pipeline.simulate.OutcomeRows;
import org.casebook.pipeline.simulate.PartitionPass;
import org.casebook.pipeline.simulate.Questions;
import org.casebook.pipeline.simulate.RunIdentities;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.engine.Assumptions;
import org.casebook.simulation.engine.MeasureOutcome;
import org.casebook.simulation.engine.Plan;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.Composition;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.Dimension;
import org.casebook.simulation.result.EarlierYears;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.terms.PolicyBook;

/** casebook → outcome: what every measure costs in a policy year under one set of terms. */
public final class EstimateJob {

    public static final String VERB = "estimate";
    public static final String BASELINE = "baseline";

    private static final String TABLE = "outcome/estimate";

    private final Warehouse warehouse;
    private final List<MeasureDefinition> definitions;
    private final PolicyBook book;
    private final PolicyBook files;

    /**
     * @param book the terms of the policy year
     * @param files those of the policy files, by which applications of earlier years are judged whatever the run changes
     */
    public EstimateJob(Warehouse warehouse, List<MeasureDefinition> definitions, PolicyBook book, PolicyBook files) {
        this.warehouse = warehouse;
        this.definitions = definitions;
        this.book = book;
        this.files = files;
    }

    /** Assesses the casebook of a fold run, writes the outcomes and records the run. */
    public Estimate run(Run fold, Clock clock) {
        return record(fold, simulate(fold, List.of()), clock);
    }

    /**
     * The same, with how assessed and entitled units and amounts spread over the parts of some dimensions.
     *
     * @throws org.casebook.policy.BadInput when the casebook was folded before cases had profiles
     */
    public Composition run(Run fold, List<Dimension> dimensions, Clock clock) {
        Simulation simulation = simulate(fold, dimensions);
        return new Composition(record(fold, simulation, clock), dimensions, simulation.spread(dimensions));
    }

    private Estimate record(Run fold, Simulation simulation, Clock clock) {
        int year = fold.year();
        String hash = book.hash();
        String changes = String.join("\n", book.changes());
        String id = Identity.of(VERB, fold.id(), String.valueOf(year), hash, changes, files.hash(), Program.version());
        EarlierInstalments instalments = new EarlierInstalments(warehouse, definitions, files);
        EarlierYears earlier = instalments.of(fold);
        List<ResultRow> rows = instalments.complete(simulation.rows(BASELINE), earlier);
        long version = warehouse.replace(TABLE, table(id, year, rows), "run = '" + id + "'", "run");
        ConflictOutcomes found = new ConflictOutcomes(warehouse, book);
        List<ConflictRow> conflicts = found.of(fold);
        warehouse
                .ledger()
                .append(
                        new Run(
                                id,
                                VERB,
                                year,
                                fold.id(),
                                Program.version(),
                                fold.writes(),
                                Map.of(TABLE, version, ConflictOutcomes.TABLE, found.write(id, year, conflicts)),
                                Map.of("terms", hash, "changes", changes)),
                        clock);
        return new Estimate(
                RunIdentities.of(id, fold, book, CoverageFold.read(warehouse, fold)),
                year,
                rows,
                new Assumptions(book).in(year, definitions),
                conflicts,
                new IndicatorStore(warehouse).read(fold),
                earlier);
    }

    private Simulation simulate(Run fold, List<Dimension> dimensions) {
        Questions questions = Questions.policyAlone(fold.year(), book);
        Plan plan = questions.plan();
        Map<String, MeasureOutcome> outcomes = new ConcurrentHashMap<>();
        Parallel.forEach(definitions, definition -> {
            Dataset<Row> cases = dimensions.isEmpty()
                    ? cases(fold, definition)
                    : new CasebookReader(warehouse, fold).rows(definition);
            CaseRows reader = dimensions.isEmpty()
                    ? CaseRows.withoutProfile(definition)
                    : new FoldedCaseReader(definition.facts());
            outcomes.put(definition.stem(), PartitionPass.run(cases, definition, questions, plan, reader));
        });
        return new Simulation(plan, outcomes);
    }

    private Dataset<Row> cases(Run fold, MeasureDefinition definition) {
        return warehouse
                .read(fold, Fold.table(definition))
                .select(Fold.UNITS, new CaseReader(definition.facts()).columns().toArray(String[]::new));
    }

    private Dataset<Row> table(String run, int year, List<ResultRow> rows) {
        List<Row> table =
                rows.stream().map(row -> OutcomeRows.of(run, year, row)).toList();
        return warehouse.spark().createDataFrame(table, OutcomeRows.SCHEMA).coalesce(1);
    }
}
