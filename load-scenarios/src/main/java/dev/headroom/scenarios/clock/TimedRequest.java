package dev.headroom.scenarios.clock;

import org.jspecify.annotations.Nullable;

/**
 * One request and its three clocks, all {@link System#nanoTime()}: when it was intended, sent and done.
 *
 * <p>Written by one thread at a time and read after the load point has ended; it therefore needs no locks.
 */
public final class TimedRequest {
    private final int index;
    private final long intendedNanos;
    private long sentNanos;
    private long doneNanos;
    private boolean sent;
    private Outcome outcome = Outcome.PENDING;
    private @Nullable String replica;
    private @Nullable String detail;
    private @Nullable String serverTiming;

    public TimedRequest(int index, long intendedNanos) {
        this.index = index;
        this.intendedNanos = intendedNanos;
    }

    public int index() {
        return index;
    }

    public long intendedNanos() {
        return intendedNanos;
    }

    /** Stamps the moment of sending. */
    public void sentAt(long nanos) {
        sentNanos = nanos;
        sent = true;
    }

    /** Stamps the moment the answer was complete; only the first stamp counts. */
    public void doneAt(long nanos) {
        if (doneNanos == 0) {
            doneNanos = nanos;
        }
    }

    /** What the answer's headers said about who answered and where the time went. */
    public void answeredBy(@Nullable String byReplica, @Nullable String timing) {
        replica = byReplica;
        serverTiming = timing;
    }

    /** What the answer's body told that is worth keeping. */
    public void detail(String told) {
        detail = told;
    }

    /** When it was sent. */
    public long sentNanos() {
        return sentNanos;
    }

    public void ended(Outcome how) {
        outcome = how;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean wasSent() {
        return sent;
    }

    public long doneNanos() {
        return doneNanos;
    }

    /** Response time: intended to done. */
    public long responseNanos() {
        return doneNanos - intendedNanos;
    }

    /** Service time: sent to done. */
    public long serviceNanos() {
        return doneNanos - sentNanos;
    }

    /** How late the driver sent it. */
    public long lagNanos() {
        return sentNanos - intendedNanos;
    }

    public @Nullable String replica() {
        return replica;
    }

    public @Nullable String detail() {
        return detail;
    }

    public @Nullable String serverTiming() {
        return serverTiming;
    }
}
