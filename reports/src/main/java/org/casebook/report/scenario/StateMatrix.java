package org.casebook.report.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.report.Labels;
import org.casebook.simulation.result.MeasureChange;
import org.casebook.simulation.result.Transition;

/**
 * From which state to which the units of a measure go.
 *
 * @param states what the states that occur are called: entitled, then the grounds in the order of the law
 * @param units by number of the state before, then of that after
 */
record StateMatrix(List<String> states, long[][] units) {

    static StateMatrix of(MeasureChange change, Labels labels, Lang lang) {
        Set<String> occurring = new LinkedHashSet<>();
        for (Transition transition : change.transitions()) {
            occurring.add(transition.before());
            occurring.add(transition.after());
        }
        List<String> order = new ArrayList<>();
        order.add(Transition.ENTITLED);
        order.addAll(labels.grounds(change.measure()));
        order.retainAll(occurring);
        occurring.stream().filter(state -> !order.contains(state)).forEach(order::add);
        long[][] units = new long[order.size()][order.size()];
        for (Transition transition : change.transitions()) {
            units[order.indexOf(transition.before())][order.indexOf(transition.after())] = transition.units();
        }
        return new StateMatrix(
                order.stream()
                        .map(state -> state(change.measure(), state, labels).in(lang))
                        .toList(),
                units);
    }

    private static Text state(String measure, String state, Labels labels) {
        return state.equals(Transition.ENTITLED) ? new Text("符合条件", "entitled") : labels.ground(measure, state);
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    /** The states out of which somebody goes, by number. */
    int[] left() {
        return numbers()
                .filter(before -> Arrays.stream(units[before]).anyMatch(some -> some != 0))
                .toArray();
    }

    /** The states into which somebody goes, by number. */
    int[] reached() {
        return numbers()
                .filter(after -> numbers().anyMatch(before -> units[before][after] != 0))
                .toArray();
    }

    private IntStream numbers() {
        return IntStream.range(0, states.size());
    }

    /** The largest number of units that go one way. */
    long largest() {
        return Arrays.stream(units).flatMapToLong(Arrays::stream).max().orElse(0);
    }
}
