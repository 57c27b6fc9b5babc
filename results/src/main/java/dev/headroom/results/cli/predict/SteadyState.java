package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Unit;

/** Whether a queue can be computed: servers keep up with arrivals; where they do not, the refusal says what would. */
final class SteadyState {
    private static final int MOST_SERVERS = 10_000_000;

    private SteadyState() {}

    /**
     * Refuses an arrival rate that the servers cannot serve, and more servers than can be computed in a moment.
     *
     * @param serversOption the option that gives their number, such as {@code --servers}
     */
    static void check(
            AnswerOutput output, double arrivalsPerSecond, double serviceSeconds, String serversOption, int servers) {
        if (servers > MOST_SERVERS) {
            throw output.refusal(serversOption + " was " + servers + ", must be at most " + MOST_SERVERS
                    + ": a queue of more takes too long to compute and hardly differs");
        }
        double work = arrivalsPerSecond * serviceSeconds;
        if (work / servers < 1) {
            return;
        }
        throw output.refusal("--arrival-rate " + Digits.AS_GIVEN.text(arrivalsPerSecond, Unit.NONE)
                + " at --service-time "
                + Digits.AS_GIVEN.text(serviceSeconds, Unit.SECONDS).replace(" ", "")
                + " is work for " + Digits.FIVE.text(work, Unit.NONE) + ", " + serversOption + " was " + servers
                + ", and utilization must be below 1: raise " + serversOption + " to at least "
                + Digits.FIVE.text(Math.floor(work) + 1, Unit.NONE) + " or keep --arrival-rate below "
                + Digits.FIVE.text(servers / serviceSeconds, Unit.NONE));
    }
}
