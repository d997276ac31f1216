package org.casebook.simulation.config;

import java.util.Collection;
import java.util.Comparator;

/** The known name that is most like a misspelt one. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate that is nearest, the first of equals; empty when there is none. Latin letters are compared by the least
     * number of changed ones; Chinese names, which people shorten rather than misspell, by the characters that they share.
     */
    public static String to(String name, Collection<String> candidates) {
        Comparator<String> nearness = Typed.isChinese(name)
                ? Comparator.<String>comparingInt(candidate -> -shared(name, candidate))
                        .thenComparingInt(String::length)
                : Comparator.comparingInt(candidate -> distance(name, candidate));
        return candidates.stream().min(nearness).orElse("");
    }

    /** The length of the longest common subsequence. */
    private static int shared(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
