package org.casebook.pipeline.simulate;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.casebook.pipeline.fold.CaseReader;
import org.casebook.pipeline.fold.Fold;
import org.casebook.policy.MeasureDefinition;
import org.casebook.simulation.engine.FoldedCase;

/** Reads folded cases from the rows of a casebook table. */
public interface CaseRows extends Serializable {

    FoldedCase read(Row row);

    /** Reads facts and units alone, for figures that ask for nobody's profile. */
    static CaseRows withoutProfile(MeasureDefinition definition) {
        CaseReader reader = new CaseReader(definition.facts());
        return row -> new FoldedCase(reader.read(row), row.getAs(Fold.UNITS), Map.of());
    }
}
