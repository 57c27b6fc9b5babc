package dev.headroom.targets.service.server.slot;

/** One request's turn in a slot: when it arrived, when its service began, and how long it holds the slot. */
public final class Turn {
    private final Alarm alarm;
    private final long arrivedNanos;
    private final long slotFreeNanos;
    private long beganNanos;
    private long freeNanos;

    Turn(Alarm alarm, long arrivedNanos, long slotFreeNanos, long pickedUpNanos) {
        this.alarm = alarm;
        this.arrivedNanos = arrivedNanos;
        this.slotFreeNanos = slotFreeNanos;
        this.beganNanos = pickedUpNanos;
    }

    /**
     * Holds the slot for a modelled service time and returns how long it was really held, in nanoseconds. Service
     * begins when the request was there and the slot was free, not when a thread woke up to notice: so a late wake-up
     * delays one answer and takes no capacity from the replica.
     */
    public long holdNanos(long serviceNanos) {
        beganNanos = slotFreeNanos - arrivedNanos > 0 ? slotFreeNanos : arrivedNanos;
        freeNanos = beganNanos + serviceNanos;
        alarm.await(freeNanos);
        return System.nanoTime() - beganNanos;
    }

    /** How long the request waited for a slot, in nanoseconds. */
    public long queuedNanos() {
        return beganNanos - arrivedNanos;
    }

    boolean held() {
        return freeNanos != 0;
    }

    long freeNanos() {
        return held() ? freeNanos : System.nanoTime();
    }
}
