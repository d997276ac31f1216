package org.casebook.pipeline.intake.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the amounts of one column and group. Zero is no amount, and one below zero counts by its size. */
final class Spread {

    private static final int LARGEST = 3;

    private long[] counts = new long[0];
    private final List<FileProfile.Line> largest = new ArrayList<>();

    void add(int line, long fen) {
        long size = fen == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(fen);
        if (size == 0) {
            return;
        }
        int step = Histogram.step(size);
        if (step >= counts.length) {
            counts = Arrays.copyOf(counts, step + 1);
        }
        counts[step]++;
        if (largest.size() < LARGEST || size > largest.get(LARGEST - 1).fen()) {
            largest.add(new FileProfile.Line(line, size));
            largest.sort(
                    Comparator.comparingLong(FileProfile.Line::fen).reversed().thenComparing(FileProfile.Line::line));
            if (largest.size() > LARGEST) {
                largest.remove(LARGEST);
            }
        }
    }

    FileProfile.Amounts amounts() {
        Map<Integer, Long> steps = new TreeMap<>();
        for (int step = 0; step < counts.length; step++) {
            if (counts[step] > 0) {
                steps.put(step, counts[step]);
            }
        }
        return new FileProfile.Amounts(new Histogram(steps), List.copyOf(largest));
    }
}
