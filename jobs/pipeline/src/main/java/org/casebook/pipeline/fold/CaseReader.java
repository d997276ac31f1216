package org.casebook.pipeline.fold;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.casebook.policy.County;
import org.casebook.policy.Facts;
import org.casebook.policy.Money;

/**
 * Reads the cases of one measure from rows: the columns are the components of its record in snake case, amounts with the
 * ending {@code _fen}, months as yyyymm, records as structs, lists as arrays, an absent optional as null.
 */
public final class CaseReader implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is known of a record class before the first row: read once, since a casebook has many rows. */
    private record Shape(List<String> columns, List<Type> types, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] raw =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(
                        Arrays.stream(components).map(CaseReader::column).toList(),
                        Arrays.stream(components)
                                .map(RecordComponent::getGenericType)
                                .toList(),
                        type.getDeclaredConstructor(raw));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("No canonical constructor of " + type.getSimpleName(), e);
            }
        }

        Object make(Object... values) {
            try {
                return constructor.newInstance(values);
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(
                        "Can't make a " + constructor.getDeclaringClass().getSimpleName(), e);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Class<? extends Facts> type;

    public CaseReader(Class<? extends Facts> type) {
        this.type = type;
    }

    public Facts read(Row row) {
        return (Facts) readRecord(type, row);
    }

    /** The columns of a case in the order of its record. */
    public List<String> columns() {
        return SHAPES.get(type).columns;
    }

    private static String column(RecordComponent component) {
        String snake = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return component.getType() == Money.class ? snake + "_fen" : snake;
    }

    private static Object readRecord(Class<?> type, Row row) {
        Shape shape = SHAPES.get(type);
        Object[] values = new Object[shape.columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(shape.types.get(i), row.getAs(shape.columns.get(i)));
        }
        return shape.make(values);
    }

    private static Object value(Type type, Object cell) {
        if (type instanceof ParameterizedType parameterized) {
            Type item = parameterized.getActualTypeArguments()[0];
            if (parameterized.getRawType() == Optional.class) {
                return cell == null ? Optional.empty() : Optional.of(value(item, cell));
            }
            List<Object> items = new ArrayList<>();
            scala.collection.Iterator<?> cells = ((scala.collection.Iterable<?>) cell).iterator();
            while (cells.hasNext()) {
                items.add(value(item, cells.next()));
            }
            return List.copyOf(items);
        }
        Class<?> raw = (Class<?>) type;
        if (cell == null) {
            throw new IllegalStateException("A fact of type " + raw.getSimpleName() + " has no value");
        }
        if (raw == int.class || raw == boolean.class || raw == String.class) {
            return cell;
        }
        if (raw == Money.class) {
            return new Money(fen(cell));
        }
        if (raw == County.class) {
            return new County((String) cell);
        }
        if (raw == LocalDate.class) {
            return cell instanceof Date date ? date.toLocalDate() : cell;
        }
        if (raw == YearMonth.class) {
            int month = (Integer) cell;
            return YearMonth.of(month / 100, month % 100);
        }
        if (raw.isEnum()) {
            return constant(raw, (String) cell);
        }
        return cell instanceof Row row ? readRecord(raw, row) : wrap(raw, cell);
    }

    /** A record of a single list arrives as the list alone. */
    private static Object wrap(Class<?> type, Object cell) {
        Shape shape = SHAPES.get(type);
        return shape.make(value(shape.types.get(0), cell));
    }

    /** Sums of whole fen may arrive as decimals. */
    private static long fen(Object cell) {
        return cell instanceof BigDecimal decimal ? decimal.longValueExact() : (Long) cell;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> ((Enum<?>) candidate).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown " + type.getSimpleName() + " " + name));
    }
}
