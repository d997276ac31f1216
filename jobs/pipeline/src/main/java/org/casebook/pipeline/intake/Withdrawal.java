package org.casebook.pipeline.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;

/** Takes back files of earlier deliveries. */
final class Withdrawal {

    private static final String OPTION = "--withdraw ";

    private Withdrawal() {}

    /**
     * The paths of the files that go, as they were delivered.
     *
     * @param names as they were typed
     * @param earlier files by {@link PathName}
     * @param delivered files of this delivery, by {@link PathName}
     * @throws BadInput for a file that never came, or that is delivered at the same time
     */
    static List<String> of(List<String> names, Map<String, LoggedFile> earlier, Map<String, PlannedFile> delivered) {
        TreeSet<String> withdrawn = new TreeSet<>();
        for (String name : names) {
            LoggedFile known = earlier.get(PathName.of(name));
            if (delivered.containsKey(PathName.of(name))) {
                throw new BadInput(
                        Text.of("要撤回的文件就在本次交付的目录中。", "The file to be taken back is part of this delivery."),
                        OPTION + name,
                        Text.of("请先从目录中移走该文件。", "Move it out of the directory first."));
            }
            if (known == null) {
                List<String> paths =
                        earlier.values().stream().map(LoggedFile::path).toList();
                throw new BadInput(
                        Text.of("该文件从未接收，或已经撤回，无可撤回。", "No such file is taken in: there is nothing to take back."),
                        OPTION + name,
                        paths.isEmpty()
                                ? Text.of("登记库中没有任何文件。", "The registry rests on no file at all.")
                                : Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(name, paths)));
            }
            withdrawn.add(known.path());
        }
        return List.copyOf(withdrawn);
    }
}
