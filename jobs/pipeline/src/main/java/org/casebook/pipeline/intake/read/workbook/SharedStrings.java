package org.casebook.pipeline.intake.read.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.casebook.policy.Text;

/** The texts that cells refer to by number, held as bytes: {@link Limits#SHARED} is what they take at most. */
final class SharedStrings {

    private static final int BYTES_OF_AN_OFFSET = 4;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 6];
    private int count;

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(Parts parts, String part) throws Unsound {
        SharedStrings strings = new SharedStrings();
        Xml xml = new Xml(part, parts.open(part));
        StringBuilder text = new StringBuilder();
        xml.at(() -> Text.of("共享文字第 %,d 项（部件 %s）", "shared string %,d (part %s)", strings.count + 1, Shown.name(part)));
        for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
            if (event == Xml.Event.START && xml.name().equals("si")) {
                text.setLength(0);
                RichText.read(xml, text);
                strings.add(RichText.unescaped(text));
            }
        }
        return strings;
    }

    private void add(String text) throws Unsound {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = end(count - 1);
        long held = (long) start + added.length + (long) (count + 1) * BYTES_OF_AN_OFFSET;
        if (held > Limits.SHARED) {
            throw new Unsound(Text.of(
                    "工作簿的文字合计超过 %d MB（至共享文字第 %,d 项）；请拆分，或改用 CSV 交付",
                    "the texts of the workbook come to more than %d MB (at shared string %,d); split it, or deliver it as CSV",
                    Limits.SHARED >> 20,
                    count + 1));
        }
        if (start + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(Limits.SHARED, Math.max(2 * bytes.length, start + added.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[count++] = start + added.length;
    }

    private int end(int index) {
        return index < 0 ? 0 : ends[index];
    }

    boolean has(int index) {
        return index >= 0 && index < count;
    }

    /** The bytes of a text that {@link #has} knows. */
    int size(int index) {
        return end(index) - end(index - 1);
    }

    String get(int index) {
        return new String(bytes, end(index - 1), size(index), StandardCharsets.UTF_8);
    }
}
