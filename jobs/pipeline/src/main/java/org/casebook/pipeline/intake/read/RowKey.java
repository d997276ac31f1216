package org.casebook.pipeline.intake.read;

import java.util.List;
import java.util.function.IntFunction;

/** A number that rows of a table with the same key share; others only by chance. */
public final class RowKey {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Stands for no value; texts do not hold it. */
    private static final String NONE = "\uFFFF";

    private RowKey() {}

    /**
     * @param key positions of the key columns of this row
     * @param values canonical text by position, null for none
     */
    public static long of(String table, List<Integer> key, IntFunction<String> values) {
        long hash = hash(FNV_OFFSET, table);
        for (int column : key) {
            String value = values.apply(column);
            hash = hash(hash, value == null ? NONE : value);
        }
        return hash;
    }

    private static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ Markers.BAD_BYTES) * FNV_PRIME;
    }
}
