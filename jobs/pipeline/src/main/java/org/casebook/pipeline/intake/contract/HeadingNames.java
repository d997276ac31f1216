package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/** Which column a delivered heading names, without case, blanks, full-width differences or a source prefix. */
public final class HeadingNames implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Integer> positions = new HashMap<>();

    public HeadingNames(Contract contract) {
        for (int i = 0; i < contract.columns().size(); i++) {
            Column column = contract.columns().get(i);
            positions.put(plain(column.name()), i);
            for (String alias : column.aliases()) {
                positions.putIfAbsent(plain(alias), i);
            }
        }
    }

    /** Stops when one heading would name two columns of the table. */
    static void check(Contract contract, Node.Mapping node) {
        Map<String, String> names = new HashMap<>();
        for (Column column : contract.columns()) {
            names.put(plain(column.name()), column.name());
        }
        for (Column column : contract.columns()) {
            for (String alias : column.aliases()) {
                String other = names.putIfAbsent(plain(alias), column.name());
                if (other != null && !other.equals(column.name())) {
                    throw node.get("columns")
                            .error(
                                    Text.of(
                                            "表头“%s”同时指列 %s 与 %s。",
                                            "The heading '%s' names both %s and %s.", alias, other, column.name()),
                                    Text.of("请删除其中一个别名。", "Delete one of the aliases."));
                }
            }
        }
    }

    /** The position of the column that a heading names without a source prefix, -1 for none. */
    public int exact(String heading) {
        return positions.getOrDefault(plain(heading), -1);
    }

    /** As {@link #exact}, but a prefix {@code b_} or {@code c_} is overlooked. */
    public int find(String heading) {
        String plain = plain(heading);
        Integer position = positions.get(plain);
        if (position == null && (plain.startsWith("B_") || plain.startsWith("C_"))) {
            position = positions.get(plain.substring(2));
        }
        return position == null ? -1 : position;
    }

    private static String plain(String heading) {
        String half = Halfwidth.of(heading);
        StringBuilder plain = new StringBuilder(half.length());
        half.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF')
                .forEach(c -> plain.append((char) c));
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
