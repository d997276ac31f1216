package org.casebook.simulation.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casebook.policy.Ground;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.interplay.Interplay;

/**
 * The first condition of a measure that reads a term in which two variants differ. A case that is refused by one of the
 * conditions before it is refused on the same ground under both: it need not be assessed again.
 */
final class FirstChange {

    /** Nothing differs. */
    static final int NONE = Integer.MAX_VALUE;

    private final MeasureDefinition definition;
    private final List<RecordComponent> components;

    FirstChange(MeasureDefinition definition) {
        this.definition = definition;
        this.components = List.of(definition.terms().getRecordComponents());
    }

    /**
     * In every stretch the number of the condition, as of grounds in the definition; that after the last where only amounts
     * can differ.
     */
    int[] of(Variant.InForce[] base, Variant.InForce[] variant) {
        int[] first = new int[base.length];
        for (int stretch = 0; stretch < first.length; stretch++) {
            first[stretch] = of(Optional.ofNullable(base[stretch]), Optional.ofNullable(variant[stretch]));
        }
        return first;
    }

    private int of(Optional<Variant.InForce> base, Optional<Variant.InForce> variant) {
        if (base.equals(variant)) {
            return NONE;
        }
        if (base.isEmpty() || variant.isEmpty()) {
            return 0;
        }
        Set<String> changed = changed(base.get().terms(), variant.get().terms());
        List<Ground> grounds = definition.grounds();
        int number = 0;
        while (number < grounds.size()
                && grounds.get(number).reason().terms().stream().noneMatch(changed::contains)) {
            number++;
        }
        return number;
    }

    /**
     * The same for the measure to which this one gives way: its terms decide in the condition that gives way.
     *
     * @param base its terms in all stretches, empty where this measure gives way to none
     */
    int[] ofOther(Optional<Interplay> interplay, Variant.InForce[] base, Variant.InForce[] variant) {
        int[] first = new int[base.length];
        for (int stretch = 0; stretch < first.length; stretch++) {
            boolean same = Optional.ofNullable(base[stretch]).equals(Optional.ofNullable(variant[stretch]));
            first[stretch] = same
                    ? NONE
                    : interplay
                            .map(found -> definition.grounds().indexOf(found.ground()))
                            .orElse(NONE);
        }
        return first;
    }

    private Set<String> changed(Record one, Record two) {
        Set<String> changed = new HashSet<>();
        for (RecordComponent component : components) {
            if (!value(component, one).equals(value(component, two))) {
                changed.add(component.getName());
            }
        }
        return changed;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
