package org.casebook.simulation.terms;

import java.util.List;
import java.util.function.BiFunction;
import org.casebook.policy.BadInput;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Names;

/** Measures as people call them: {@code small-enterprise-loan}, {@code 小微企业创业担保贷款贴息} or {@code 小微}. */
public final class MeasureNames {

    private MeasureNames() {}

    /**
     * @param place makes the error of what is wrong and what to do
     * @throws BadInput when there is no such measure, or more than one
     */
    public static MeasureDefinition find(
            String typed, List<MeasureDefinition> definitions, BiFunction<Text, Text, BadInput> place) {
        Names<MeasureDefinition> names = new Names<>(Text.of("措施", "measure"));
        definitions.forEach(definition -> names.with(
                definition, definition.stem(), List.of(definition.title().zh())));
        return names.find(typed, place);
    }
}
