package org.casebook.simulation.terms;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.casebook.policy.BadInput;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Names;
import org.casebook.simulation.config.Typed;

/** A county as people write it: {@code 620802}, {@code 崆峒区}, {@code 崆峒} or {@code Kongtong}. */
public final class CountyName {

    private static final Set<String> OTHERS = Set.of(RawValue.OTHER, "其他", "其他县", "其余", "其余各县", "其他县(市、区)");

    private CountyName() {}

    /**
     * @param place makes the error of what is wrong and what to do
     * @throws BadInput when the city has no such county
     */
    public static County parse(String text, BiFunction<Text, Text, BadInput> place) {
        return names().find(text, place);
    }

    /** The code of a county, or {@code other} for those that have no value of their own. */
    static String part(String text, BiFunction<Text, Text, BadInput> place) {
        return OTHERS.contains(Typed.plain(text))
                ? RawValue.OTHER
                : parse(text, place).code();
    }

    private static Names<County> names() {
        Names<County> names = new Names<>(Text.of("县（市、区）", "county"));
        for (County county : County.all()) {
            names.with(
                    county,
                    county.code(),
                    List.of(county.label().zh(), county.label().en()));
        }
        return names;
    }
}
