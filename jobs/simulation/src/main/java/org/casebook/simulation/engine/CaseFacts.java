package org.casebook.simulation.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.casebook.policy.Facts;

/** The facts of any measure's case by their names: the engine knows no case of its own. */
public final class CaseFacts {

    /** The components of a kind of case and what makes one, looked up once. */
    private static final class Shape {

        final RecordComponent[] components;
        final Constructor<?> constructor;

        Shape(Class<?> type) {
            this.components = type.getRecordComponents();
            try {
                this.constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private CaseFacts() {}

    /** @throws IllegalArgumentException when the case has no such fact */
    public static Object get(Facts facts, String name) {
        return get(facts, component(facts, name));
    }

    private static Object get(Facts facts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when the case has no such fact */
    public static RecordComponent component(Facts facts, String name) {
        return Arrays.stream(SHAPES.get(facts.getClass()).components)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(facts.getClass() + " has no fact " + name));
    }

    /** The same case with one fact replaced. */
    public static Facts with(Facts facts, String name, Object value) {
        Shape shape = SHAPES.get(facts.getClass());
        Object[] values = new Object[shape.components.length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components[i];
            values[i] = component.getName().equals(name) ? value : get(facts, component);
        }
        try {
            return (Facts) shape.constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
