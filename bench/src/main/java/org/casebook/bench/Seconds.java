package org.casebook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long repeated work took, in seconds.
 *
 * @param median by the clock, of the measured runs, warm-up not among them
 * @param cpu median of what all processors together spent on the process in a run; hardly moved by what else the machine does
 */
record Seconds(double median, double min, double max, double cpu) {

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
        Map<String, double[]> spent = new LinkedHashMap<>();
        sides.keySet().forEach(side -> {
            taken.put(side, new double[runs]);
            spent.put(side, new double[runs]);
        });
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, Runnable> side : sides.entrySet()) {
                System.gc(); // garbage of what ran before is not this side's
                long cpu = cpuNanos();
                long start = System.nanoTime();
                side.getValue().run();
                taken.get(side.getKey())[run] = (System.nanoTime() - start) / NANOS;
                spent.get(side.getKey())[run] = (cpuNanos() - cpu) / NANOS;
            }
        }
        Map<String, Seconds> seconds = new LinkedHashMap<>();
        taken.forEach((side, each) -> {
            double[] sorted = sorted(each);
            seconds.put(
                    side, new Seconds(median(sorted), sorted[0], sorted[runs - 1], median(sorted(spent.get(side)))));
        });
        return seconds;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double[] sorted(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double... sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
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
