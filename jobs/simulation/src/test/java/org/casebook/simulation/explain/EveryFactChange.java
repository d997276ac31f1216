package org.casebook.simulation.explain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Money;
import org.casebook.policy.Text;

/** Every other value that a fact of a case is tried at, the nearest first: the long way, to compare with. */
final class EveryFactChange {

    private static final int STEPS = 5000;

    private EveryFactChange() {}

    /** The five thousand nearest other values of one fact; none for facts that nobody can change, such as a date. */
    static Stream<Object> of(Object value) {
        return within(value, STEPS);
    }

    /** All other values of one fact that are so many steps off, or fewer. */
    static Stream<Object> within(Object value, int steps) {
        if (value instanceof Boolean flag) {
            return Stream.of(!flag);
        }
        if (value instanceof Integer number) {
            return IntStream.rangeClosed(1, steps)
                    .boxed()
                    .flatMap(step -> Stream.<Object>of(number + step, number - step))
                    .filter(candidate -> (Integer) candidate >= 0);
        }
        if (value instanceof Money money) {
            return LongStream.rangeClosed(1, steps)
                    .boxed()
                    .flatMap(step -> Stream.of(money.fen() + step, money.fen() - step))
                    .filter(fen -> fen >= 0)
                    .map(Money::new);
        }
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant)
                    .sorted(Comparator.comparingInt(other -> Math.abs(other.ordinal() - constant.ordinal())))
                    .map(o -> o);
        }
        if (value instanceof Adjustable<?> adjustable) {
            return adjustable.adjustments().limit(steps).map(o -> o);
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return Stream.of(Optional.empty());
        }
        return Stream.empty();
    }

    /** The value that an explanation shows. */
    static Object shown(Object before, Text text) {
        if (before instanceof Money) {
            String yuan = text.zh().replace(",", "").replace("元", "");
            return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
        }
        return of(before)
                .filter(candidate -> FactWords.show(candidate).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
