package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.pipeline.intake.value.Fingerprint;
import org.casebook.policy.Text;

/**
 * What an intake will work on.
 *
 * @param rules names contracts, program and key
 * @param sequence number of this intake
 * @param all files, delivered now or staying, in the order of their paths
 * @param refused reports of delivered files that are left out in favour of their earlier content, by path
 * @param withdrawn paths of files that go
 * @param notices what whoever delivers should know
 */
record IntakePlan(
        Contracts contracts,
        String rules,
        long sequence,
        List<PlannedFile> all,
        Map<String, FileReport> refused,
        List<String> withdrawn,
        List<Text> notices) {

    /** Of the run: the same for all that decides the registry, however it came about. */
    String id() {
        Fingerprint id = new Fingerprint().add(rules).add(synthetic());
        all.stream()
                .filter(file -> file.rejected() != null)
                .map(PlannedFile::path)
                .forEach(id::add);
        new TreeMap<>(refused).forEach((path, report) -> id.add(path).add(report.verdict()));
        files().stream().sorted(StagedFile.BY_DELIVERY).forEach(file -> id.add(file.fingerprint()));
        return id.hex();
    }

    boolean synthetic() {
        return all.stream().anyMatch(file -> file.arrival().synthetic());
    }

    /** Whether made-up files stand beside others. */
    boolean mixesSynthetic() {
        return synthetic() && !all.stream().allMatch(file -> file.arrival().synthetic());
    }

    /** Files that are read, or were read before. */
    List<StagedFile> files() {
        return all.stream()
                .filter(file -> file.rejected() == null)
                .map(PlannedFile::staged)
                .toList();
    }

    /** Reports of files that are rejected without being read. */
    List<FileReport> rejected() {
        return all.stream()
                .map(PlannedFile::rejected)
                .filter(report -> report != null)
                .toList();
    }

    Map<String, PlannedFile> byPath() {
        Map<String, PlannedFile> byPath = new HashMap<>();
        all.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }

    /** Names the content of a table: the same as long as none of the files it rests on changes. */
    String contentOf(String table, List<StagedFile> used) {
        Fingerprint content = new Fingerprint().add(contracts.fingerprint());
        used.stream()
                .sorted(StagedFile.BY_DELIVERY)
                .filter(file -> file.contract().table().equals(table)
                        || file.contract().table().equals("person")
                        || file.contract().table().equals("employer"))
                .forEach(file -> content.add(file.fingerprint()));
        return content.hex();
    }

    /** The same, but what came before under these paths stays in place of what was delivered now. */
    IntakePlan keepingEarlier(Map<String, FileReport> bad) {
        if (bad.isEmpty()) {
            return this;
        }
        List<PlannedFile> files = new ArrayList<>();
        for (PlannedFile file : all) {
            files.add(bad.containsKey(file.path()) ? staying(file.earlier(), contracts) : file);
        }
        Map<String, FileReport> more = new TreeMap<>(refused);
        bad.forEach((path, report) -> more.put(byPath().get(path).earlier().path(), report));
        return new IntakePlan(contracts, rules, sequence, files, more, withdrawn, notices);
    }

    /** A file of an earlier delivery, as it was then. */
    static PlannedFile staying(LoggedFile known, Contracts contracts) {
        Surveyed survey = known.survey();
        SourceFile source = new SourceFile(
                known.path(),
                "",
                known.report().table(),
                survey.length(),
                survey.modified(),
                known.arrival().deliveryDay());
        return new PlannedFile(
                source,
                contracts.tables().get(known.report().table()),
                survey,
                known.arrival(),
                known.used() ? null : known.report(),
                true,
                known);
    }

    Changes changes() {
        return new Changes(
                paths(file -> !file.stays()
                        && file.earlier() == null
                        && file.arrival().sequence() == sequence),
                paths(file -> !file.stays() && file.earlier() != null),
                paths(file -> file.stays() && !refused.containsKey(file.path())),
                withdrawn,
                notices);
    }

    private List<String> paths(java.util.function.Predicate<PlannedFile> which) {
        return all.stream().filter(which).map(PlannedFile::path).toList();
    }

    /** What is said of a file whose newly delivered content is left out. */
    List<Suspicion> suspicions(String path) {
        FileReport report = refused.get(path);
        if (report == null) {
            return List.of();
        }
        Text verdict = report.verdict().label();
        Text detail = report.detail() == null ? Text.same("") : report.detail();
        return List.of(new Suspicion(
                Suspicion.Kind.EARLIER_CONTENT_KEPT,
                "",
                report.line(),
                new Text(
                        "本次交付的该文件不能接收（" + verdict.zh() + "）：" + detail.zh() + "；仍使用以前接收的内容",
                        "what was delivered now " + verdict.en() + ": " + detail.en()
                                + "; the earlier content still counts")));
    }

    /** Files that stay without having been judged by today's rules. */
    Set<String> judgedBefore() {
        return Set.copyOf(paths(file -> file.stays()
                && file.rejected() == null
                && !file.arrival().rules().equals(rules)));
    }
}
