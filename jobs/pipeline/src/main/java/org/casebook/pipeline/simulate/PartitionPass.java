package org.casebook.pipeline.simulate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.engine.Engine;
import org.casebook.simulation.engine.FoldedCase;
import org.casebook.simulation.engine.MeasureOutcome;
import org.casebook.simulation.engine.Plan;

/** The engine on Spark: every partition of a measure's cases is assessed where it lies, and only sums travel. */
public record PartitionPass(String stem, Questions questions, CaseRows reader)
        implements MapPartitionsFunction<Row, MeasureOutcome> {

    /**
     * Assesses all these cases of a measure.
     *
     * @param plan that of the questions
     */
    public static MeasureOutcome run(
            Dataset<Row> cases, MeasureDefinition definition, Questions questions, Plan plan, CaseRows reader) {
        return cases
                .mapPartitions(
                        new PartitionPass(definition.stem(), questions, reader),
                        Encoders.javaSerialization(MeasureOutcome.class))
                .collectAsList()
                .stream()
                .reduce(Engine.run(plan, definition, List.of()), MeasureOutcome::add);
    }

    @Override
    public Iterator<MeasureOutcome> call(Iterator<Row> rows) {
        List<FoldedCase> cases = new ArrayList<>();
        rows.forEachRemaining(row -> cases.add(reader.read(row)));
        return List.of(Engine.run(questions.plan(), Measures.get(stem), cases)).iterator();
    }
}
