package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.pipeline.intake.contract.FileVerdict;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** What whoever delivers is told about files that stay beside the delivery, and the refusals that concern them. */
final class DeliveryNotices {

    private static final int SHOWN = 3;

    private DeliveryNotices() {}

    static List<Text> of(IntakePlan plan, Delivery delivery, IntakeRequest request) {
        List<Text> notices = new ArrayList<>();
        if (!delivery.litter().isEmpty()) {
            notices.add(Text.of(
                    "操作系统或办公软件留下的 %d 个文件不予接收：%s",
                    "%d files left behind by operating systems or office programs are passed over: %s",
                    delivery.litter().size(),
                    some(delivery.litter())));
        }
        Set<String> before = plan.judgedBefore();
        if (!before.isEmpty()) {
            notices.add(Text.of(
                    "%d 个以往交付的文件不在本次目录中，仍按接收时的规则核验（此后程序、conf/intake 已有变动）；需按新规则核验时请重新交付：%s",
                    "%d files of earlier deliveries are not in this directory and stay as they were judged then (program or"
                            + " conf/intake changed since); deliver them again to have them judged anew: %s",
                    before.size(),
                    some(before.stream().sorted().toList())));
        }
        List<String> moved = moved(plan);
        if (!moved.isEmpty()) {
            notices.add(Text.of(
                    "%d 个文件与以往交付的文件内容相同而路径不同：%s。如系移动或改名，请加 --mirror（本目录即全部文件），或用 --withdraw 撤回旧路径的文件",
                    "%d files have the content of files of earlier deliveries under other paths: %s. If they were moved or"
                            + " renamed, add --mirror (this directory holds all files), or take the former ones back with"
                            + " --withdraw",
                    moved.size(),
                    some(moved)));
        }
        if (plan.mixesSynthetic()) {
            notices.add(Text.of(
                    "登记库中既有合成（虚构）数据又有其他数据，全部结果将注明为合成数据；请用 --withdraw 撤回其一，或用 --warehouse 分开存放",
                    "Synthetic (made-up) data stand beside others: all results will say synthetic; take one of them back with"
                            + " --withdraw, or keep them apart with --warehouse"));
        }
        if (request.accepted().all()) {
            notices.add(Text.of(
                    "--accept-bad-files 未写文件名，对全部文件有效；建议写明文件，如 --accept-bad-files 路径1,路径2",
                    "--accept-bad-files names no file and so holds for all; better name them:"
                            + " --accept-bad-files PATH1,PATH2"));
        }
        return List.copyOf(notices);
    }

    private static List<String> moved(IntakePlan plan) {
        Map<String, String> staying = new HashMap<>();
        plan.all().stream()
                .filter(file -> file.stays() && file.rejected() == null)
                .forEach(file -> staying.put(file.survey().sha256(), file.path()));
        return plan.all().stream()
                .filter(file -> !file.stays() && file.rejected() == null)
                .filter(file -> file.arrival().sequence() == plan.sequence())
                .filter(file -> staying.containsKey(file.survey().sha256()))
                .map(file -> file.path() + " = " + staying.get(file.survey().sha256()))
                .toList();
    }

    /** The first few of many. */
    static String some(List<String> paths) {
        List<String> shown = paths.subList(0, Math.min(SHOWN, paths.size()));
        return String.join(", ", shown) + (paths.size() > SHOWN ? " …" : "");
    }

    static BadInput twoOfOneName(String one, String other) {
        return new BadInput(
                Text.of("两个文件的路径只有大小写等写法的差别，无法判断以哪个为准。", "Two paths differ in their spelling alone: which one counts?"),
                one + " / " + other,
                Text.of("请只保留一个，或改用不同的文件名。", "Keep one of them, or give them different names."));
    }

    /**
     * Names accepted that have nothing wrong with them.
     *
     * @param asked with single names
     */
    static List<Text> needless(AcceptedFiles asked, List<FileReport> reports) {
        AcceptedFiles bad = AcceptedFiles.of(reports.stream()
                .filter(report -> report.verdict() != FileVerdict.OK
                        || report.suspicions().stream()
                                .anyMatch(suspicion -> suspicion.kind() == Suspicion.Kind.EARLIER_CONTENT_KEPT))
                .map(FileReport::file)
                .toList());
        return asked.names().stream()
                .filter(name -> !bad.accepts(name))
                .map(name ->
                        Text.of("%s 没有问题，无须列入 --accept-bad-files", "%s is in order and need not be accepted", name))
                .toList();
    }

    /** Stops when rows of files that stay cannot be used any more and cannot be read anew either. */
    static void checkStaged(IntakePlan plan, Set<String> staged, String warehouse) {
        List<String> lost = plan.all().stream()
                .filter(file -> file.stays() && file.rejected() == null)
                .filter(file -> file.contract() == null
                        || !file.arrival().shape().equals(StagedShape.of(file.contract()))
                        || !staged.contains(file.arrival().fingerprint()))
                .map(PlannedFile::path)
                .toList();
        if (!lost.isEmpty()) {
            throw new BadInput(
                    Text.of(
                            "%d 个以往交付的文件不在本次目录中，而其数据已不能沿用（表的列已有变动，或暂存数据缺失）：%s",
                            "%d files of earlier deliveries are not in this directory, and their rows can't be used any more"
                                    + " (columns of their tables changed, or the staged rows are gone): %s",
                            lost.size(),
                            String.join(", ", lost)),
                    warehouse,
                    Text.of(
                            "请将这些文件放回目录后重新运行；不再需要的用 --withdraw 撤回；目录已含全部文件时加 --mirror。",
                            "Put them back into the directory and run again; take back with --withdraw what is not needed; add"
                                    + " --mirror when the directory holds all files."));
        }
    }
}
