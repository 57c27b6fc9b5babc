package dev.headroom.targets.service;

import java.time.Duration;
import java.util.Locale;

/**
 * The declared capacity of one replica: how many requests it works on at once, how long the modelled work of
 * {@code GET /work} takes, and how many requests may wait before more are refused.
 */
public record Capacity(int slots, Duration meanServiceTime, Distribution distribution, long seed, int waitingLimit) {

    /** How service times are distributed. */
    public enum Distribution {
        /** All the same. */
        DETERMINISTIC,
        /** Exponentially, so that one slot with Poisson arrivals is M/M/1. */
        EXPONENTIAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses a replica that could not work. */
    public Capacity {
        if (slots < 1) {
            throw new IllegalArgumentException("slots must be at least 1, was " + slots);
        }
        if (meanServiceTime.toNanos() < 1_000) {
            throw new IllegalArgumentException("mean service time must be at least 1 µs, was " + meanServiceTime);
        }
        if (waitingLimit < 1) {
            throw new IllegalArgumentException("waiting limit must be at least 1, was " + waitingLimit);
        }
    }

    /** A capacity before which any number of requests may wait. */
    public static Capacity of(int slots, Duration meanServiceTime, Distribution distribution, long seed) {
        return new Capacity(slots, meanServiceTime, distribution, seed, Integer.MAX_VALUE);
    }
}
