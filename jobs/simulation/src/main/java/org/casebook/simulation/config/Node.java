package org.casebook.simulation.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/**
 * One value in a configuration file, with the line on which it stands. Scalars stay text, so that {@code 0.60} reaches
 * exact arithmetic unchanged. Every accessor that finds something else than it was asked for ends the run with a
 * message that names file, line, key and what was expected.
 */
public sealed interface Node {

    /** The file as the user named it. */
    String file();

    /** The line of the value, from 1. */
    int line();

    /** The keys from the top to here, joined by dots; empty at the top. */
    String path();

    record Scalar(String file, int line, String path, String text) implements Node {}

    record Sequence(String file, int line, String path, List<Node> items) implements Node {}

    /** Entries in the order of the file. */
    record Mapping(String file, int line, String path, Map<String, Node> entries) implements Node {

        /** @throws BadInput when there is no such key, or it has no value */
        public Node get(String key) {
            return find(key)
                    .orElseThrow(() -> error(
                            Text.of("缺少键“%s”。", "The key '%s' is missing.", key),
                            Text.of("请补上该键及其取值。", "Add the key with its value.")));
        }

        public Optional<Node> find(String key) {
            return Optional.ofNullable(entries.get(key))
                    .filter(node -> !(node instanceof Scalar s && s.text.isEmpty()));
        }

        public String text(String key) {
            return get(key).asText();
        }

        public Optional<String> findText(String key) {
            return find(key).map(Node::asText);
        }

        /** The items under a key; none when the key is absent. */
        public List<Node> list(String key) {
            return find(key).map(Node::asList).orElse(List.of());
        }

        /** Stops at the first key that is not one of {@code known}, and names the nearest of them. */
        public Mapping onlyKeys(Collection<String> known) {
            entries.forEach((key, node) -> {
                if (!known.contains(key)) {
                    String nearest = Nearest.to(key, known);
                    throw node.error(
                            Text.of("未知的键“%s”。", "Unknown key '%s'.", key),
                            Text.of(
                                    "最接近的键是“%s”；请改正或删除。",
                                    "The nearest known key is '%s': correct or delete it.", nearest));
                }
            });
            return this;
        }
    }

    default Mapping asMapping() {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        throw expected("键值对", "a mapping");
    }

    default List<Node> asList() {
        if (this instanceof Sequence sequence) {
            return sequence.items;
        }
        throw expected("列表", "a list");
    }

    default String asText() {
        if (this instanceof Scalar scalar) {
            return scalar.text;
        }
        throw expected("单个值", "a single value");
    }

    /** Reads the scalar with a parser that throws {@link IllegalArgumentException} or {@link ArithmeticException}. */
    default <T> T as(Function<String, T> parser, Text expectation) {
        String text = asText();
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            throw error(
                    Text.of("取值“%s”不合要求。", "The value '%s' is not acceptable.", text),
                    new Text("应为：" + expectation.zh() + "。", "Expected: " + expectation.en() + "."));
        }
    }

    /** An error at this place of the file. */
    default BadInput error(Text what, Text remedy) {
        return new BadInput(what, file() + ":" + line() + (path().isEmpty() ? "" : " " + path()), remedy);
    }

    private BadInput expected(String zh, String en) {
        return error(
                new Text("这里应为" + zh + "。", "Expected " + en + " here."),
                Text.of("请按同目录其他文件的写法改正。", "Write it as the other files of this folder do."));
    }
}
