package dev.headroom.scenarios.plan;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The intended times of an open load point, in nanoseconds from its start, fixed before the first request. */
public final class ArrivalSchedule {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long[] offsetNanos;

    private ArrivalSchedule(long[] offsetNanos) {
        this.offsetNanos = offsetNanos;
    }

    /** Arrivals for the given length; Poisson arrivals are exponential gaps drawn from the seed. */
    public static ArrivalSchedule of(LoadModel.Open model, double seconds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double meanGapNanos = NANOS_PER_SECOND / model.ratePerSecond();
        double endNanos = seconds * NANOS_PER_SECOND;
        long[] offsets = new long[(int) (seconds * model.ratePerSecond() * 1.2) + 64];
        int count = 0;
        double at = 0;
        while (true) {
            at += model.arrivals() == LoadModel.Arrivals.POISSON
                    ? -Math.log1p(-random.nextDouble()) * meanGapNanos
                    : meanGapNanos;
            // The half gap lets a constant rate r over s seconds give exactly r * s arrivals.
            if (at - (model.arrivals() == LoadModel.Arrivals.CONSTANT ? meanGapNanos / 2 : 0) >= endNanos) {
                return new ArrivalSchedule(Arrays.copyOf(offsets, count));
            }
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count + count / 2);
            }
            offsets[count++] = (long) (model.arrivals() == LoadModel.Arrivals.CONSTANT ? at - meanGapNanos / 2 : at);
        }
    }

    public int size() {
        return offsetNanos.length;
    }

    /** When request {@code index} is intended, in nanoseconds from the start. */
    public long offsetNanos(int index) {
        return offsetNanos[index];
    }

    /** How many arrivals fall into each whole second. */
    public int[] perSecond() {
        int seconds = offsetNanos.length == 0 ? 0 : (int) (offsetNanos[offsetNanos.length - 1] / 1_000_000_000L) + 1;
        int[] counts = new int[seconds];
        for (long offset : offsetNanos) {
            counts[(int) (offset / 1_000_000_000L)]++;
        }
        return counts;
    }
}
