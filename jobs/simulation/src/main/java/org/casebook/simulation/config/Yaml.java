package org.casebook.simulation.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads YAML strictly: UTF-8, one document, no duplicate keys, every scalar kept as the text that was written. */
public final class Yaml {

    private static final int DEPTH = 20;

    private Yaml() {}

    /** @throws BadInput when the file is missing, not UTF-8, empty or not YAML */
    public static Node.Mapping read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new BadInput(
                    Text.of("找不到配置文件。", "The configuration file does not exist."),
                    file.toString(),
                    Text.of("请检查路径。", "Check the path."));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new BadInput(
                    Text.of("配置文件不是 UTF-8 编码。", "The configuration file is not UTF-8."),
                    file.toString(),
                    Text.of("请以 UTF-8 编码另存。", "Save it as UTF-8."));
        } catch (IOException e) {
            throw (BadInput) new BadInput(
                            Text.of("读不到配置文件。", "The configuration file can't be read."),
                            file.toString(),
                            Text.of("请检查：应是一个可读的文件，不是目录。", "Check that it is a file, not a folder, and may be read."))
                    .initCause(e);
        }
    }

    /** Reads a text; {@code name} stands for the file in messages. */
    public static Node.Mapping parse(String name, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setSchema(new FailsafeSchema())
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<org.snakeyaml.engine.v2.nodes.Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw problem(name, 1, "文件是空的。", "The file is empty.");
            }
            return convert(name, "", root.get(), DEPTH).asMapping();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw problem(name, line, "不是合法的 YAML：" + e.getProblem(), "Not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw problem(name, 1, "不是合法的 YAML：" + e.getMessage(), "Not valid YAML: " + e.getMessage());
        }
    }

    /** @param depth how much deeper a node may lie: an alias can lead back to what holds it */
    private static Node convert(String file, String path, org.snakeyaml.engine.v2.nodes.Node node, int depth) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (depth == 0) {
            throw problem(file, line, "嵌套过深。", "Nested too deeply.");
        }
        if (node instanceof ScalarNode scalar) {
            return new Node.Scalar(file, line, path, scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                items.add(convert(file, path + "[" + items.size() + "]", item, depth - 1));
            }
            return new Node.Sequence(file, line, path, List.copyOf(items));
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = convert(file, path, tuple.getKeyNode(), depth - 1).asText();
                Node value = convert(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode(), depth - 1);
                if (entries.putIfAbsent(key, value) != null) {
                    throw value.error(
                            Text.of("键“%s”重复。", "The key '%s' occurs twice.", key),
                            Text.of("请删除其中一个。", "Delete one of them."));
                }
            }
            return new Node.Mapping(file, line, path, entries);
        }
        throw problem(file, line, "不支持的 YAML 写法。", "Unsupported YAML.");
    }

    private static BadInput problem(String file, int line, String zh, String en) {
        return new BadInput(
                new Text(zh, en), file + ":" + line, Text.of("请按同目录其他文件的写法改正。", "Write it as the other files do."));
    }
}
