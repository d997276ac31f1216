package org.casebook.policy;

/** How a division of money ends. Whoever divides names it. */
public enum Rounding {
    /** 四舍五入到分: a half fen goes up (amounts here are never negative). */
    HALF_UP,
    /** The fraction of a fen is dropped. */
    DOWN;

    /** @param half how the fraction compares with a half, as in {@link Comparable#compareTo} */
    boolean goesUp(int half) {
        return switch (this) {
            case HALF_UP -> half >= 0;
            case DOWN -> false;
        };
    }
}
