package org.casebook.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a text into lines for a terminal: English between words, Chinese anywhere but before a closing mark, never within
 * a date or a number like R-2.
 */
public final class Lines {

    private Lines() {}

    /**
     * @param width columns of the terminal that a line may take; a word that is longer gets a line of its own
     * @return at least one line
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        BreakIterator words = BreakIterator.getLineInstance(Locale.CHINA);
        words.setText(text);
        StringBuilder line = new StringBuilder();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (text.charAt(end - 1) == '-' && end < text.length() && Character.isDigit(text.charAt(end))) {
                continue;
            }
            String word = text.substring(start, end);
            start = end;
            if (line.length() > 0 && TextTable.width(line + word.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
