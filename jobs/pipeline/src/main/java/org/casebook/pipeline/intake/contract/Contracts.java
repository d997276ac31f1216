package org.casebook.pipeline.intake.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casebook.pipeline.intake.value.Fingerprint;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;

/** All that {@code conf/intake} says: the contract of every table, the code lists, the names of files. */
public final class Contracts {

    private static final String CODE_LISTS = "codelists.yaml";
    private static final String FILES = "files.yaml";
    private static final List<String> FILES_KEYS =
            List.of("names", "ignore", "largest-quarantined-share", "fewest-quarantined-rows", "superseded-areas");

    private final Map<String, Contract> tables;
    private final FileNames fileNames;
    private final QuarantineLimit quarantineLimit;
    private final Map<String, String> supersededAreas;
    private final Limits limits;
    private final String fingerprint;

    private Contracts(
            Map<String, Contract> tables,
            FileNames fileNames,
            QuarantineLimit quarantineLimit,
            Map<String, String> supersededAreas,
            Limits limits,
            String fingerprint) {
        this.fingerprint = fingerprint;
        this.tables = tables;
        this.fileNames = fileNames;
        this.quarantineLimit = quarantineLimit;
        this.supersededAreas = supersededAreas;
        this.limits = limits;
    }

    /**
     * Reads the folder strictly.
     *
     * @throws BadInput for the first thing in it that can't be understood, with file, line and key
     */
    public static Contracts read(Path folder) {
        Map<String, CodeList> lists = new HashMap<>();
        Yaml.read(folder.resolve(CODE_LISTS))
                .entries()
                .forEach((name, list) -> lists.put(name, CodeList.read(list.asMapping())));
        List<Node.Mapping> nodes =
                contractFiles(folder).stream().map(Yaml::read).toList();
        Map<String, Set<String>> aliases = new HashMap<>();
        nodes.forEach(node -> ContractReader.collectAliases(node, aliases));
        ContractReader reader = new ContractReader(lists, aliases);
        Map<String, Contract> tables = new LinkedHashMap<>();
        for (Node.Mapping node : nodes) {
            Contract contract = reader.read(node);
            if (tables.put(contract.table(), contract) != null) {
                throw node.get("table")
                        .error(
                                Text.of("表“%s”定义了两次。", "The table '%s' is defined twice.", contract.table()),
                                Text.of("请保留其中一个文件。", "Keep one of the files."));
            }
            HeadingNames.check(contract, node);
        }
        Suspicions suspicions = Suspicions.read(folder);
        suspicions.watch(tables);
        Node.Mapping files = Yaml.read(folder.resolve(FILES)).onlyKeys(FILES_KEYS);
        Map<String, String> superseded = new HashMap<>();
        files.find("superseded-areas")
                .ifPresent(node ->
                        node.asMapping().entries().forEach((old, current) -> superseded.put(old, current.asText())));
        return new Contracts(
                tables,
                new FileNames(files, List.copyOf(tables.values())),
                QuarantineLimit.read(files),
                Map.copyOf(superseded),
                suspicions.limits(),
                fingerprint(folder));
    }

    private static String fingerprint(Path folder) {
        Fingerprint fingerprint = new Fingerprint();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                fingerprint.add(file.getFileName()).add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fingerprint.hex();
    }

    private static List<Path> contractFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(".yaml")
                                && !List.of(CODE_LISTS, FILES, Suspicions.FILE).contains(name);
                    })
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether anything in the folder has changed. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The contracts by table, in the order of their names. */
    public Map<String, Contract> tables() {
        return tables;
    }

    public FileNames fileNames() {
        return fileNames;
    }

    /** From where on quarantined rows of a file stop the intake. */
    public QuarantineLimit quarantineLimit() {
        return quarantineLimit;
    }

    /** From where on something accepted is said to look odd. */
    public Limits limits() {
        return limits;
    }

    /** Today's area code by the code that it replaced. */
    public Map<String, String> supersededAreas() {
        return supersededAreas;
    }
}
