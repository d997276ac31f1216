package org.casebook.pipeline.estimate;

import static org.apache.spark.sql.functions.col;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.Parallel;
import org.casebook.pipeline.Program;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.Fold;
import org.casebook.pipeline.indicator.IndicatorStore;
import org.casebook.pipeline.simulate.CaseRows;
import org.casebook.pipeline.simulate.PartitionPass;
import org.casebook.pipeline.simulate.Questions;
import org.casebook.pipeline.warehouse.Identity;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.Fund;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.simulation.engine.Assumptions;
import org.casebook.simulation.engine.MeasureOutcome;
import org.casebook.simulation.engine.Simulation;
import org.casebook.simulation.result.ConflictRow;
import org.casebook.simulation.result.Estimate;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.RunIdentity;
import org.casebook.simulation.terms.PolicyBook;

/** casebook → outcome: what every measure costs in a policy year under one set of terms. */
public final class EstimateJob {

    public static final String VERB = "estimate";
    public static final String BASELINE = "baseline";

    private static final String TABLE = "outcome/estimate";

    private static final MapType FUNDS = DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType);

    private static final StructType SCHEMA = new StructType()
            .add("run", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("scenario", DataTypes.StringType, false)
            .add("measure", DataTypes.StringType, false)
            .add("article", DataTypes.IntegerType, false)
            .add("county", DataTypes.StringType, false)
            .add("assessed", DataTypes.LongType, false)
            .add("entitled", DataTypes.LongType, false)
            .add("refused", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false)
            .add("amounts_fen", FUNDS, false)
            .add("later_fen", DataTypes.createMapType(DataTypes.IntegerType, FUNDS), false)
            .add("assumed_fen", DataTypes.LongType, false)
            .add("assumed_by_fund_fen", FUNDS, false)
            .add("parts", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), false);

    private final Warehouse warehouse;
    private final List<MeasureDefinition> definitions;
    private final PolicyBook book;

    public EstimateJob(Warehouse warehouse, List<MeasureDefinition> definitions, PolicyBook book) {
        this.warehouse = warehouse;
        this.definitions = definitions;
        this.book = book;
    }

    /** Assesses the casebook of a fold run, writes the outcomes and records the run. */
    public Estimate run(Run fold, Clock clock) {
        int year = fold.year();
        String hash = book.hash();
        String changes = String.join("\n", book.changes());
        String id = Identity.of(VERB, fold.id(), String.valueOf(year), hash, changes, Program.version());
        List<ResultRow> rows = rows(fold);
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
        RunIdentity identity = new RunIdentity(
                id,
                fold.data(),
                hash,
                book.changes(),
                Program.version(),
                fold.writes(),
                Boolean.parseBoolean(fold.details().get(Fold.SYNTHETIC)));
        return new Estimate(
                identity,
                year,
                rows,
                new Assumptions(book).in(year, definitions),
                conflicts,
                new IndicatorStore(warehouse).read(fold));
    }

    private List<ResultRow> rows(Run fold) {
        Questions questions = Questions.policyAlone(fold.year(), book);
        Map<String, MeasureOutcome> outcomes = new ConcurrentHashMap<>();
        Parallel.forEach(definitions, definition -> {
            Dataset<Row> cases = warehouse
                    .read(Fold.table(definition), fold.writes().get(Fold.table(definition)))
                    .where(col("year").equalTo(fold.year()))
                    .select(Fold.UNITS, new CaseReader(definition.facts()).columns().toArray(String[]::new));
            outcomes.put(
                    definition.stem(),
                    PartitionPass.run(cases, definition, questions, CaseRows.withoutProfile(definition)));
        });
        return new Simulation(questions.plan(), outcomes).rows(BASELINE);
    }

    private Dataset<Row> table(String run, int year, List<ResultRow> rows) {
        List<Row> table = new ArrayList<>();
        for (ResultRow row : rows) {
            Map<Integer, Map<String, Long>> later = new TreeMap<>();
            row.later().forEach((years, amounts) -> later.put(years, fen(amounts)));
            Map<String, Long> parts = new TreeMap<>();
            row.parts().forEach((part, units) -> parts.put(part.id(), units));
            table.add(RowFactory.create(
                    run,
                    year,
                    row.scenario(),
                    row.measure(),
                    row.article(),
                    row.county().code(),
                    row.assessed(),
                    row.entitled(),
                    row.refused(),
                    fen(row.amounts()),
                    later,
                    row.assumed().fen(),
                    fen(row.assumedByFund()),
                    parts));
        }
        return warehouse.spark().createDataFrame(table, SCHEMA).coalesce(1);
    }

    private static Map<String, Long> fen(Map<Fund, Money> amounts) {
        Map<String, Long> fen = new TreeMap<>();
        amounts.forEach((fund, amount) -> fen.put(fund.name(), amount.fen()));
        return fen;
    }
}
