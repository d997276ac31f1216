package org.casebook.simulation.scenario;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.terms.TermPath;
import org.casebook.simulation.terms.TermRange;
import org.casebook.simulation.terms.ValueText;

/**
 * A term with the values that a scenario file gives it: one, a list, or a range that nobody has spelled out yet.
 *
 * @param listed none where there is a range
 */
record VariedTerm(TermPath path, List<String> listed, Optional<TermRange> range) {

    private static final String EACH = "each";

    /**
     * Reads {@code value}, {@code {each: [...]}} or {@code {from: a, to: b, step: c}}.
     *
     * @param repeating whether a list may hold a value twice
     */
    static VariedTerm read(TermPath path, Node node, boolean repeating) {
        if (node instanceof Node.Sequence) {
            throw node.error(
                    Text.of("几个取值要写在 each 下。", "Several values are written under 'each'."),
                    Text.of("请写成 {each: [值, 值]}。", "Write {each: [value, value]}."));
        }
        if (node instanceof Node.Mapping mapping) {
            mapping.onlyKeys(List.of(EACH, "from", "to", "step"));
            return mapping.entries().containsKey(EACH) ? each(path, mapping, repeating) : range(path, mapping);
        }
        return new VariedTerm(path, List.of(value(path, node)), Optional.empty());
    }

    private static VariedTerm each(TermPath path, Node.Mapping mapping, boolean repeating) {
        if (mapping.entries().size() > 1) {
            throw mapping.error(
                    Text.of("each 与 from、to、step 不能并用。", "'each' stands alone, without 'from', 'to' and 'step'."),
                    Text.of("请只留一种写法。", "Keep one of the two."));
        }
        Node list = mapping.get(EACH);
        List<String> values = new ArrayList<>();
        Map<Object, String> known = new HashMap<>();
        for (Node item : list.asList()) {
            String value = value(path, item);
            String same = known.putIfAbsent(path.value(value), value);
            if (!repeating && same != null) {
                throw item.error(
                        same.equals(value)
                                ? Text.of("取值“%s”列了两次。", "The value '%s' is listed twice.", value)
                                : Text.of("“%s”与“%s”是同一个取值。", "'%s' and '%s' are the same value.", same, value),
                        Text.of("请删除其中一个。", "Delete one of them."));
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            throw list.error(
                    Text.of("each 下没有任何取值。", "There is no value under 'each'."),
                    Text.of("请至少列出一个。", "List at least one."));
        }
        return new VariedTerm(path, List.copyOf(values), Optional.empty());
    }

    private static VariedTerm range(TermPath path, Node.Mapping mapping) {
        TermRange range =
                TermRange.of(path, mapping.text("from"), mapping.text("to"), mapping.text("step"), mapping::error);
        return new VariedTerm(path, List.of(), Optional.of(range));
    }

    private static String value(TermPath path, Node node) {
        return path.written(node.asText(), node::error);
    }

    BigInteger count() {
        return range.map(TermRange::count).orElse(BigInteger.valueOf(listed.size()));
    }

    boolean varies() {
        return count().compareTo(BigInteger.ONE) > 0;
    }

    /** The term with one of its values, as people say it: {@code 新招用比例20%}. */
    Text words(String value) {
        Text shown = ValueText.of(path, value);
        Text label = path.label();
        String called = path.part().isEmpty() ? path.term().chineseNames().get(0) : label.zh();
        return new Text(called + shown.zh(), label.en() + " " + shown.en());
    }

    List<Change> changes() {
        return range.map(TermRange::values).orElse(listed).stream()
                .map(value -> Change.of(path, value))
                .toList();
    }
}
