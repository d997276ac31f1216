package org.casebook.simulation.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.ReferenceDay;

/**
 * Finds cases that differ only in the day that chooses their terms. Within a stretch they have the same outcome under every
 * variant of a plan, so one of them is assessed for all (decision 0016).
 */
final class Likeness {

    /** All facts but the day. */
    private final List<Method> facts = new ArrayList<>();

    private final boolean daysDiffer;
    private final Map<List<Object>, Integer> known = new HashMap<>();

    Likeness(MeasureDefinition definition) {
        boolean marked = false;
        for (RecordComponent component : definition.facts().getRecordComponents()) {
            if (component.isAnnotationPresent(ReferenceDay.class)) {
                marked = true;
            } else {
                facts.add(component.getAccessor());
            }
        }
        this.daysDiffer = marked;
    }

    /** Whether the measure's cases can differ in such a day at all. */
    boolean isPossible() {
        return daysDiffer;
    }

    /**
     * The number given to the first case like this one; the number given now if there was none.
     *
     * @param stretch of the measure
     * @param otherStretch of that to which it gives way
     */
    int first(Facts one, int stretch, int otherStretch, int number) {
        List<Object> key = new ArrayList<>(facts.size() + 2);
        key.add(stretch);
        key.add(otherStretch);
        facts.forEach(fact -> key.add(value(fact, one)));
        Integer before = known.putIfAbsent(key, number);
        return before == null ? number : before;
    }

    private static Object value(Method fact, Facts of) {
        try {
            return fact.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
