package org.casebook.simulation.terms;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.BadInput;

/**
 * What a measure's record of terms asks for, looked up once per record: ten thousand scenarios bind it ten thousand times.
 */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type.asSubclass(Record.class));
        }
    };

    /** @param dated whether the measure follows the term through time */
    record Component(String name, TermType type, boolean dated, Method accessor) {}

    private final Constructor<? extends Record> constructor;
    private final List<Component> components;

    private RecordShape(Class<? extends Record> type) {
        List<Component> found = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            found.add(new Component(
                    component.getName(),
                    TermType.of(component),
                    TermType.isDated(component.getGenericType()),
                    component.getAccessor()));
            types.add(component.getType());
        }
        components = List.copyOf(found);
        try {
            constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("No canonical constructor of " + type, e);
        }
    }

    static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    List<Component> components() {
        return components;
    }

    /** @throws java.util.NoSuchElementException when there is no such term */
    TermType type(String term) {
        return components.stream()
                .filter(component -> component.name().equals(term))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** The values of a record, in the order of its components. */
    Object[] values(Record terms) {
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = components.get(i).accessor().invoke(terms);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Can't read " + terms, e);
            }
        }
        return values;
    }

    /** The place of a component. */
    int place(String name) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No component " + name);
    }

    /** @throws BadInput when the law says that these values do not fit together */
    Record make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadInput unfit) {
                throw unfit;
            }
            throw new IllegalStateException("Can't make " + constructor, e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Can't make " + constructor, e);
        }
    }
}
