package org.casebook.pipeline.intake.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/**
 * The range of a numeric column, in the unit in which it is delivered.
 *
 * @param min smallest allowed number, null for none
 * @param above the number that must be exceeded, null for none
 * @param max largest allowed number, null for none
 */
public record Bounds(BigDecimal min, BigDecimal above, BigDecimal max) implements Serializable {

    static Bounds read(Node.Mapping column) {
        return new Bounds(number(column, "min"), number(column, "above"), number(column, "max"));
    }

    private static BigDecimal parse(String text) {
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static BigDecimal number(Node.Mapping column, String key) {
        Optional<Node> node = column.find(key);
        return node.map(n -> n.as(Bounds::parse, Text.of("数字", "a number"))).orElse(null);
    }

    public boolean contain(BigDecimal value) {
        return (min == null || value.compareTo(min) >= 0)
                && (above == null || value.compareTo(above) > 0)
                && (max == null || value.compareTo(max) <= 0);
    }

    boolean isOpen() {
        return min == null && above == null && max == null;
    }
}
