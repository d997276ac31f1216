package org.casebook.pipeline.intake.suspicion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.pipeline.intake.profile.FileProfile;
import org.casebook.pipeline.intake.profile.Histogram;

/** All files that a registry rests on, by path and by table. */
public final class KnownFiles {

    public static final KnownFiles NONE = new KnownFiles(List.of());

    private final List<KnownFile> files;
    private final Map<String, KnownFile> byPath = new HashMap<>();
    private final Map<String, List<KnownFile>> byTable = new TreeMap<>();

    public KnownFiles(List<KnownFile> files) {
        this.files = List.copyOf(files);
        for (KnownFile file : files) {
            byPath.put(file.path(), file);
            byTable.computeIfAbsent(file.table(), t -> new ArrayList<>()).add(file);
        }
    }

    List<KnownFile> all() {
        return files;
    }

    public Optional<KnownFile> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    List<KnownFile> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    Map<String, List<KnownFile>> byTable() {
        return byTable;
    }

    static long accepted(List<KnownFile> files) {
        return files.stream().mapToLong(KnownFile::accepted).sum();
    }

    static Map<Integer, FileProfile.Month> months(List<KnownFile> files) {
        Map<Integer, FileProfile.Month> months = new TreeMap<>();
        files.forEach(file ->
                file.profile().months().forEach((month, sums) -> months.merge(month, sums, FileProfile.Month::plus)));
        return months;
    }

    /** The amounts of a column over several files, by group. */
    static Map<String, Histogram> amounts(List<KnownFile> files, String column) {
        Map<String, Histogram> amounts = new TreeMap<>();
        files.forEach(file -> file.profile()
                .amounts()
                .getOrDefault(column, Map.of())
                .forEach((group, spread) -> amounts.merge(group, spread.histogram(), Histogram::plus)));
        return amounts;
    }
}
