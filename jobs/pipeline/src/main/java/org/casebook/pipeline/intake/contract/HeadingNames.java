package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/**
 * Which column a delivered heading names, without case, blanks, invisible characters, full-width differences, stars, a unit
 * in brackets or a source prefix.
 */
public final class HeadingNames implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nobody's heading is longer; a long text is content. */
    private static final int LONGEST = 200;

    private final Contract contract;
    private final Map<String, Integer> positions = new HashMap<>();

    public HeadingNames(Contract contract) {
        this.contract = contract;
        for (int i = 0; i < contract.columns().size(); i++) {
            Column column = contract.columns().get(i);
            enter(column.name(), i);
            for (String alias : column.aliases()) {
                enter(alias, i);
            }
        }
        for (int i = 0; i < contract.columns().size(); i++) {
            String title = contract.columns().get(i).title();
            if (title != null) {
                enter(title, i);
            }
        }
    }

    private void enter(String name, int position) {
        Heading heading = Heading.of(name);
        positions.putIfAbsent(heading.name(), position);
        positions.putIfAbsent(heading.stem(), position);
    }

    /** Stops when one heading would name two columns of the table. */
    static void check(Contract contract, Node.Mapping node) {
        Map<String, String> names = new HashMap<>();
        for (Column column : contract.columns()) {
            names.put(Heading.of(column.name()).name(), column.name());
        }
        for (Column column : contract.columns()) {
            for (String alias : column.aliases()) {
                check(names, column, alias, node);
            }
        }
        for (Column column : contract.columns()) {
            if (column.title() != null) {
                check(names, column, column.title(), node);
            }
        }
    }

    private static void check(Map<String, String> names, Column column, String heading, Node.Mapping node) {
        String other = names.putIfAbsent(Heading.of(heading).stem(), column.name());
        if (other != null && !other.equals(column.name())) {
            throw node.get("columns")
                    .error(
                            Text.of(
                                    "表头“%s”同时指列 %s 与 %s。",
                                    "The heading '%s' names both %s and %s.", heading, other, column.name()),
                            Text.of("请删除其中一个别名。", "Delete one of the aliases."));
        }
    }

    /** The position of the column that a heading names without a source prefix, -1 for none. */
    public int exact(String heading) {
        return heading.length() > LONGEST ? -1 : position(Heading.of(heading));
    }

    /** As {@link #exact}, but a prefix {@code b_} or {@code c_} is overlooked. */
    public int find(String heading) {
        if (heading.length() > LONGEST) {
            return -1;
        }
        Heading plain = Heading.of(heading);
        int position = position(plain);
        boolean prefixed = plain.name().startsWith("B_") || plain.name().startsWith("C_");
        return position < 0 && prefixed
                ? position(new Heading(plain.name().substring(2), plain.stem().substring(2), plain.hint()))
                : position;
    }

    private int position(Heading heading) {
        Integer position = positions.get(heading.name());
        if (position == null) {
            position = positions.get(heading.stem());
            if (position != null && !heading.suits(contract.columns().get(position))) {
                return -1;
            }
        }
        return position == null ? -1 : position;
    }
}
