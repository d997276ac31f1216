package org.casebook.pipeline.intake.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Rows of which some can be looked at before they are taken, and put back. */
final class Lookahead {

    private final Rows rows;
    private final Deque<Cells> ahead = new ArrayDeque<>();
    private boolean ended;

    Lookahead(Rows rows) {
        this.rows = rows;
    }

    /** The next row, null after the last. */
    Cells take() throws Unreadable {
        return fill(1) ? ahead.remove() : null;
    }

    Cells peek() throws Unreadable {
        return fill(1) ? ahead.peek() : null;
    }

    /** The next rows of one sheet, at most so many. */
    List<Cells> peek(int most) throws Unreadable {
        List<Cells> next = new ArrayList<>();
        fill(most);
        for (Cells row : ahead) {
            if (next.size() == most || !isSameSheet(row, ahead.peek())) {
                break;
            }
            next.add(row);
        }
        return next;
    }

    static boolean isSameSheet(Cells a, Cells b) {
        return Objects.equals(a.sheet(), b.sheet());
    }

    void skip(int count) throws Unreadable {
        for (int i = 0; i < count; i++) {
            take();
        }
    }

    /** Puts rows back before the next one. */
    void putBack(List<Cells> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.push(taken.get(i));
        }
    }

    private boolean fill(int wanted) throws Unreadable {
        while (ahead.size() < wanted && !ended) {
            Cells row = rows.next();
            if (row == null) {
                ended = true;
            } else {
                ahead.add(row);
            }
        }
        return ahead.size() >= wanted;
    }
}
