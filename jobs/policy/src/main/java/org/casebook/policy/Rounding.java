package org.casebook.policy;

/** How a division of money ends. Whoever divides names it. */
public enum Rounding {
    /** 四舍五入到分: a half fen goes up (amounts here are never negative). */
    HALF_UP,
    /** The fraction of a fen is dropped. */
    DOWN
}
