package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/** Rule 18: what was acknowledged must appear, and not ever later. */
public final class EventualPersistence {
    private EventualPersistence() {}

    /** Whether every acknowledged message was seen before the watch ended. */
    public static Check lost(long neverSeen, long acknowledged) {
        return new Check(
                Rule.EVENTUAL_PERSISTENCE,
                "nothing lost",
                Severity.WARN,
                neverSeen == 0,
                neverSeen + " of " + acknowledged + " never persisted");
    }

    /**
     * Whether the lag stays: its slope may be 0 or less.
     *
     * @param secondsPerSecond growth of the lag, with its interval
     */
    public static Check stationary(Estimate secondsPerSecond) {
        boolean kept = secondsPerSecond.interval().low() <= 0;
        return new Check(
                Rule.EVENTUAL_PERSISTENCE,
                "stationary lag",
                Severity.WARN,
                kept,
                String.format(
                        Locale.ROOT,
                        "lag grows %.3f s/s%s",
                        secondsPerSecond.value(),
                        kept ? ", which may be none" : ": consumer slower than producer; 'a few seconds' cannot hold"));
    }
}
