package org.casebook.pipeline.command;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A file that an option names for results to be written into: whether that can be done is asked before anything is computed.
 *
 * @param option as on the command line
 */
record NamedFile(CommandSpec spec, String option, Path file) {

    /** Checks the files of a verb that are written beside its result: options whose fields say how the names may end. */
    static void checkBeside(CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            Path file = option.getValue() instanceof Path path ? path : null;
            if (file != null && option.userObject() instanceof Field field) {
                EndsWith endings = field.getAnnotation(EndsWith.class);
                if (endings != null) {
                    new NamedFile(spec, option.longestName(), file).check(Arrays.asList(endings.value()));
                }
            }
        }
    }

    private void check(List<String> endings) {
        String ending = Form.ending(file);
        if (!ending.isEmpty() && !endings.contains(ending)) {
            throw wrong(Text.of(
                    "%s %s：不能写成 %s 文件；文件名请以 %s 结尾。",
                    "%s %s: a %s file can't be written; let the name end with %s.",
                    option,
                    file,
                    ending,
                    String.join(" ", endings)));
        }
        checkFile(endings.get(0));
        checkPlace();
    }

    /** @param ending that a name of a file in a folder would have */
    void checkFile(String ending) {
        if (Files.isDirectory(file)) {
            throw wrong(Text.of(
                    "%s %s 是文件夹，请写出其中的文件名，如 %s。",
                    "%s %s is a folder; name a file in it, such as %s.",
                    option,
                    file,
                    file.resolve(spec.name() + ending)));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw wrong(Text.of("%s %s 不是普通文件。", "%s %s is no regular file.", option, file));
        }
    }

    /** @throws CommandLine.ExecutionException with the reason, when nothing can be written there */
    void checkPlace() {
        Path place = file.toAbsolutePath().getParent();
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        boolean writable = place != null
                && Files.isDirectory(place)
                && Files.isWritable(place)
                && (!Files.exists(file) || Files.isWritable(file));
        if (!writable) {
            BadInput reason = new BadInput(
                    Text.of("结果写不到这里：没有写权限，或上级不是文件夹。", "Nothing can be written there."),
                    option + " " + file,
                    Text.of("请检查该路径与写权限。", "Check this path and its permissions."));
            throw new CommandLine.ExecutionException(spec.commandLine(), option, reason);
        }
    }

    UsageError wrong(Text text) {
        return new UsageError(spec.commandLine(), text);
    }
}
