package org.casebook.pipeline.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.casebook.pipeline.estimate.OutcomeRows;
import org.casebook.pipeline.warehouse.Warehouse;
import org.casebook.simulation.result.CountyChange;
import org.casebook.simulation.result.Fares;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.ResultRow;
import org.casebook.simulation.result.ScenarioResult;
import org.casebook.simulation.result.SimulationResult;

/**
 * The outcome tables of a simulation: the rows of the policy in force and, of every scenario, those of the measures whose
 * outcome it changes; and the differences, one row per scenario and measure.
 */
final class SimulationTables {

    private static final String ROWS = "outcome/simulation";
    private static final String DIFFERENCES = "outcome/difference";

    /** Scenarios whose rows are held at a time. */
    private static final int BATCH = 20_000;

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

    /** Writes the outcomes of a run; answers the version that this made of each table. */
    Map<String, Long> write(SimulationResult result) {
        Map<String, Long> versions = new TreeMap<>();
        String run = result.run().id();
        int count = result.scenarios().size();
        int from = 0;
        do {
            int until = Math.min(count, from + BATCH);
            List<Row> rows = new ArrayList<>();
            List<Row> differences = new ArrayList<>();
            if (from == 0) {
                result.baseline().forEach(row -> rows.add(OutcomeRows.of(run, result.year(), row)));
            }
            for (int place = from; place < until; place++) {
                add(result, result.scenarios().get(place), rows, differences);
            }
            save(ROWS, rows, OutcomeRows.SCHEMA, run, from == 0, versions);
            save(DIFFERENCES, differences, DIFFERENCE, run, from == 0, versions);
            from = until;
        } while (from < count);
        return versions;
    }

    private static void add(SimulationResult result, ScenarioResult scenario, List<Row> rows, List<Row> differences) {
        Set<String> changed =
                scenario.differences().stream().map(MeasureChange::measure).collect(Collectors.toSet());
        for (ResultRow row : scenario.rows()) {
            if (changed.contains(row.measure())) {
                rows.add(OutcomeRows.of(result.run().id(), result.year(), row));
            }
        }
        for (MeasureChange change : scenario.differences()) {
            differences.add(RowFactory.create(
                    result.run().id(),
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

    /** The first batch of a run takes the place of an earlier one of the same run. */
    private void save(
            String table, List<Row> rows, StructType schema, String run, boolean first, Map<String, Long> versions) {
        var frame = warehouse.spark().createDataFrame(rows, schema).coalesce(1);
        versions.put(
                table,
                first ? warehouse.replace(table, frame, "run = '" + run + "'", "run") : warehouse.append(table, frame));
    }
}
