package org.casebook.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.casebook.policy.Facts;
import org.casebook.policy.MeasureDefinition;
import org.casebook.policy.Money;
import org.casebook.simulation.engine.FoldedCase;

/**
 * Draws facts of a measure that spread evenly: numbers, amounts and days anywhere between the smallest and the largest of
 * the cases, everything else as in one of them. Hardly two are alike, so that nothing folds.
 */
final class EvenFacts {

    private final Constructor<? extends Facts> constructor;
    /** The values of each component in all cases. */
    private final Object[][] seen;

    private final Random random;

    EvenFacts(MeasureDefinition definition, List<FoldedCase> cases, Random random) {
        this.random = random;
        RecordComponent[] components = definition.facts().getRecordComponents();
        this.seen = new Object[components.length][];
        try {
            this.constructor = definition
                    .facts()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            for (int i = 0; i < components.length; i++) {
                seen[i] = new Object[cases.size()];
                for (int j = 0; j < seen[i].length; j++) {
                    seen[i][j] = components[i].getAccessor().invoke(cases.get(j).facts());
                }
                if (isSpread(seen[i][0])) {
                    Arrays.sort(seen[i]);
                }
            }
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSpread(Object value) {
        return value instanceof Integer || value instanceof Money || value instanceof LocalDate;
    }

    Facts draw() {
        Object[] values = new Object[seen.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = draw(seen[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object draw(Object... all) {
        Object least = all[0];
        Object most = all[all.length - 1];
        if (least instanceof Integer from) {
            return random.nextInt(from, (Integer) most + 1);
        }
        if (least instanceof Money from) {
            return new Money(random.nextLong(from.fen(), ((Money) most).fen() + 1));
        }
        if (least instanceof LocalDate from) {
            return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), ((LocalDate) most).toEpochDay() + 1));
        }
        return all[random.nextInt(all.length)];
    }
}
