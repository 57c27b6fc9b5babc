package dev.headroom.targets.service.server.slot;

import java.time.Duration;
import java.util.SplittableRandom;

/** The modelled service times of a replica, one after the other. */
@FunctionalInterface
public interface ServiceTime {

    /** The next service time in nanoseconds. */
    long nextNanos();

    /** Always the same. */
    static ServiceTime deterministic(Duration mean) {
        return mean::toNanos;
    }

    /** Exponentially distributed, the same sequence for the same seed. */
    static ServiceTime exponential(Duration mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> {
            synchronized (random) {
                return Math.round(-Math.log(1 - random.nextDouble()) * mean.toNanos());
            }
        };
    }

    /** The distribution with a name. */
    static ServiceTime of(String distribution, Duration mean, long seed) {
        if (distribution.equals("deterministic")) {
            return deterministic(mean);
        }
        if (distribution.equals("exponential")) {
            return exponential(mean, seed);
        }
        throw new IllegalArgumentException("distribution must be deterministic or exponential, was " + distribution);
    }
}
