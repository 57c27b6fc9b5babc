package dev.headroom.targets.service.server.slot;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Where the time of one request went, tier by tier. */
public final class Timing {

    /** A place where a request can spend time. */
    public enum Tier {
        /** Waiting for a slot. */
        QUEUE,
        /** Holding a slot for the modelled service time. */
        WORK,
        /** The cache. */
        CACHE,
        /** The database, waiting for one of its connections included. */
        DB,
        /** The message queue, from the send to the broker's acknowledgement. */
        MQ
    }

    /** A call whose time is taken. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        /** Makes the call. */
        T make() throws E;
    }

    private final Map<Tier, Long> nanos = new EnumMap<>(Tier.class);

    /** Adds time spent in a tier. */
    public void add(Tier tier, long spentNanos) {
        nanos.merge(tier, spentNanos, Long::sum);
    }

    /** Makes a call and adds its time to a tier, whether it succeeds or not. */
    public <T, E extends Exception> T in(Tier tier, Call<T, E> call) throws E {
        long start = System.nanoTime();
        try {
            return call.make();
        } finally {
            add(tier, System.nanoTime() - start);
        }
    }

    /** The value of the {@code Server-Timing} header: milliseconds, to the microsecond. */
    public String header() {
        StringJoiner header = new StringJoiner(", ");
        nanos.forEach((tier, spent) -> header.add(
                tier.name().toLowerCase(Locale.ROOT) + String.format(Locale.ROOT, ";dur=%.4f", spent / 1e6)));
        return header.toString();
    }
}
