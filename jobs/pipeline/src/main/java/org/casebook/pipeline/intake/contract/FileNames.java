package org.casebook.pipeline.intake.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casebook.simulation.config.Node;

/** Which table a file holds, by its path below the input, and which files are left alone. */
public final class FileNames {

    private static final Pattern SUFFIX = Pattern.compile("\\.(csv\\.gz|txt\\.gz|[^./]+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART_LABEL = Pattern.compile("-[0-9]+$");

    private final Map<String, String> tables = new HashMap<>();
    private final List<Pattern> ignored = new ArrayList<>();

    FileNames(Node.Mapping conf, List<Contract> contracts) {
        for (Contract contract : contracts) {
            tables.put(contract.folder() + "/" + contract.stem(), contract.table());
        }
        for (Node node : conf.list("names")) {
            Node.Mapping name = node.asMapping().onlyKeys(List.of("file", "table"));
            String table = name.text("table");
            if (contracts.stream().noneMatch(contract -> contract.table().equals(table))) {
                throw UnknownNames.table(name.get("table"), contracts);
            }
            tables.put(name.text("file"), table);
        }
        for (Node node : conf.list("ignore")) {
            String glob = node.asText();
            String regex = Pattern.quote(glob.endsWith("/") ? glob + "*" : glob).replace("*", "\\E.*\\Q");
            ignored.add(Pattern.compile(regex));
        }
    }

    /** Whether the file at this path, relative to the input, is none of intake's business. */
    public boolean ignores(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".") || name.startsWith("~$")) {
            return true;
        }
        return ignored.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /** The table of a file: by the whole name first, then without one trailing part label of digits. */
    public Optional<String> tableOf(String path) {
        String bare = SUFFIX.matcher(path).replaceFirst("");
        String table = tables.get(bare);
        if (table == null) {
            table = tables.get(PART_LABEL.matcher(bare).replaceFirst(""));
        }
        return Optional.ofNullable(table);
    }
}
