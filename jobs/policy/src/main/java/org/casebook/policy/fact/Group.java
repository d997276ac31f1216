package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** The groups of people that article 8 supports. The position is the bit in {@link HireTally}. */
public enum Group implements Labelled {
    REGISTERED_UNEMPLOYED("登记失业人员", "registered unemployed"),
    HARDSHIP("就业困难人员", "people in hardship"),
    VETERAN("退役军人", "veteran"),
    POOR_HOUSEHOLD("建档立卡贫困人口", "poor household"),
    GRADUATE("高校毕业生", "graduate"),
    RETURNED_MIGRANT("返乡创业农民工", "returned migrant");

    private final Text label;

    Group(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** This group alone as a set of bits. */
    public int bit() {
        return 1 << ordinal();
    }

    public static int bits(Iterable<Group> groups) {
        if (groups instanceof GroupSet known) {
            return known.bits();
        }
        int bits = 0;
        for (Group group : groups) {
            bits |= group.bit();
        }
        return bits;
    }
}
