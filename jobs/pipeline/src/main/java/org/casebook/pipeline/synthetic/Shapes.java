package org.casebook.pipeline.synthetic;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;

/** Which shape each file takes, and the contract of its table. */
final class Shapes {

    private final Map<Table, Schema> schemas;
    private final Map<Table, List<Shape>> turns = new EnumMap<>(Table.class);

    private Shapes(Map<Table, Schema> schemas) {
        this.schemas = schemas;
    }

    /**
     * Every file canonical.
     *
     * @param intake {@code conf/intake}; read only where defects ask for the contract
     */
    static Shapes canonical(Path intake, boolean contracts) {
        Shapes shapes = new Shapes(contracts ? Schema.all(intake) : Map.of());
        for (Table table : Table.values()) {
            shapes.turns.put(table, List.of(Shape.CANONICAL));
        }
        return shapes;
    }

    /** The shapes of {@code conf/synthetic/shapes.yaml}; the parts of a table take them in turn. */
    static Shapes mixed(Path intake, Path synthetic) {
        Shapes shapes = new Shapes(Schema.all(intake));
        Node.Mapping configuration = Shape.configuration(synthetic);
        Map<String, Shape> known =
                new HashMap<>(Shape.all(configuration.get("shapes").asMapping()));
        Node.Mapping files = configuration.get("files").asMapping();
        files.onlyKeys(java.util.Arrays.stream(Table.values()).map(Table::key).toList());
        for (Table table : Table.values()) {
            shapes.turns.put(
                    table,
                    files.get(table.key()).asList().stream()
                            .map(node -> node.as(name -> shape(known, name), Text.of("形状名称", "the name of a shape")))
                            .toList());
        }
        return shapes;
    }

    Shape of(Table table, int part) {
        List<Shape> turn = turns.get(table);
        return turn.get(part % turn.size());
    }

    /** Empty where no contract was read. */
    List<Schema.Column> columns(Table table) {
        Schema schema = schemas.get(table);
        return schema == null ? List.of() : schema.ordered(table);
    }

    Schema schema(Table table) {
        return schemas.get(table);
    }

    private static Shape shape(Map<String, Shape> known, String name) {
        Shape shape = known.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("Unknown shape: " + name);
        }
        return shape;
    }
}
