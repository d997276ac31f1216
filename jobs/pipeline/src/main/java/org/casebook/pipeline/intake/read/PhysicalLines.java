package org.casebook.pipeline.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.casebook.policy.Text;

/** The physical lines of a text, with what ends them. Some of them can be looked at before they are taken. */
final class PhysicalLines implements Closeable {

    /** Characters in a line; nothing that a bureau delivers comes near. */
    private static final int LONGEST = 1 << 21;

    private static final int BUFFER = 1 << 15;

    /**
     * A line without its end.
     *
     * @param end line feed, carriage return or both, empty at the end of the text
     */
    record Line(String text, String end) {}

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int position;
    private int limit;
    private int taken;
    private long ends;

    PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    /** The number of the line taken last, from 1. */
    int number() {
        return taken;
    }

    /** Lines by the ends that were seen, counted apart from the lines given out. */
    long counted() {
        return ends;
    }

    /** The next line, null after the last. */
    Line take() throws IOException, Unreadable {
        Line line = ahead.isEmpty() ? read() : ahead.remove();
        taken += line == null ? 0 : 1;
        return line;
    }

    /** The line that would be taken after {@code skipped} others, null beyond the last. */
    Line peek(int skipped) throws IOException, Unreadable {
        while (ahead.size() <= skipped) {
            Line line = read();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.stream().skip(skipped).findFirst().orElseThrow();
    }

    private Line read() throws IOException, Unreadable {
        StringBuilder longer = null;
        while (true) {
            if (position == limit && !fill()) {
                boolean none = longer == null || longer.isEmpty();
                ends += none ? 0 : 1;
                return none ? null : new Line(longer.toString(), "");
            }
            int start = position;
            while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
                buffer[position] = buffer[position] == 0 ? Markers.BAD_BYTES : buffer[position];
                position++;
            }
            if (longer == null && position < limit) {
                return new Line(new String(buffer, start, position - start), end());
            }
            longer = longer == null ? new StringBuilder() : longer;
            longer.append(buffer, start, position - start);
            if (longer.length() > LONGEST) {
                throw new Unreadable(
                        taken + ahead.size() + 1,
                        Text.of(
                                "该行超过两百万个字符；请检查是否为文本文件",
                                "the line has more than two million characters; check the file"));
            }
            if (position < limit) {
                return new Line(longer.toString(), end());
            }
        }
    }

    private String end() throws IOException {
        ends++;
        if (buffer[position++] == '\n') {
            return "\n";
        }
        if ((position < limit || fill()) && buffer[position] == '\n') {
            position++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, reader.read(buffer, 0, BUFFER));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
