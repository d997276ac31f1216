package org.casebook.policy.fact;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.policy.Adjustable;
import org.casebook.policy.Labelled;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;

/**
 * The groups of article 8 that a person belongs to.
 *
 * @param bits see {@link Group#bit}; 0 for none
 */
public record Groups(int bits) implements Serializable, Labelled, Adjustable<Groups> {

    public static Groups of(Group... groups) {
        return new Groups(Group.bits(List.of(groups)));
    }

    public boolean anyOf(Set<Group> wanted) {
        return (bits & Group.bits(wanted)) != 0;
    }

    /** One more group, each in turn. */
    @Override
    public Groups adjusted(int step) {
        return Stream.of(Group.values())
                .filter(group -> (bits & group.bit()) == 0)
                .skip(step - 1L)
                .map(group -> new Groups(bits | group.bit()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public int steps() {
        return (int) Stream.of(Group.values())
                .filter(group -> (bits & group.bit()) == 0)
                .count();
    }

    @Override
    public Text label() {
        return bits == 0 ? new Text("无", "none") : new Text(names(Lang.ZH), names(Lang.EN));
    }

    private String names(Lang lang) {
        return Stream.of(Group.values())
                .filter(group -> (bits & group.bit()) != 0)
                .map(group -> group.label().in(lang))
                .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }
}
