package org.casebook.simulation.terms;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;

/** A county as people write it: {@code 620802}, {@code 崆峒区} or {@code Kongtong}. */
public final class CountyName {

    private CountyName() {}

    /**
     * @param place makes the error of what is wrong and what to do
     * @throws BadInput when the city has no such county
     */
    public static County parse(String text, BiFunction<Text, Text, BadInput> place) {
        return County.all().stream()
                .filter(county -> names(county).anyMatch(text::equals))
                .findFirst()
                .orElseThrow(() -> place.apply(
                        Text.of("没有名为“%s”的县（市、区）。", "There is no county '%s'.", text),
                        Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(text, all()))));
    }

    private static Stream<String> names(County county) {
        return Stream.of(county.code(), county.label().zh(), county.label().en());
    }

    private static List<String> all() {
        return County.all().stream().flatMap(CountyName::names).toList();
    }
}
