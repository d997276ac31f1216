package org.casebook.simulation.scenario;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casebook.policy.County;
import org.casebook.policy.Text;

/**
 * A scenario as it stands in a file, before its values are combined: one scenario, or one for each combination.
 *
 * @param title what people call it; what varies is put behind it
 * @param zip the first values belong together, the second ones, and so on; else each is combined with each
 * @param names of the combinations, in order; from the values that vary when empty
 * @param where file and line
 */
record ScenarioGrid(
        String name,
        Text title,
        Text question,
        String baseline,
        List<VariedTerm> terms,
        boolean zip,
        List<String> names,
        Optional<LocalDate> start,
        SortedSet<County> counties,
        String where) {

    /** How many scenarios it stands for; nothing is combined for that. */
    BigInteger count() {
        return zip
                ? terms.stream().map(VariedTerm::count).reduce(BigInteger.ONE, BigInteger::max)
                : terms.stream().map(VariedTerm::count).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** The scenarios in the order of the values, those of the last term changing fastest. */
    List<Scenario> scenarios() {
        List<List<Change>> values = terms.stream().map(VariedTerm::changes).toList();
        List<Boolean> prefixed = prefixed();
        int count = count().intValueExact();
        List<Scenario> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<Change> changes = zip ? together(values, i) : combination(values, i);
            boolean alone = count == 1 && names.isEmpty();
            String own = alone ? "" : "[" + (names.isEmpty() ? varying(changes, prefixed) : names.get(i)) + "]";
            Text called = alone ? title : titled(names.isEmpty() ? words(changes) : Text.same(names.get(i)));
            all.add(new Scenario(name + own, called, question, baseline, changes, start, counties, where));
        }
        return all;
    }

    private static List<Change> together(List<List<Change>> values, int index) {
        return values.stream().map(own -> own.get(own.size() == 1 ? 0 : index)).toList();
    }

    private static List<Change> combination(List<List<Change>> values, int index) {
        Change[] picked = new Change[values.size()];
        int rest = index;
        for (int i = picked.length - 1; i >= 0; i--) {
            int size = values.get(i).size();
            picked[i] = values.get(i).get(rest % size);
            rest /= size;
        }
        return List.of(picked);
    }

    private Text titled(Text varying) {
        return new Text(title.zh() + "（" + varying.zh() + "）", title.en() + " (" + varying.en() + ")");
    }

    /** The values that vary, as people say them. */
    private Text words(List<Change> changes) {
        List<Text> words = IntStream.range(0, changes.size())
                .filter(i -> terms.get(i).varies())
                .mapToObj(i -> terms.get(i).words(changes.get(i).value()))
                .toList();
        return new Text(
                words.stream().map(Text::zh).collect(Collectors.joining("，")),
                words.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private String varying(List<Change> changes, List<Boolean> prefixed) {
        return IntStream.range(0, changes.size())
                .filter(i -> terms.get(i).varies())
                .mapToObj(i -> prefixed.get(i)
                        ? changes.get(i).text()
                        : changes.get(i).partPath() + "=" + changes.get(i).value())
                .collect(Collectors.joining(","));
    }

    /** For each term whether only its measure tells it from another that varies. */
    private List<Boolean> prefixed() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (VariedTerm varied : terms) {
            if (varied.varies() && !seen.add(shortPath(varied))) {
                shared.add(shortPath(varied));
            }
        }
        return terms.stream().map(varied -> shared.contains(shortPath(varied))).toList();
    }

    private static String shortPath(VariedTerm varied) {
        return Change.of(varied.path(), "").partPath();
    }
}
