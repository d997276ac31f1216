package org.casebook.pipeline.synthetic;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;

/**
 * Every figure of {@code conf/synthetic}, by file and key ({@code city.residents}). Each figure says either the
 * {@code source} it was calibrated to or the {@code assumption} that it is.
 */
final class Figures {

    private static final List<String> FILES =
            List.of("city", "people", "employers", "labour-market", "behaviour", "measures");
    private static final Set<String> KEYS =
            Set.of("value", "minimum", "values", "rows", "unit", "source", "assumption");

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Figures() {}

    /**
     * @param directory {@code conf/synthetic}
     * @throws org.casebook.policy.BadInput when a file is missing or is not as described
     */
    static Figures read(Path directory) {
        Figures all = new Figures();
        for (String file : FILES) {
            Yaml.read(directory.resolve(file + ".yaml")).entries().forEach((key, node) -> {
                Node.Mapping mapping = node.asMapping().onlyKeys(KEYS);
                if (mapping.find("source").isPresent()
                        == mapping.find("assumption").isPresent()) {
                    throw mapping.error(
                            Text.of("须写明来源或假设之一。", "Say either the source or the assumption."),
                            Text.of("加上 source 或 assumption。", "Add 'source' or 'assumption'."));
                }
                all.figures.put(file + "." + key, new Figure(mapping));
            });
        }
        return all;
    }

    /** @throws org.casebook.policy.BadInput when the configuration has no such figure */
    Figure get(String key) {
        asked.add(key);
        Figure figure = figures.get(key);
        if (figure == null) {
            String file = key.substring(0, key.indexOf('.'));
            throw new org.casebook.policy.BadInput(
                    Text.of("缺少键“%s”。", "The key '%s' is missing.", key.substring(file.length() + 1)),
                    "conf/synthetic/" + file + ".yaml",
                    Text.of("请补上该键。", "Add the key."));
        }
        return figure;
    }

    /** The figures of a file, in its order. */
    List<String> names(String file) {
        return figures.keySet().stream()
                .filter(key -> key.startsWith(file + "."))
                .map(key -> key.substring(file.length() + 1))
                .toList();
    }

    /** Stops at a figure that nothing asked for: a key that has no effect is a mistake. */
    void refuseUnused() {
        figures.forEach((key, figure) -> {
            if (!asked.contains(key)) {
                throw figure.node()
                        .error(
                                Text.of("未知的键“%s”。", "Unknown key '%s'.", key),
                                Text.of("请改正或删除。", "Correct or delete it."));
            }
        });
    }
}
