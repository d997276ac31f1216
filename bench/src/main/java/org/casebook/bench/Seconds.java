package org.casebook.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long repeated work took, in seconds.
 *
 * @param median of the measured runs, warm-up not among them
 */
record Seconds(double median, double min, double max) {

    static final double NANOS = 1e9;

    /** Runs the work {@code warmUps} times without looking at the clock, then {@code runs} times. */
    static Seconds of(int warmUps, int runs, Runnable work) {
        return inTurn(warmUps, runs, Map.of("", work)).get("");
    }

    /** The same for several sides in turn, so that all of them meet the machine in the same moods. */
    static Map<String, Seconds> inTurn(int warmUps, int runs, Map<String, Runnable> sides) {
        for (int i = 0; i < warmUps; i++) {
            sides.values().forEach(Runnable::run);
        }
        Map<String, double[]> taken = new LinkedHashMap<>();
        sides.keySet().forEach(side -> taken.put(side, new double[runs]));
        IntStream.range(0, runs).forEach(run -> sides.forEach((side, work) -> taken.get(side)[run] = time(work)));
        Map<String, Seconds> seconds = new LinkedHashMap<>();
        taken.forEach((side, each) -> seconds.put(side, of(each)));
        return seconds;
    }

    /** Garbage of what ran before is not this work's. */
    private static double time(Runnable work) {
        System.gc();
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    private static Seconds of(double... taken) {
        double[] sorted = taken.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Seconds(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Median (minimum … maximum), with three figures. */
    @Override
    public String toString() {
        return "%s (%s … %s)".formatted(figures(median), figures(min), figures(max));
    }

    /** With three significant figures. */
    static String figures(double number) {
        if (number == 0) {
            return "0";
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(number))));
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
