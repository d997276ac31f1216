package org.casebook.pipeline.command;

import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.simulation.terms.MeasureNames;

/** A measure as it is called on the command line: by its stem, its Chinese title, or a part of the title. */
final class MeasureName {

    private MeasureName() {}

    /**
     * @param verb the command
     * @throws BadInput when there is no such measure, or more than one; names the nearest, or those
     */
    static MeasureDefinition parse(String measure, String verb) {
        String name = SaidBack.of(measure);
        return MeasureNames.find(name, Measures.all(), (what, remedy) -> new BadInput(what, verb + " " + name, remedy));
    }
}
