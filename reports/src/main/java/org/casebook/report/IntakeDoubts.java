package org.casebook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/**
 * What looks odd about a delivery, in a few lines: what matters most first, the same in several files of a table once. The
 * JSON holds all of it.
 */
public final class IntakeDoubts {

    private static final int SHOWN = 8;

    private final Labels labels;
    private final List<String> kinds;
    private final Lang lang;

    public IntakeDoubts(Labels labels, Lang lang) {
        this.labels = labels;
        this.kinds = labels.suspicions();
        this.lang = lang;
    }

    private record Doubt(IntakeFile file, IntakeFile.Suspicion suspicion) {

        String group() {
            return suspicion.kind() + " " + file.table() + " " + suspicion.column();
        }
    }

    /** Begins with a line break; empty when there is nothing to say. */
    public String render(List<IntakeFile> files) {
        List<String> lines = lines(files);
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n")
                .append(new Text("请核实（已接收，但看来不寻常）：", "Please check (accepted, but odd):").in(lang));
        lines.stream().limit(SHOWN).forEach(line -> text.append("\n  - ").append(line));
        if (lines.size() > SHOWN) {
            text.append("\n  ")
                    .append(Text.of("… 其余 %d 条见 --format json", "… %d more with --format json", lines.size() - SHOWN)
                            .in(lang));
        }
        return text.toString();
    }

    /** How much of what kind, for readers who are not to see single rows or amounts; empty when there is nothing. */
    public String summary(List<IntakeFile> files) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        doubts(files).forEach(doubt -> counts.merge(doubt.suspicion().kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(kind -> labels.suspicion(kind.getKey()).in(lang) + " " + kind.getValue())
                .collect(Collectors.joining(new Text("；", "; ").in(lang)));
    }

    private List<String> lines(List<IntakeFile> files) {
        Map<String, List<Doubt>> groups = new LinkedHashMap<>();
        doubts(files)
                .forEach(doubt -> groups.computeIfAbsent(doubt.group(), g -> new ArrayList<>())
                        .add(doubt));
        return groups.values().stream().map(this::line).toList();
    }

    private List<Doubt> doubts(List<IntakeFile> files) {
        List<Doubt> doubts = new ArrayList<>();
        files.forEach(file -> file.suspicions().forEach(suspicion -> doubts.add(new Doubt(file, suspicion))));
        doubts.sort(Comparator.comparingInt(doubt -> rank(doubt.suspicion().kind())));
        return doubts;
    }

    private int rank(String kind) {
        int rank = kinds.indexOf(kind);
        return rank < 0 ? kinds.size() : rank;
    }

    private String line(List<Doubt> group) {
        Doubt first = group.get(0);
        String more = group.size() == 1
                ? ""
                : Text.of("（同类共 %d 处）", " (%d of this kind)", group.size()).in(lang);
        return "[" + labels.suspicion(first.suspicion().kind()).in(lang) + "] "
                + first.file().file()
                + new Text("：", ": ").in(lang)
                + first.suspicion().text().in(lang)
                + more;
    }
}
