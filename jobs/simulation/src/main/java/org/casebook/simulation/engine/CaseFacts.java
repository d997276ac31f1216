package org.casebook.simulation.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.casebook.policy.Facts;

/** The facts of any measure's case by their names: the engine knows no case of its own. */
public final class CaseFacts {

    private CaseFacts() {}

    /** @throws IllegalArgumentException when the case has no such fact */
    public static Object get(Facts facts, String name) {
        try {
            return component(facts, name).getAccessor().invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when the case has no such fact */
    public static RecordComponent component(Facts facts, String name) {
        return Arrays.stream(facts.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(facts.getClass() + " has no fact " + name));
    }

    /** The same case with one fact replaced. */
    public static Facts with(Facts facts, String name, Object value) {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(name) ? value : get(facts, components[i].getName());
        }
        try {
            return (Facts) facts.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
