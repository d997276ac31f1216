package org.casebook.pipeline.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.policy.County;
import org.casebook.simulation.result.ChangedTerm;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;

/**
 * The outcome tables of a simulation: every scenario with what was asked; the rows of the policy in force and, of every
 * scenario, those of the measures whose outcome it changes; and the differences, one row per scenario and measure. What has
 * no row is as under the scenario's baseline.
 */
final class SimulationTables {

    private static final String SCENARIOS = "outcome/scenario";
    private static final String ROWS = "outcome/simulation";
    private static final String DIFFERENCES = "outcome/difference";

    /** Rows of the largest table that are held at a time. */
    private static final int BATCH = 20_000;

    private static final StructType SCENARIO = new StructType()
            .add("run", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("scenario", DataTypes.StringType, false)
            .add("baseline", DataTypes.StringType, false)
            .add("question", DataTypes.StringType, false)
            .add("changes", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("start", DataTypes.StringType, true)
            .add("counties", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private static final StructType EFFECT =
            new StructType().add("units", DataTypes.LongType, false).add("fen", DataTypes.LongType, false);

    private static final StructType FARES = new StructType()
            .add("gain", EFFECT, false)
            .add("lose", EFFECT, false)
            .add("enter", EFFECT, false)
            .add("leave", EFFECT, false);

    private static final ArrayType COUNTIES = DataTypes.createArrayType(
            new StructType()
                    .add("county", DataTypes.StringType, false)
                    .add("entitled", DataTypes.LongType, false)
                    .add("people", DataTypes.LongType, false)
                    .add("fen", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false), false)
                    .add("fares", FARES, false),
            false);

    private static final ArrayType PARTS = DataTypes.createArrayType(
            new StructType()
                    .add("dimension", DataTypes.StringType, false)
                    .add("part", DataTypes.StringType, false)
                    .add("fares", FARES, false),
            false);

    private static final ArrayType TRANSITIONS = DataTypes.createArrayType(
            new StructType()
                    .add("before", DataTypes.StringType, false)
                    .add("after", DataTypes.StringType, false)
                    .add("units", DataTypes.LongType, false),
            false);

    private static final StructType DIFFERENCE = new StructType()
            .add("run", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("scenario", DataTypes.StringType, false)
            .add("baseline", DataTypes.StringType, false)
            .add("measure", DataTypes.StringType, false)
            .add("counties", COUNTIES, false)
            .add("parts", PARTS, false)
            .add("transitions", TRANSITIONS, false);

    private final Warehouse warehouse;

    SimulationTables(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Rows that wait to be written. */
    private static final class Batch {

        private final List<Row> scenarios = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Row> differences = new ArrayList<>();

        boolean isFull() {
            return Math.max(scenarios.size(), rows.size()) >= BATCH;
        }
    }

    /**
     * What was written.
     *
     * @param versions the last that this made of each table
     * @param commits by detail of the run, the versions of each table that it took several commits to write
     */
    record Written(Map<String, Long> versions, Map<String, String> commits) {}

    /** Writes the outcomes of a run. */
    Written write(SimulationResult result) {
        Map<String, List<Long>> versions = new TreeMap<>();
        String run = result.run().id();
        Batch batch = new Batch();
        result.baseline().forEach(row -> batch.rows.add(OutcomeRows.of(run, result.year(), row)));
        Batch current = batch;
        for (ScenarioResult scenario : result.scenarios()) {
            add(result, scenario, current);
            if (current.isFull()) {
                save(current, run, versions);
                current = new Batch();
            }
        }
        save(current, run, versions);
        Map<String, Long> last = new TreeMap<>();
        Map<String, String> commits = new TreeMap<>();
        versions.forEach((table, made) -> {
            last.put(table, made.get(made.size() - 1));
            if (made.size() > 1) {
                commits.put(
                        Run.commitsOf(table), made.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            }
        });
        return new Written(last, commits);
    }

    private static void add(SimulationResult result, ScenarioResult scenario, Batch batch) {
        String run = result.run().id();
        batch.scenarios.add(RowFactory.create(
                run,
                result.year(),
                scenario.name(),
                scenario.baseline(),
                scenario.question().zh(),
                scenario.changes().stream().map(ChangedTerm::written).toList(),
                scenario.start().map(String::valueOf).orElse(null),
                scenario.counties().stream().map(County::code).toList()));
        Set<String> changed =
                scenario.differences().stream().map(MeasureChange::measure).collect(Collectors.toSet());
        for (ResultRow row : scenario.rows()) {
            if (changed.contains(row.measure())) {
                batch.rows.add(OutcomeRows.of(run, result.year(), row));
            }
        }
        for (MeasureChange change : scenario.differences()) {
            batch.differences.add(RowFactory.create(
                    run,
                    result.year(),
                    scenario.name(),
                    scenario.baseline(),
                    change.measure(),
                    change.counties().entrySet().stream()
                            .map(county -> county(county.getKey().code(), county.getValue()))
                            .toList(),
                    change.parts().entrySet().stream()
                            .flatMap(dimension -> dimension.getValue().entrySet().stream()
                                    .map(part -> RowFactory.create(
                                            dimension.getKey().name(), part.getKey(), fares(part.getValue()))))
                            .toList(),
                    change.transitions().stream()
                            .map(one -> RowFactory.create(one.before(), one.after(), one.units()))
                            .toList()));
        }
    }

    private static Row county(String code, CountyChange change) {
        Map<String, Long> fen = new TreeMap<>();
        change.fen().forEach((fund, more) -> fen.put(fund.name(), more));
        return RowFactory.create(code, change.entitled(), change.people(), fen, fares(change.fares()));
    }

    private static Row fares(Fares fares) {
        return RowFactory.create(
                effect(fares.gain()), effect(fares.lose()), effect(fares.enter()), effect(fares.leave()));
    }

    private static Row effect(Fares.Effect effect) {
        return RowFactory.create(effect.units(), effect.fen());
    }

    private void save(Batch batch, String run, Map<String, List<Long>> versions) {
        save(SCENARIOS, batch.scenarios, SCENARIO, run, versions);
        save(ROWS, batch.rows, OutcomeRows.SCHEMA, run, versions);
        save(DIFFERENCES, batch.differences, DIFFERENCE, run, versions);
    }

    /** The first batch of a run takes the place of an earlier one of the same run. */
    private void save(String table, List<Row> rows, StructType schema, String run, Map<String, List<Long>> versions) {
        Dataset<Row> frame = warehouse.spark().createDataFrame(rows, schema).coalesce(1);
        List<Long> made = versions.computeIfAbsent(table, first -> new ArrayList<>());
        made.add(
                made.isEmpty()
                        ? warehouse.replace(table, frame, "run = '" + run + "'", "run")
                        : warehouse.append(table, frame));
    }
}
