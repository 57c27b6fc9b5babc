package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.Locale;
import java.util.OptionalInt;

/** Rule 2: open load must reach the rate it offers, and a law of the one load model says nothing about the other. */
public final class OpenOrClosed {
    private static final double LEAST_ACHIEVED = 0.98;

    private OpenOrClosed() {}

    /**
     * Whether the intended requests were made: all but 2 % of them for open load, any at all for closed.
     *
     * @param landed requests that were sent and ended in any way
     */
    public static Check reached(boolean open, long landed, long intended, long shed) {
        boolean kept = intended > 0 && (!open || landed >= LEAST_ACHIEVED * intended);
        return new Check(
                Rule.OPEN_OR_CLOSED,
                "offered rate reached",
                Severity.VOID,
                kept,
                String.format(
                        Locale.ROOT,
                        "%s%d of %d intended requests were sent and ended, %d were shed",
                        kept ? "" : "offered not reached: ",
                        landed,
                        intended,
                        shed));
    }

    /** Whether data may be held against a law of open load: closed load slows down with its target. */
    public static Check comparableWithOpen(OptionalInt closedUsers) {
        return new Check(
                Rule.OPEN_OR_CLOSED,
                "load model of the law",
                Severity.VOID,
                closedUsers.isEmpty(),
                closedUsers.isEmpty()
                        ? "open load, as the law assumes"
                        : "closed load: " + closedUsers.getAsInt() + " users, latency not comparable with open R");
    }
}
