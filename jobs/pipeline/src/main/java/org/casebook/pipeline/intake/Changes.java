package org.casebook.pipeline.intake;

import java.util.ArrayList;
import java.util.List;
import org.casebook.policy.Text;

/**
 * What an intake changed about the files that the registry rests on. Paths are below the input, in their order.
 *
 * @param added files that came for the first time
 * @param replaced files whose earlier content counts no more
 * @param staying files of earlier deliveries that are not in this one
 * @param withdrawn files that were taken back, or that a mirrored folder no longer holds
 * @param notices what else whoever delivers should know
 */
public record Changes(
        List<String> added, List<String> replaced, List<String> staying, List<String> withdrawn, List<Text> notices) {

    public static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of(), List.of());

    Changes with(List<Text> more) {
        List<Text> all = new ArrayList<>(notices);
        all.addAll(more);
        return new Changes(added, replaced, staying, withdrawn, List.copyOf(all));
    }
}
