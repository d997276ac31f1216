package org.casebook.pipeline.synthetic;

/**
 * A reproducible stream of pseudo-random numbers that belongs to one subject, for one purpose. Streams are addressed by
 * (seed, purpose, number, number), so any fact can be drawn again without keeping it, in any order.
 * The generator is SplitMix64; transcendental functions come from {@link StrictMath}: the same bits on every machine.
 */
final class Stream {

    /** What a stream decides; each purpose has streams of its own. */
    enum Purpose {
        HOUSEHOLD,
        PERSON,
        EMPLOYER,
        EMPLOYER_YEAR,
        EMPLOYER_MONTH,
        HIRING,
        WAGE,
        QUITTING,
        LAYOFF,
        SEPARATION,
        REGISTERING,
        UNEMPLOYMENT,
        ENTERING,
        TRAINING,
        CERTIFICATE,
        INTERNSHIP,
        STARTUP,
        LOAN,
        TRANSFER,
        POST,
        PLACEMENT,
        ORGANISATION,
        DISTRESS,
        PAYOUT,
        DEFECT
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Stream(long state) {
        this.state = state;
    }

    static Stream of(long seed, Purpose purpose, long number) {
        return of(seed, purpose, number, 0);
    }

    static Stream of(long seed, Purpose purpose, long number, long second) {
        long key = mix(seed + GOLDEN);
        key = mix(key ^ mix(purpose.name().hashCode() * GOLDEN));
        key = mix(key + (number + 1) * 0xD1B54A32D192ED03L);
        return new Stream(mix(key ^ (second + 1) * 0xABC98388FB8FAC03L));
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Uniform in 0 … bound − 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Uniform from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Standard Gumbel: the highest of scores with such noise is a draw from the conditional logit of the scores. */
    double gumbel() {
        return -StrictMath.log(-StrictMath.log(uniform() + 0x1p-54));
    }

    /** Roughly standard normal: the sum of twelve uniforms, less six. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += uniform();
        }
        return sum;
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
