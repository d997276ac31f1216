package org.casebook.pipeline.command;

import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Measures;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;

/** A measure as it is called on the command line: by its stem. */
final class MeasureName {

    private MeasureName() {}

    /**
     * @param verb the command
     * @throws BadInput when there is no such measure; names the nearest
     */
    static MeasureDefinition parse(String measure, String verb) {
        List<String> stems =
                Measures.all().stream().map(MeasureDefinition::stem).toList();
        if (!stems.contains(measure)) {
            throw new BadInput(
                    Text.of("没有名为“%s”的措施。", "There is no measure '%s'.", measure),
                    verb + " " + measure,
                    Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(measure, stems)));
        }
        return Measures.get(measure);
    }
}
