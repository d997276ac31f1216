package org.casebook.report.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
record StateMatrix(List<String> states, List<List<Long>> units) {

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
        List<List<Long>> units = new ArrayList<>();
        order.forEach(before -> units.add(new ArrayList<>(Collections.nCopies(order.size(), 0L))));
        for (Transition transition : change.transitions()) {
            units.get(order.indexOf(transition.before())).set(order.indexOf(transition.after()), transition.units());
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
    List<Integer> left() {
        return numbers()
                .filter(before -> units.get(before).stream().anyMatch(some -> some != 0))
                .toList();
    }

    /** The states into which somebody goes, by number. */
    List<Integer> reached() {
        return numbers()
                .filter(after -> numbers().anyMatch(before -> units.get(before).get(after) != 0))
                .toList();
    }

    private Stream<Integer> numbers() {
        return IntStream.range(0, states.size()).boxed();
    }

    /** The largest number of units that go one way. */
    long largest() {
        return units.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
