package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;

/**
 * Which files are taken in although something is wrong with them: without those that cannot be used, with the good rows of
 * those that have too many bad ones.
 *
 * @param all whether every file is meant
 * @param names paths below the input, also several to one text with commas between them
 */
public record AcceptedFiles(boolean all, List<String> names) {

    public static final AcceptedFiles NONE = new AcceptedFiles(false, List.of());
    public static final AcceptedFiles ALL = new AcceptedFiles(true, List.of());

    public static AcceptedFiles of(List<String> names) {
        return new AcceptedFiles(false, List.copyOf(names));
    }

    /**
     * Takes texts apart and checks every name.
     *
     * @param known paths of all files there are
     * @throws BadInput for a name that no file has
     */
    AcceptedFiles among(Collection<String> known) {
        Set<String> paths = known.stream().map(PathName::of).collect(Collectors.toSet());
        List<String> single = new ArrayList<>();
        for (String text : names) {
            List<String> parts = paths.contains(PathName.of(text)) ? List.of(text) : Arrays.asList(text.split("[,，]"));
            parts.stream().filter(name -> !name.isBlank()).forEach(name -> single.add(name.strip()));
        }
        for (String name : single) {
            if (!paths.contains(PathName.of(name))) {
                throw new BadInput(
                        Text.of("没有这个文件。", "There is no such file."),
                        "--accept-bad-files " + name,
                        known.isEmpty()
                                ? Text.of("请删去该文件名。", "Leave it out.")
                                : Text.of("最接近的是“%s”。", "The nearest is '%s'.", Nearest.to(name, known)));
            }
        }
        return new AcceptedFiles(all, single);
    }

    boolean accepts(String path) {
        return all || names.stream().map(PathName::of).anyMatch(PathName.of(path)::equals);
    }
}
