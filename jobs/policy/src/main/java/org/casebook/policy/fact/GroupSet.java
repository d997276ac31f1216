package org.casebook.policy.fact;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An unchangeable set of groups that knows its bits, in the order of the groups. Terms keep theirs so: the bits are asked
 * for with every case.
 */
public final class GroupSet extends AbstractSet<Group> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int bits;

    private GroupSet(int bits) {
        this.bits = bits;
    }

    public static GroupSet of(Set<Group> groups) {
        return new GroupSet(Group.bits(groups));
    }

    int bits() {
        return bits;
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof Group group && (bits & group.bit()) != 0;
    }

    @Override
    public Iterator<Group> iterator() {
        return Stream.of(Group.values()).filter(this::contains).iterator();
    }

    @Override
    public int size() {
        return Integer.bitCount(bits);
    }
}
