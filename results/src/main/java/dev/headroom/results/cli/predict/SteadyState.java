package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Unit;

/** Whether servers keep up with arrivals; where they do not, the refusal says what would. */
final class SteadyState {
    private SteadyState() {}

    /**
     * Refuses an arrival rate that the servers cannot serve.
     *
     * @param serversOption the option that gives their number, such as {@code --servers}
     */
    static void check(
            AnswerOutput output, double arrivalsPerSecond, double serviceSeconds, String serversOption, int servers) {
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
