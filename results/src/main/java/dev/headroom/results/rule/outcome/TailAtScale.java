package dev.headroom.results.rule.outcome;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.Locale;

/** Rule 16: attempts are not requests. */
public final class TailAtScale {
    private TailAtScale() {}

    /** Whether each request took one attempt; else what retries and hedges add to the load. */
    public static Check amplification(long attempts, long requests) {
        if (requests < 1 || attempts < requests) {
            throw new IllegalArgumentException(
                    "requests must be at least 1 and attempts not fewer, were " + requests + " and " + attempts);
        }
        return new Check(
                Rule.TAIL_AT_SCALE,
                "retry amplification",
                Severity.NOTE,
                attempts == requests,
                String.format(Locale.ROOT, "retry amplification %.2f attempts/request", (double) attempts / requests));
    }
}
