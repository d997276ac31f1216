package org.casebook.pipeline.intake.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one record of separated text.
 *
 * @param texts by field, without the quotes around them
 * @param open the field whose quote is not closed, -1 for none
 * @param stray whether quotes were read as they stand because they do not come out
 */
record CsvFields(List<String> texts, int open, boolean stray) {

    /** The quick way of a record without quotes. */
    static String[] split(String line, char separator) {
        int fields = 1;
        for (int i = line.indexOf(separator); i >= 0; i = line.indexOf(separator, i + 1)) {
            fields++;
        }
        String[] texts = new String[fields];
        int start = 0;
        for (int field = 0; field < fields - 1; field++) {
            int end = line.indexOf(separator, start);
            texts[field] = line.substring(start, end);
            start = end + 1;
        }
        texts[fields - 1] = line.substring(start);
        return texts;
    }

    /** Fields as signs alone would have them. */
    static int count(String line, char separator) {
        int fields = 1;
        for (int i = 0; i < line.length(); i++) {
            fields += line.charAt(i) == separator ? 1 : 0;
        }
        return fields;
    }

    /**
     * Reads a record. A field begins with a quote and ends with one before a separator or the end of the record, or the quote
     * is a sign like any other.
     *
     * @param literally whether a quote that is not closed is a sign like any other, too
     */
    static CsvFields parse(String record, char separator, boolean literally) {
        List<String> texts = new ArrayList<>();
        boolean stray = false;
        int position = 0;
        while (true) {
            int end = -1;
            if (position < record.length() && record.charAt(position) == '"') {
                end = closing(record, position, separator);
                if (end < 0 && !literally && isOpen(record, position)) {
                    return new CsvFields(texts, texts.size(), stray);
                }
                stray |= end < 0;
            }
            if (end >= 0) {
                texts.add(record.substring(position + 1, end).replace("\"\"", "\""));
                end++;
            } else {
                int next = record.indexOf(separator, position);
                end = next < 0 ? record.length() : next;
                texts.add(record.substring(position, end));
            }
            if (end == record.length()) {
                return new CsvFields(texts, -1, stray);
            }
            position = end + 1;
        }
    }

    /** Where the quote that opens at a position is closed, -1 where another sign than the separator follows, or nothing does. */
    private static int closing(String record, int open, char separator) {
        for (int i = open + 1; i < record.length(); i++) {
            if (record.charAt(i) == '"') {
                if (i + 1 == record.length() || record.charAt(i + 1) == separator) {
                    return i;
                }
                if (record.charAt(i + 1) != '"') {
                    return -1;
                }
                i++;
            }
        }
        return -1;
    }

    /** Whether nothing but pairs of quotes follows, so that the quote may be closed in a later line. */
    private static boolean isOpen(String record, int open) {
        for (int i = open + 1; i < record.length(); i++) {
            if (record.charAt(i) == '"') {
                if (i + 1 == record.length() || record.charAt(i + 1) != '"') {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
