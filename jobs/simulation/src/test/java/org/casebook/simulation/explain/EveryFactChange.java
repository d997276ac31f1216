package org.casebook.simulation.explain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Money;

/** Every other value that a fact of a case is tried at, the nearest first: the long way, to compare with. */
final class EveryFactChange {

    /** No search goes further than so many steps; nobody hires more at once. */
    private static final int STEPS = 5000;

    private static final long MILLION = 1_000_000;

    private EveryFactChange() {}

    /** Other values of one fact, the nearest first; none for facts that nobody can change, such as a date. */
    static Stream<Object> of(Object value) {
        if (value instanceof Boolean flag) {
            return Stream.of(!flag);
        }
        if (value instanceof Integer number) {
            return IntStream.rangeClosed(1, STEPS)
                    .boxed()
                    .flatMap(step -> Stream.<Object>of(number + step, number - step))
                    .filter(candidate -> (Integer) candidate >= 0);
        }
        if (value instanceof Money money) {
            return more().mapToObj(yuan -> money.plus(Money.yuan(yuan)));
        }
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant)
                    .map(o -> o);
        }
        if (value instanceof Adjustable<?> adjustable) {
            return adjustable.adjustments().limit(STEPS).map(o -> o);
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return Stream.of(Optional.empty());
        }
        return Stream.empty();
    }

    /** Whole yuan up to the steps, then round figures of four digits up to a thousand million. */
    private static LongStream more() {
        LongStream round = LongStream.iterate(1, unit -> unit < MILLION, unit -> unit * 10)
                .flatMap(unit -> LongStream.rangeClosed(1_000, 9_999).map(figure -> figure * unit))
                .filter(yuan -> yuan > STEPS);
        return LongStream.concat(LongStream.rangeClosed(1, STEPS), round);
    }
}
