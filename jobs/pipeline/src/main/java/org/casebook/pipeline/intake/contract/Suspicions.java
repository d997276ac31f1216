package org.casebook.pipeline.intake.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;

/** What {@code conf/intake/suspicions.yaml} says: the limits, and how each table is watched. */
final class Suspicions {

    static final String FILE = "suspicions.yaml";

    private final Limits limits;
    private final Map<String, Node> tables;

    private Suspicions(Limits limits, Map<String, Node> tables) {
        this.limits = limits;
        this.tables = tables;
    }

    static Suspicions read(Path folder) {
        Node.Mapping conf =
                Yaml.read(folder.resolve(FILE)).onlyKeys(List.of("shrunk", "emptied", "amounts", "sums", "tables"));
        return new Suspicions(Limits.read(conf), conf.get("tables").asMapping().entries());
    }

    Limits limits() {
        return limits;
    }

    /** Lets every contract know how it is watched. */
    void watch(Map<String, Contract> contracts) {
        tables.forEach((table, node) -> {
            if (!contracts.containsKey(table)) {
                throw UnknownNames.table(table, node, List.copyOf(contracts.values()));
            }
        });
        contracts.replaceAll((table, contract) -> contract.watched(
                tables.containsKey(table)
                        ? watch(tables.get(table).asMapping(), contract.columns())
                        : Watch.of(contract.columns())));
    }

    private static Watch watch(Node.Mapping table, List<Column> columns) {
        table.onlyKeys(List.of("month", "by", "usual"));
        List<Integer> by = new ArrayList<>();
        table.list("by").forEach(node -> by.add(position(node.asText(), node, columns)));
        Map<Integer, Watch.Range> usual = new HashMap<>();
        table.find("usual")
                .ifPresent(node -> node.asMapping()
                        .entries()
                        .forEach((name, range) -> usual.put(position(name, range, columns), range(range))));
        return new Watch(
                table.find("month")
                        .map(node -> position(node.asText(), node, columns))
                        .orElseGet(() -> Watch.monthOf(columns)),
                List.copyOf(by),
                Map.copyOf(usual));
    }

    private static Watch.Range range(Node node) {
        List<Node> ends = node.asList();
        if (ends.size() != 2) {
            throw node.error(
                    Text.of("范围须有两端。", "A range has two ends."),
                    Text.of("写成 ['100', '20000']。", "Write ['100', '20000']."));
        }
        return new Watch.Range(Limits.fen(ends.get(0)), Limits.fen(ends.get(1)));
    }

    private static int position(String name, Node node, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        int position = names.indexOf(name);
        if (position < 0) {
            throw node.error(
                    Text.of("该表没有列“%s”。", "The table has no column '%s'.", name),
                    Text.of("最接近的列是“%s”。", "The nearest column is '%s'.", Nearest.to(name, names)));
        }
        return position;
    }
}
