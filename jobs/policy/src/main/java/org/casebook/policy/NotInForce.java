package org.casebook.policy;

/** The first ground of every measure: on the reference date its terms have no value. Not the same as zero. */
public enum NotInForce implements Ground {
    NOT_IN_FORCE;

    private static final Reason REASON = Reason.of("政策不在执行期", "not in force").met("政策在执行期内", "in force");

    @Override
    public Reason reason() {
        return REASON;
    }
}
