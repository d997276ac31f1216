package org.casebook.pipeline.intake.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;

/** Turns the YAML of one table into its contract. */
final class ContractReader {

    private static final List<String> TABLE_KEYS =
            List.of("table", "title", "folder", "stem", "key", "order", "balance", "kinds", "columns");
    private static final List<String> COLUMN_KEYS = List.of(
            "type",
            "title",
            "required",
            "required-when",
            "aliases",
            "own-aliases",
            "list",
            "pattern",
            "min",
            "max",
            "above",
            "units",
            "unbounded-when",
            "happened",
            "references",
            "keyed",
            "default");

    private static final Set<ColumnType> LISTED = EnumSet.of(ColumnType.CODE, ColumnType.FLAG);

    private final Map<String, CodeList> lists;
    private final Map<String, Set<String>> aliases;

    /** @param aliases by column name, of all tables together */
    ContractReader(Map<String, CodeList> lists, Map<String, Set<String>> aliases) {
        this.lists = lists;
        this.aliases = aliases;
    }

    /** Adds the aliases of a table's columns to those of the columns of the same name elsewhere. */
    static void collectAliases(Node.Mapping table, Map<String, Set<String>> aliases) {
        table.get("columns").asMapping().entries().forEach((name, column) -> {
            Set<String> known = aliases.computeIfAbsent(name, n -> new LinkedHashSet<>());
            column.asMapping().list("aliases").forEach(alias -> known.add(alias.asText()));
        });
    }

    Contract read(Node.Mapping table) {
        table.onlyKeys(TABLE_KEYS);
        Map<String, Node> nodes = table.get("columns").asMapping().entries();
        List<String> names = List.copyOf(nodes.keySet());
        List<Column> columns = new ArrayList<>();
        nodes.forEach((name, node) -> columns.add(column(name, node.asMapping(), names)));
        List<Contract.Order> orders = new ArrayList<>();
        for (Node pair : table.list("order")) {
            List<Integer> positions = positions(pair.asList(), names);
            if (positions.size() != 2) {
                throw pair.error(
                        Text.of("日期先后须成对给出。", "An order is a pair of columns."),
                        Text.of("写成 [starts_on, ends_on]。", "Write it as [starts_on, ends_on]."));
            }
            orders.add(new Contract.Order(positions.get(0), positions.get(1)));
        }
        List<Integer> key = positions(table.get("key").asList(), names);
        return new Contract(
                table.text("table"),
                table.text("title"),
                table.text("folder"),
                table.text("stem"),
                List.copyOf(columns),
                key,
                List.copyOf(orders),
                table.find("balance")
                        .map(node -> balance(node.asMapping(), names))
                        .orElse(null),
                table.find("kinds")
                        .map(node -> kinds(node.asMapping(), columns, names, key))
                        .orElse(null),
                Watch.of(columns));
    }

    private static Contract.Kinds kinds(
            Node.Mapping node, List<Column> columns, List<String> names, List<Integer> key) {
        node.onlyKeys(List.of("column", "usual", "key"));
        int column = position(node.get("column"), names);
        String usual = node.text("usual");
        CodeList codes = columns.get(column).codes();
        if (codes == null || !codes.labels().containsKey(usual)) {
            Set<String> known = codes == null ? Set.of() : codes.labels().keySet();
            throw node.get("usual")
                    .error(
                            Text.of("代码表中没有“%s”。", "The code list has no '%s'.", usual),
                            Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(usual, known)));
        }
        List<Integer> all = new ArrayList<>(key);
        all.addAll(positions(node.list("key"), names));
        return new Contract.Kinds(column, usual, List.copyOf(all));
    }

    private static Contract.Balance balance(Node.Mapping node, List<String> names) {
        node.onlyKeys(List.of("total", "plus", "minus"));
        return new Contract.Balance(
                position(node.get("total"), names),
                positions(node.list("plus"), names),
                positions(node.list("minus"), names));
    }

    private Column column(String name, Node.Mapping node, List<String> names) {
        node.onlyKeys(COLUMN_KEYS);
        ColumnType type = ColumnType.of(node.get("type"));
        Bounds bounds = Bounds.read(node);
        return new Column(
                name,
                node.findText("title").orElse(null),
                type,
                flag(node, "required"),
                aliases(name, node),
                codes(type, node),
                node.find("pattern").map(ContractReader::pattern).orElse(null),
                bounds.isOpen() ? null : bounds,
                node.list("units").stream().map(Node::asText).toList(),
                node.find("unbounded-when")
                        .filter(when -> !bounds.isOpen())
                        .map(when -> condition(when.asMapping(), names))
                        .orElse(null),
                flag(node, "happened"),
                node.findText("references").orElse(null),
                flag(node, "keyed"),
                node.find("required-when")
                        .map(when -> condition(when.asMapping(), names))
                        .orElse(null),
                node.findText("default").orElse(null));
    }

    private List<String> aliases(String name, Node.Mapping node) {
        Set<String> all = new LinkedHashSet<>();
        node.list("own-aliases").forEach(alias -> all.add(alias.asText()));
        all.addAll(aliases.getOrDefault(name, Set.of()));
        return List.copyOf(all);
    }

    private static Column.Condition condition(Node.Mapping when, List<String> names) {
        Map.Entry<String, Node> entry =
                new LinkedHashMap<>(when.entries()).entrySet().iterator().next();
        return new Column.Condition(
                position(entry.getKey(), entry.getValue(), names),
                entry.getValue().asText());
    }

    private CodeList codes(ColumnType type, Node.Mapping node) {
        if (type == ColumnType.COUNTY || type == ColumnType.AREA) {
            return lists.get("county");
        }
        boolean needed = type == ColumnType.CODE && node.find("pattern").isEmpty();
        boolean listed = needed || (node.find("list").isPresent() && LISTED.contains(type));
        if (!listed) {
            return null;
        }
        Node list = node.get("list");
        CodeList codes = lists.get(list.asText());
        if (codes == null) {
            throw list.error(
                    Text.of("没有代码表“%s”。", "There is no code list '%s'.", list.asText()),
                    Text.of(
                            "最接近的是“%s”（codelists.yaml）。",
                            "The nearest is '%s' (codelists.yaml).", Nearest.to(list.asText(), lists.keySet())));
        }
        return codes;
    }

    private static Pattern pattern(Node node) {
        try {
            return Pattern.compile(node.asText());
        } catch (PatternSyntaxException e) {
            throw node.error(
                    Text.of("正则表达式不合法。", "Not a regular expression."), Text.of("请改正该表达式。", "Correct the expression."));
        }
    }

    private static boolean flag(Node.Mapping node, String key) {
        return node.find(key)
                .map(value -> value.as(
                        text -> switch (text) {
                            case "yes" -> true;
                            case "no" -> false;
                            default -> throw new IllegalArgumentException(text);
                        },
                        Text.of("yes 或 no", "yes or no")))
                .orElse(false);
    }

    private static List<Integer> positions(List<Node> nodes, List<String> names) {
        return nodes.stream().map(node -> position(node, names)).toList();
    }

    private static int position(Node node, List<String> names) {
        return position(node.asText(), node, names);
    }

    private static int position(String name, Node node, List<String> names) {
        int position = names.indexOf(name);
        if (position < 0) {
            throw node.error(
                    Text.of("该表没有列“%s”。", "The table has no column '%s'.", name),
                    Text.of("最接近的列是“%s”。", "The nearest column is '%s'.", Nearest.to(name, names)));
        }
        return position;
    }
}
