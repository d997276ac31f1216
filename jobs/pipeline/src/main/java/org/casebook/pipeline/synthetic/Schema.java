package org.casebook.pipeline.synthetic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;

/**
 * What the contract says of a table, read from {@code conf/intake}: headings, types, keys. Intake reads the same files,
 * so the shapes and defects that are generated are those that it must know.
 */
record Schema(List<String> key, List<List<String>> order, Map<String, Column> columns, List<String> balance) {

    /**
     * @param code its 金保-style heading, or the canonical name
     * @param title its Chinese heading, or the canonical name
     * @param codes for an enumerated column: identifier to code
     */
    record Column(
            String name,
            String type,
            boolean required,
            boolean happened,
            String references,
            String code,
            String title,
            Map<String, String> codes,
            String min,
            String max,
            String above) {}

    /** The contracts of all tables. */
    static Map<Table, Schema> all(Path intake) {
        Node.Mapping lists = Yaml.read(intake.resolve("codelists.yaml"));
        Map<Table, Node.Mapping> contracts = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            contracts.put(table, Yaml.read(intake.resolve(table.key() + ".yaml")));
        }
        Map<String, String[]> aliases = aliases(contracts.values());
        Map<Table, Schema> schemas = new EnumMap<>(Table.class);
        contracts.forEach((table, contract) -> schemas.put(table, read(contract, lists, aliases)));
        return schemas;
    }

    private static Schema read(Node.Mapping contract, Node.Mapping lists, Map<String, String[]> aliases) {
        Map<String, Column> columns = new LinkedHashMap<>();
        contract.get("columns").asMapping().entries().forEach((name, node) -> {
            Node.Mapping column = node.asMapping();
            String[] alias = aliases.getOrDefault(name, new String[2]);
            columns.put(
                    name,
                    new Column(
                            name,
                            column.text("type"),
                            column.findText("required").isPresent(),
                            column.findText("happened").isPresent(),
                            column.findText("references").orElse(""),
                            alias[0] == null ? name : alias[0],
                            alias[1] == null ? name : alias[1],
                            column.findText("list")
                                    .map(list -> codes(lists, list))
                                    .orElse(Map.of()),
                            column.findText("min").orElse(null),
                            column.findText("max").orElse(null),
                            column.findText("above").orElse(null)));
        });
        List<String> balance = contract.find("balance").isPresent() ? List.of("closing") : List.of();
        return new Schema(words(contract.list("key")), pairs(contract), columns, balance);
    }

    /** The columns as the generator orders them. */
    List<Column> ordered(Table table) {
        return table.columns().stream().map(columns::get).toList();
    }

    private static List<List<String>> pairs(Node.Mapping contract) {
        return contract.list("order").stream().map(pair -> words(pair.asList())).toList();
    }

    /** An alias given for a column holds for the column of the same name in every table. */
    private static Map<String, String[]> aliases(Iterable<Node.Mapping> contracts) {
        Map<String, String[]> all = new HashMap<>();
        for (Node.Mapping contract : contracts) {
            contract.get("columns").asMapping().entries().forEach((name, node) -> {
                for (String alias : words(node.asMapping().list("aliases"))) {
                    String[] found = all.computeIfAbsent(name, n -> new String[2]);
                    int place = alias.chars().allMatch(c -> c < 128) ? 0 : 1;
                    found[place] = found[place] == null ? alias : found[place];
                }
            });
        }
        return all;
    }

    private static Map<String, String> codes(Node.Mapping lists, String list) {
        Map<String, String> codes = new LinkedHashMap<>();
        lists.get(list).asMapping().entries().forEach((name, node) -> {
            List<String> written = words(node.asMapping().list("codes"));
            codes.put(name, written.isEmpty() ? name : written.get(0));
        });
        return codes;
    }

    private static List<String> words(List<Node> nodes) {
        List<String> words = new ArrayList<>();
        nodes.forEach(node -> words.add(node.asText()));
        return words;
    }
}
