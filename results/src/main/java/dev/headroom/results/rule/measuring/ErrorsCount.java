package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Rule 26: requests that failed or timed out count. */
public final class ErrorsCount {
    private static final long ONE_OF = 1_000;
    private static final Map<String, Double> BEYOND = beyond();

    private ErrorsCount() {}

    /** Whether every request ended; else from which percentile on a time is only "at least". */
    public static Check timeOuts(long timedOut, long intended) {
        return new Check(
                Rule.ERRORS_COUNT,
                "time-outs",
                Severity.WARN,
                timedOut == 0,
                timedOut == 0
                        ? "0 of " + intended + " requests timed out"
                        : String.format(
                                Locale.ROOT,
                                "%s is a lower bound: %.2g %% timed out (%d of %d)",
                                lowestBounded(timedOut, intended),
                                100.0 * timedOut / intended,
                                timedOut,
                                intended));
    }

    /**
     * Whether all but one of a thousand requests got the right answer.
     *
     * @param failed errors, time-outs and requests that were shed
     * @param example such a failure, or blank
     */
    public static Check answered(long failed, long intended, String example) {
        return new Check(
                Rule.ERRORS_COUNT,
                "requests answered",
                Severity.VOID,
                failed * ONE_OF <= intended,
                failed + " of " + intended + " requests got no right answer"
                        + (example.isBlank() ? "" : ", such as: " + example));
    }

    private static String lowestBounded(long timedOut, long intended) {
        return BEYOND.entrySet().stream()
                .filter(percentile -> timedOut >= percentile.getValue() * intended)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("the maximum");
    }

    private static Map<String, Double> beyond() {
        Map<String, Double> beyond = new LinkedHashMap<>();
        beyond.put("p50", 0.5);
        beyond.put("p90", 0.1);
        beyond.put("p95", 0.05);
        beyond.put("p99", 0.01);
        beyond.put("p99.9", 0.001);
        beyond.put("p99.99", 0.0001);
        return beyond;
    }
}
